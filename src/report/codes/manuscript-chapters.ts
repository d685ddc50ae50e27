/** Messages about the chapters and their order: content refused, exit code 1. */
import { entry } from '../entry.ts';
import { didYouMean, type ValueParams, valueSentence } from './manuscript-values.ts';
import { type YamlParams, yamlSentence } from './manuscript-yaml.ts';

export const manuscriptChapterCodes = {
  'chapter-missing': entry<{ name: string; suggestion: string }>({
    level: 'error',
    exit: 1,
    en: ({ name, suggestion }) => [
      `The chapter “${name}” is listed here, but there is no such file.`,
      suggestion === '' ? 'Check its name, or take it off the list.' : didYouMean('en', suggestion),
    ],
    fr: ({ name, suggestion }) => [
      `Le chapitre « ${name} » figure dans la liste, mais le fichier n’existe pas.`,
      suggestion === '' ? 'Vérifiez son nom, ou retirez-le de la liste.' : didYouMean('fr', suggestion),
    ],
  }),
  'chapter-twice': entry<{ name: string; first: string }>({
    level: 'error',
    exit: 1,
    en: ({ name, first }) => [
      name === first
        ? `The chapter “${name}” comes twice.`
        : `The chapters “${first}” and “${name}” are one and the same file.`,
      'Keep one of them.',
    ],
    fr: ({ name, first }) => [
      name === first
        ? `Le chapitre « ${name} » apparaît deux fois.`
        : `Les chapitres « ${first} » et « ${name} » sont un seul et même fichier.`,
      'Gardez l’un des deux.',
    ],
  }),
  'chapter-case': entry<{ name: string; actual: string }>({
    level: 'error',
    exit: 1,
    en: ({ name, actual }) => [
      `The chapter “${name}” is listed here, but the file is named “${actual}”.`,
      'Write capital letters exactly as in the file’s name: other computers tell them apart.',
    ],
    fr: ({ name, actual }) => [
      `Le chapitre « ${name} » figure dans la liste, mais le fichier s’appelle « ${actual} ».`,
      'Respectez les majuscules du nom du fichier : d’autres ordinateurs font la différence.',
    ],
  }),
  'chapter-outside': entry<{ name: string }>({
    level: 'error',
    exit: 1,
    en: ({ name }) => [
      `The chapter “${name}” lies outside the booklet’s folder.`,
      'Copy the file into the folder. Links, “..” and absolute paths that lead out of it are not followed.',
    ],
    fr: ({ name }) => [
      `Le chapitre « ${name} » se trouve hors du dossier de la brochure.`,
      'Copiez le fichier dans le dossier. Les liens, « .. » et chemins absolus qui en sortent ne sont pas suivis.',
    ],
  }),
  'chapter-not-a-file': entry<{ name: string }>({
    level: 'error',
    exit: 1,
    en: ({ name }) => [
      `“${name}” is not a file.`,
      'A chapter is a plain text file; list its files one by one.',
    ],
    fr: ({ name }) => [
      `« ${name} » n’est pas un fichier.`,
      'Un chapitre est un simple fichier de texte ; donnez les fichiers un par un.',
    ],
  }),
  'chapter-not-markdown': entry<{ name: string }>({
    level: 'error',
    exit: 1,
    en: ({ name }) => [`“${name}” is not a Markdown file.`, 'Chapters are files whose names end in .md.'],
    fr: ({ name }) => [
      `« ${name} » n’est pas un fichier Markdown.`,
      'Les chapitres sont des fichiers dont le nom finit par .md.',
    ],
  }),
  'chapter-link-broken': entry<{ name: string }>({
    level: 'error',
    exit: 1,
    en: ({ name }) => [
      `“${name}” is a link that leads nowhere.`,
      'Put the file itself in its place, or remove the link.',
    ],
    fr: ({ name }) => [
      `« ${name} » est un lien qui ne mène nulle part.`,
      'Mettez le fichier lui-même à sa place, ou supprimez le lien.',
    ],
  }),
  'chapter-unreadable': entry<{ name: string }>({
    level: 'error',
    exit: 1,
    en: ({ name }) => [
      `“${name}” cannot be read.`,
      'Check that you may read this file and that the disk is in order.',
    ],
    fr: ({ name }) => [
      `« ${name} » ne peut pas être lu.`,
      'Vérifiez que vous avez le droit de lire ce fichier et que le disque est en bon état.',
    ],
  }),
  'chapter-too-large': entry<{ name: string; limit: number }>({
    level: 'error',
    exit: 1,
    en: ({ name, limit }) => [`“${name}” is larger than ${limit} MB.`, 'Divide it into several files.'],
    fr: ({ name, limit }) => [`« ${name} » dépasse ${limit} Mo.`, 'Divisez-le en plusieurs fichiers.'],
  }),
  'chapters-too-large': entry<{ limit: number }>({
    level: 'error',
    exit: 1,
    en: ({ limit }) => [
      `The chapters are larger than ${limit} MB together.`,
      'Make several booklets of them.',
    ],
    fr: ({ limit }) => [`Les chapitres dépassent ensemble ${limit} Mo.`, 'Faites-en plusieurs brochures.'],
  }),
  'chapter-empty': entry<{ name: string }>({
    level: 'warning',
    exit: 1,
    en: ({ name }) => [`“${name}” has no text: it is left out.`, 'Write its text, or remove the file.'],
    fr: ({ name }) => [
      `« ${name} » ne contient pas de texte : il est laissé de côté.`,
      'Écrivez son texte, ou supprimez le fichier.',
    ],
  }),
  'chapters-all-empty': entry({
    level: 'error',
    exit: 1,
    en: () => ['None of the chapters has any text.', 'Write in at least one of them.'],
    fr: () => ['Aucun des chapitres ne contient de texte.', 'Écrivez dans l’un d’eux au moins.'],
  }),
  'chapters-unlisted': entry<{ count: number; names: string }>({
    level: 'info',
    exit: 1,
    en: ({ count, names }) => [
      count === 1
        ? `One Markdown file is not on the list of chapters and is left out: ${names}.`
        : `${count} Markdown files are not on the list of chapters and are left out: ${names}.`,
    ],
    fr: ({ count, names }) => [
      count === 1
        ? `Un fichier Markdown n’est pas dans la liste des chapitres et reste de côté : ${names}.`
        : `${count} fichiers Markdown ne sont pas dans la liste des chapitres et restent de côté : ${names}.`,
    ],
  }),
  'summary-empty': entry({
    level: 'warning',
    exit: 1,
    en: () => [
      'SUMMARY.md lists no chapter: the files are taken in the order of their names.',
      'List them as links, for example: - [First chapter](first.md)',
    ],
    fr: () => [
      'SUMMARY.md ne donne aucun chapitre : les fichiers sont pris dans l’ordre de leurs noms.',
      'Donnez-les sous forme de liens, par exemple : - [Premier chapitre](premier.md)',
    ],
  }),
  'summary-remote': entry<{ target: string }>({
    level: 'info',
    exit: 1,
    en: ({ target }) => [`“${target}” is not a file of this booklet: it is left out.`],
    fr: ({ target }) => [`« ${target} » n’est pas un fichier de cette brochure : il est laissé de côté.`],
  }),
  'text-not-utf8': entry({
    level: 'error',
    exit: 1,
    en: () => [
      'A sign on this line is not UTF-8.',
      'Open the file in a text editor and save it with the encoding UTF-8.',
    ],
    fr: () => [
      'Un signe de cette ligne n’est pas en UTF-8.',
      'Ouvrez le fichier dans un éditeur de texte et enregistrez-le avec l’encodage UTF-8.',
    ],
  }),
  'text-utf16': entry({
    level: 'error',
    exit: 1,
    en: () => [
      'This file is saved as UTF-16, which livret does not read.',
      'Open it in a text editor and save it as UTF-8.',
    ],
    fr: () => [
      'Ce fichier est enregistré en UTF-16, que livret ne lit pas.',
      'Ouvrez-le dans un éditeur de texte et enregistrez-le en UTF-8.',
    ],
  }),
  'text-nul': entry({
    level: 'error',
    exit: 1,
    en: () => [
      'This line holds a NUL byte: the file is damaged, or it is not text.',
      'Put a text file in its place, saved as UTF-8.',
    ],
    fr: () => [
      'Cette ligne contient un octet nul : le fichier est abîmé, ou ce n’est pas du texte.',
      'Remplacez-le par un fichier de texte enregistré en UTF-8.',
    ],
  }),
  'front-matter-unclosed': entry({
    level: 'error',
    exit: 1,
    en: () => ['The front matter that begins here is not closed.', 'Add a line “---” after its last key.'],
    fr: () => [
      'L’en-tête qui commence ici n’est pas fermé.',
      'Ajoutez une ligne « --- » après sa dernière clé.',
    ],
  }),
  'front-matter-not-yaml': entry<{ mark: string }>({
    level: 'error',
    exit: 1,
    en: ({ mark }) => [
      `Front matter that begins with “${mark}” is not read.`,
      'Only YAML between two lines “---” is: keys such as title: …',
    ],
    fr: ({ mark }) => [
      `Un en-tête qui commence par « ${mark} » n’est pas lu.`,
      'Seul l’est le YAML entre deux lignes « --- » : des clés comme title: …',
    ],
  }),
  'front-matter-broken': entry<YamlParams>({
    level: 'error',
    exit: 1,
    en: (params) => {
      const [text, hint = ''] = yamlSentence('en', params);
      return [text, `${hint} If the text of the chapter has begun, the line “---” before it is missing.`];
    },
    fr: (params) => {
      const [text, hint = ''] = yamlSentence('fr', params);
      return [text, `${hint} Si c’est déjà le texte du chapitre, il manque la ligne « --- » qui le précède.`];
    },
  }),
  'front-matter-value': entry<ValueParams>({
    level: 'error',
    exit: 1,
    en: (params) => valueSentence('en', params),
    fr: (params) => valueSentence('fr', params),
  }),
};
