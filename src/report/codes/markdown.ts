/** Messages about what stands in the chapters. */
import { entry } from '../entry.ts';

export const markdownCodes = {
  'html-removed': entry<{ tag: string; words: 'gone' | 'stay' }>({
    level: 'warning',
    exit: 1,
    en: ({ tag, words }) => [
      `The HTML element <${tag}> was taken out: it has no place in a booklet.${words === 'stay' ? ' Its words stay.' : ''}`,
      'Write the passage in Markdown, or put \\ before < if you mean the sign itself.',
    ],
    fr: ({ tag, words }) => [
      `L’élément HTML <${tag}> a été retiré : il n’a pas sa place dans une brochure.${words === 'stay' ? ' Ses mots restent.' : ''}`,
      'Écrivez ce passage en Markdown, ou mettez \\ devant < si vous voulez le signe lui-même.',
    ],
  }),
  'html-unclosed': entry<{ tag: string; close: string }>({
    level: 'error',
    exit: 1,
    en: ({ tag, close }) => [
      `“${tag}” opens here and is never closed: all that follows would be taken for part of it.`,
      `Put “${close}” where it ends, or take it out.`,
    ],
    fr: ({ tag, close }) => [
      `« ${tag} » s’ouvre ici et n’est jamais refermé : toute la suite serait prise pour son contenu.`,
      `Mettez « ${close} » là où il finit, ou supprimez-le.`,
    ],
  }),
  'nested-too-deep': entry({
    level: 'error',
    exit: 1,
    en: () => [
      'Lists, quotations or HTML elements are nested hundreds of levels deep here.',
      'Close what was opened (an HTML element without its end is the usual cause), or take a level away.',
    ],
    fr: () => [
      'Des listes, des citations ou des éléments HTML sont emboîtés ici sur des centaines de niveaux.',
      'Refermez ce qui est ouvert (un élément HTML sans sa fin en est la cause ordinaire), ou retirez un niveau.',
    ],
  }),
  'html-attribute-removed': entry<{ attribute: string; tag: string }>({
    level: 'warning',
    exit: 1,
    en: ({ attribute, tag }) => [
      `The attribute “${attribute}” of <${tag}> was taken out: content may not run or fetch anything.`,
    ],
    fr: ({ attribute, tag }) => [
      `L’attribut « ${attribute} » de <${tag}> a été retiré : un contenu ne peut rien exécuter ni rien charger.`,
    ],
  }),
  'link-forbidden': entry<{ scheme: string }>({
    level: 'warning',
    exit: 1,
    en: ({ scheme }) => [
      `A link beginning with “${scheme}:” was taken out; its words stay.`,
      'Links may begin with https:, http: or mailto:, or lead to a place in the booklet.',
    ],
    fr: ({ scheme }) => [
      `Un lien commençant par « ${scheme}: » a été retiré ; ses mots restent.`,
      'Un lien commence par https:, http: ou mailto:, ou mène à un endroit de la brochure.',
    ],
  }),
  'image-missing': entry<{ image: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ image }) => [
      `The picture “${image}” was not found.`,
      'Put it beside the chapter, or correct its name. A name that begins with / starts from the booklet’s folder.',
    ],
    fr: ({ image }) => [
      `L’image « ${image} » est introuvable.`,
      'Placez-la à côté du chapitre, ou corrigez son nom. Un nom qui commence par / part du dossier de la brochure.',
    ],
  }),
  'image-missing-near': entry<{ image: string; suggestion: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ image, suggestion }) => [
      `The picture “${image}” was not found.`,
      `There is one called “${suggestion}”: is it that one?`,
    ],
    fr: ({ image, suggestion }) => [
      `L’image « ${image} » est introuvable.`,
      `Il y en a une qui s’appelle « ${suggestion} » : est-ce elle ?`,
    ],
  }),
  'image-case': entry<{ image: string; suggestion: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ image, suggestion }) => [
      `The picture “${image}” is called “${suggestion}” in the folder.`,
      'Write its name with the same capitals: some machines tell them apart.',
    ],
    fr: ({ image, suggestion }) => [
      `L’image « ${image} » s’appelle « ${suggestion} » dans le dossier.`,
      'Écrivez son nom avec les mêmes majuscules : certaines machines les distinguent.',
    ],
  }),
  'image-outside': entry<{ image: string }>({
    level: 'error',
    exit: 1,
    en: ({ image }) => [
      `The picture “${image}” lies outside the booklet’s folder and was not read.`,
      'Copy it into the folder.',
    ],
    fr: ({ image }) => [
      `L’image « ${image} » se trouve hors du dossier de la brochure et n’a pas été lue.`,
      'Copiez-la dans le dossier.',
    ],
  }),
  'image-unnamed': entry({
    level: 'error',
    exit: 1,
    lenient: true,
    en: () => [
      'A picture stands here without the name of its file.',
      'Name it in the round brackets, as in ![A banner](banner.jpg), or take it out.',
    ],
    fr: () => [
      'Une image figure ici sans nom de fichier.',
      'Indiquez-le entre les parenthèses, comme dans ![Une banderole](banderole.jpg), ou supprimez l’image.',
    ],
  }),
  'image-embedded': entry({
    level: 'error',
    exit: 1,
    lenient: true,
    en: () => [
      'A picture is written into the chapter itself (data:), which livret does not read.',
      'Save it as a file in the booklet’s folder and name it here.',
    ],
    fr: () => [
      'Une image est écrite dans le chapitre même (data:), ce que livret ne lit pas.',
      'Enregistrez-la comme fichier dans le dossier de la brochure et indiquez-la ici.',
    ],
  }),
  'image-remote': entry<{ image: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ image }) => [
      `The picture “${image}” is on the network; livret fetches nothing.`,
      'Save it in the booklet’s folder and give the name of that file here.',
    ],
    fr: ({ image }) => [
      `L’image « ${image} » est sur le réseau ; livret ne télécharge rien.`,
      'Enregistrez-la dans le dossier de la brochure et indiquez ici le nom de ce fichier.',
    ],
  }),
  'image-unreadable': entry<{ image: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ image }) => [
      `The file “${image}” is not a picture that can be read.`,
      'Use PNG, JPEG, WebP, AVIF, GIF or SVG, and check that it opens in a viewer.',
    ],
    fr: ({ image }) => [
      `Le fichier « ${image} » n’est pas une image lisible.`,
      'Utilisez PNG, JPEG, WebP, AVIF, GIF ou SVG, et vérifiez qu’elle s’ouvre dans une visionneuse.',
    ],
  }),
  'note-unused': entry<{ label: string }>({
    level: 'warning',
    exit: 1,
    en: ({ label }) => [
      `The footnote [^${label}] is not called anywhere, so it is not printed.`,
      `Put [^${label}] where it belongs, or delete the note.`,
    ],
    fr: ({ label }) => [
      `La note [^${label}] n’est appelée nulle part : elle n’est pas imprimée.`,
      `Placez [^${label}] à l’endroit voulu, ou supprimez la note.`,
    ],
  }),
  'note-twice': entry<{ label: string }>({
    level: 'warning',
    exit: 1,
    en: ({ label }) => [
      `There is a second footnote [^${label}]; only the first is printed.`,
      'Give this one another name, and call it where it belongs.',
    ],
    fr: ({ label }) => [
      `Il y a une deuxième note [^${label}] ; seule la première est imprimée.`,
      'Donnez un autre nom à celle-ci, et appelez-la à l’endroit voulu.',
    ],
  }),
  'note-missing': entry<{ label: string }>({
    level: 'warning',
    exit: 1,
    en: ({ label }) => [
      `[^${label}] calls a footnote that is not in this chapter: it is printed as it stands.`,
      `Write the note (a line that begins with [^${label}]:), or put \\ before the bracket if you mean the signs.`,
    ],
    fr: ({ label }) => [
      `[^${label}] appelle une note qui n’est pas dans ce chapitre : l’appel est imprimé tel quel.`,
      `Écrivez la note (une ligne qui commence par [^${label}]:), ou mettez \\ devant le crochet si vous voulez ces signes.`,
    ],
  }),
  'table-row-long': entry<{ cells: number; columns: number }>({
    level: 'warning',
    exit: 1,
    en: ({ cells, columns }) => [
      `A row of this table has ${cells} cells, its head ${columns}: columns were added, so that no words are lost.`,
      'Give the head as many cells, or write \\| for a bar that is no border.',
    ],
    fr: ({ cells, columns }) => [
      `Une ligne de ce tableau a ${cells} cases, son en-tête ${columns} : des colonnes ont été ajoutées pour ne perdre aucun mot.`,
      'Donnez autant de cases à l’en-tête, ou écrivez \\| pour une barre qui ne sépare rien.',
    ],
  }),
};
