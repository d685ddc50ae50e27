/** Messages of `livret translated`. */
import { entry } from '../entry.ts';
import { didYouMean } from './manuscript-values.ts';

export const translatedCodes = {
  'translated-missing': entry<{ path: string; suggestion: string }>({
    level: 'error',
    exit: 2,
    en: ({ path, suggestion }) => [
      `There is no file “${path}”.`,
      suggestion === ''
        ? 'Give the path of a translated chapter, such as content/en/03-rights.md.'
        : didYouMean('en', suggestion),
    ],
    fr: ({ path, suggestion }) => [
      `Le fichier « ${path} » n’existe pas.`,
      suggestion === ''
        ? 'Indiquez le chemin d’un chapitre traduit, par exemple content/en/03-rights.md.'
        : didYouMean('fr', suggestion),
    ],
  }),
  'translated-not-markdown': entry<{ path: string }>({
    level: 'error',
    exit: 2,
    en: ({ path }) => [
      `“${path}” is no chapter: its name does not end in .md.`,
      'Give the path of a chapter.',
    ],
    fr: ({ path }) => [
      `« ${path} » n’est pas un chapitre : son nom ne finit pas par .md.`,
      'Indiquez le chemin d’un chapitre.',
    ],
  }),
  'translated-link': entry<{ path: string }>({
    level: 'error',
    exit: 2,
    en: ({ path }) => [
      `“${path}” is a link to another file, which livret does not change by a detour.`,
      'Give the path of the file itself, or put a translation in the place of the link.',
    ],
    fr: ({ path }) => [
      `« ${path} » est un lien vers un autre fichier, que livret ne change pas par un détour.`,
      'Indiquez le chemin du fichier lui-même, ou mettez une traduction à la place du lien.',
    ],
  }),
  'translated-no-booklet': entry<{ path: string }>({
    level: 'error',
    exit: 2,
    en: ({ path }) => [
      `“${path}” belongs to no booklet: neither its folder nor one above it has a booklet.yaml.`,
      'Give the path of a chapter in the folder of a language, such as content/en/03-rights.md.',
    ],
    fr: ({ path }) => [
      `« ${path} » n’appartient à aucune brochure : ni son dossier ni ceux au-dessus n’ont de booklet.yaml.`,
      'Indiquez le chemin d’un chapitre dans le dossier d’une langue, par exemple content/en/03-rights.md.',
    ],
  }),
  'translated-no-languages': entry<{ path: string }>({
    level: 'error',
    exit: 2,
    en: ({ path }) => [
      `The booklet of “${path}” comes in one language: there is nothing it could be a translation of.`,
      'docs/languages.md shows how to make it in several.',
    ],
    fr: ({ path }) => [
      `La brochure de « ${path} » n’a qu’une langue : il n’y a rien dont ce serait une traduction.`,
      'docs/langues.md montre comment la faire en plusieurs.',
    ],
  }),
  'translated-no-language': entry<{ path: string; folders: string }>({
    level: 'error',
    exit: 2,
    en: ({ path, folders }) => [
      `“${path}” lies in the folder of no translation.`,
      folders === ''
        ? 'The booklet has its original only.'
        : `Translations lie in these folders: ${folders}. Give one of them, or a chapter in it.`,
    ],
    fr: ({ path, folders }) => [
      `« ${path} » n’est dans le dossier d’aucune traduction.`,
      folders === ''
        ? 'La brochure n’a que son original.'
        : `Les traductions sont dans ces dossiers : ${folders}. Indiquez l’un d’eux, ou un chapitre qui s’y trouve.`,
    ],
  }),
  'translated-original': entry<{ path: string; language: string }>({
    level: 'error',
    exit: 2,
    en: ({ path, language }) => [
      `“${path}” is the original itself (${language}): it is no translation.`,
      'Give the path of the translation. Which language is the original, “original” in booklet.yaml says, else the first of “languages”.',
    ],
    fr: ({ path, language }) => [
      `« ${path} » est l’original lui-même (${language}), pas une traduction.`,
      'Indiquez le chemin de la traduction. La langue de l’original est celle que dit « original » dans booklet.yaml, sinon la première de « languages ».',
    ],
  }),
  'translated-no-original': entry<{ path: string; suggestion: string }>({
    level: 'error',
    exit: 2,
    en: ({ path, suggestion }) => [
      `“${path}” has no original: none of its chapters has that name.`,
      suggestion === ''
        ? 'Give the translation exactly the name of its original.'
        : `If it translates “${suggestion}”, give it that name.`,
    ],
    fr: ({ path, suggestion }) => [
      `« ${path} » n’a pas d’original : aucun de ses chapitres ne porte ce nom.`,
      suggestion === ''
        ? 'Donnez à la traduction exactement le nom de son original.'
        : `Si elle traduit « ${suggestion} », donnez-lui ce nom.`,
    ],
  }),
  'translated-passed-over': entry<{ path: string }>({
    level: 'info',
    exit: 2,
    en: ({ path }) => [`“${path}” is passed over: it has no original of that name, or is a link.`],
    fr: ({ path }) => [`« ${path} » est laissé de côté : il n’a pas d’original de ce nom, ou c’est un lien.`],
  }),
  'translated-by-hand': entry<{ line: string }>({
    level: 'error',
    exit: 1,
    en: ({ line }) => [
      'The front matter is written in a way in which livret cannot set the mark without touching more than its own line.',
      `Write it there yourself: ${line}`,
    ],
    fr: ({ line }) => [
      'L’en-tête est écrit d’une façon qui ne permet pas à livret d’y mettre la marque sans toucher à autre chose.',
      `Écrivez-la vous-même : ${line}`,
    ],
  }),
  'translated-not-written': entry<{ path: string; reason: string }>({
    level: 'error',
    exit: 3,
    en: ({ path, reason }) => [
      `“${path}” could not be written (${reason}); it is as it was.`,
      'Check that you may change it, and that there is space left.',
    ],
    fr: ({ path, reason }) => [
      `« ${path} » n’a pas pu être écrit (${reason}) ; il est resté tel quel.`,
      'Vérifiez que vous avez le droit de le modifier, et qu’il reste de la place.',
    ],
  }),
};
