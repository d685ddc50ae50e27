/** Messages about what stands in the chapters. */
import { entry } from '../entry.ts';

export const markdownCodes = {
  'html-removed': entry<{ tag: string }>({
    level: 'warning',
    exit: 1,
    en: ({ tag }) => [
      `The HTML element <${tag}> was taken out: it cannot stand in a booklet.`,
      'Write the passage in Markdown.',
    ],
    fr: ({ tag }) => [
      `L’élément HTML <${tag}> a été retiré : il n’a pas sa place dans un livret.`,
      'Écrivez ce passage en Markdown.',
    ],
  }),
  'html-attribute-removed': entry<{ attribute: string; tag: string }>({
    level: 'warning',
    exit: 1,
    en: ({ attribute, tag }) => [
      `The attribute “${attribute}” of <${tag}> was taken out: content may not run or fetch anything.`,
    ],
    fr: ({ attribute, tag }) => [
      `L’attribut « ${attribute} » de <${tag}> a été retiré : un contenu ne peut rien exécuter ni rien charger.`,
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
      `Un lien commençant par « ${scheme}: » a été retiré ; ses mots restent.`,
      'Un lien commence par https:, http: ou mailto:, ou mène à un endroit du livret.',
    ],
  }),
  'link-dead': entry<{ link: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ link }) => [
      `The link “${link}” leads nowhere in this booklet.`,
      'Name a chapter by its file (03-rights.md) or a heading by its anchor (#useful-links). With --lenient the words are printed without the link.',
    ],
    fr: ({ link }) => [
      `Le lien « ${link} » ne mène nulle part dans ce livret.`,
      'Désignez un chapitre par son fichier (03-droits.md) ou un titre par son ancre (#liens-utiles). Avec --lenient, les mots sont imprimés sans le lien.',
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
      `L’image « ${image} » est introuvable.`,
      'Placez-la à côté du chapitre, ou corrigez son nom. Un nom qui commence par / part du dossier du livret.',
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
      `L’image « ${image} » est introuvable.`,
      `Il y en a une qui s’appelle « ${suggestion} » : est-ce elle ?`,
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
      `L’image « ${image} » s’appelle « ${suggestion} » dans le dossier.`,
      'Écrivez son nom avec les mêmes majuscules : certaines machines les distinguent.',
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
      `L’image « ${image} » se trouve hors du dossier du livret et n’a pas été lue.`,
      'Copiez-la dans le dossier.',
    ],
  }),
  'image-remote': entry<{ image: string }>({
    level: 'error',
    exit: 1,
    lenient: true,
    en: ({ image }) => [
      `The picture “${image}” is on the network; livret fetches nothing.`,
      'Save it into the booklet’s folder and name it there.',
    ],
    fr: ({ image }) => [
      `L’image « ${image} » est sur le réseau ; livret ne télécharge rien.`,
      'Enregistrez-la dans le dossier du livret et indiquez-la là.',
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
      `Le fichier « ${image} » n’est pas une image lisible.`,
      'Utilisez PNG, JPEG, WebP, AVIF, GIF ou SVG, et vérifiez qu’elle s’ouvre dans une visionneuse.',
    ],
  }),
  'note-unused': entry<{ label: string }>({
    level: 'warning',
    exit: 1,
    en: ({ label }) => [
      `The footnote [^${label}] is called nowhere, so it is not printed.`,
      `Put [^${label}] where it belongs, or delete the note.`,
    ],
    fr: ({ label }) => [
      `La note [^${label}] n’est appelée nulle part : elle n’est pas imprimée.`,
      `Placez [^${label}] à l’endroit voulu, ou supprimez la note.`,
    ],
  }),
};
