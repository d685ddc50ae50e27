/** Messages about translations: what is older than its original, what is missing. `checks:` sets their level. */
import { entry } from '../entry.ts';
import { inCommand } from '../shell-word.ts';

export const translationCodes = {
  'translation-old': entry<{ original: string; path: string }>({
    level: 'warning',
    exit: 1,
    en: ({ original, path }) => [
      `“${original}” has changed since this translation of it was made.`,
      `Bring it up to date, then: npx livret translated ${inCommand(path)}`,
    ],
    fr: ({ original, path }) => [
      `« ${original} » a changé depuis que cette traduction en a été faite.`,
      `Mettez-la à jour, puis : npx livret translated ${inCommand(path)}`,
    ],
  }),
  'translation-missing': entry<{ count: number; names: string; language: string; original: string }>({
    level: 'warning',
    exit: 1,
    en: ({ count, names, language, original }) => [
      count === 1
        ? `One chapter of the original (${original}) is not translated yet and missing in this edition (${language}): ${names}.`
        : `${count} chapters of the original (${original}) are not translated yet and missing in this edition (${language}): ${names}.`,
      'Put each translation into this folder, under the same name. What is left out on purpose goes into its language.yaml, below “chapters: leave-out:”.',
    ],
    fr: ({ count, names, language, original }) => [
      count === 1
        ? `Un chapitre de l’original (${original}) n’est pas encore traduit et manque dans cette édition (${language}) : ${names}.`
        : `${count} chapitres de l’original (${original}) ne sont pas encore traduits et manquent dans cette édition (${language}) : ${names}.`,
      'Mettez chaque traduction dans ce dossier, sous le même nom. Ce qui est laissé de côté exprès s’écrit dans son language.yaml, sous « chapters: leave-out: ».',
    ],
  }),
  'translation-extra': entry<{ count: number; names: string; original: string }>({
    level: 'info',
    exit: 1,
    en: ({ count, names, original }) => [
      count === 1
        ? `One chapter is in this language only; the original (${original}) has none of that name: ${names}.`
        : `${count} chapters are in this language only; the original (${original}) has none of these names: ${names}.`,
      'If one is a translation, give it exactly the name of its original.',
    ],
    fr: ({ count, names, original }) => [
      count === 1
        ? `Un chapitre n’existe que dans cette langue ; l’original (${original}) n’en a pas de ce nom : ${names}.`
        : `${count} chapitres n’existent que dans cette langue ; l’original (${original}) n’en a pas de ces noms : ${names}.`,
      'Si l’un d’eux est une traduction, donnez-lui exactement le nom de son original.',
    ],
  }),
  'translation-unmarked': entry<{ count: number; names: string; folder: string }>({
    level: 'info',
    exit: 1,
    en: ({ count, names, folder }) => [
      count === 1
        ? `One translation does not say which text it translates, so nobody is told when its original changes: ${names}.`
        : `${count} translations do not say which text they translate, so nobody is told when their originals change: ${names}.`,
      `To note that they are up to date today: npx livret translated ${inCommand(folder)}`,
    ],
    fr: ({ count, names, folder }) => [
      count === 1
        ? `Une traduction ne dit pas quel texte elle traduit : si son original change, personne n’en sera averti : ${names}.`
        : `${count} traductions ne disent pas quel texte elles traduisent : si leurs originaux changent, personne n’en sera averti : ${names}.`,
      `Pour noter qu’elles sont à jour aujourd’hui : npx livret translated ${inCommand(folder)}`,
    ],
  }),
  'translation-mark': entry<{ mark: string }>({
    level: 'warning',
    exit: 1,
    en: ({ mark }) => [
      `“translates: ${mark}” is no mark of livret’s: whether this translation is up to date cannot be told.`,
      'Remove the line, and let livret translated write it.',
    ],
    fr: ({ mark }) => [
      `« translates: ${mark} » n’est pas une marque de livret : impossible de dire si cette traduction est à jour.`,
      'Supprimez la ligne, et laissez livret translated l’écrire.',
    ],
  }),
  'translation-case': entry<{ name: string; original: string }>({
    level: 'error',
    exit: 1,
    en: ({ name, original }) => [
      `“${name}” and its original “${original}” differ in capital letters: some computers would not find the one by the other.`,
      `Rename it to “${original}”.`,
    ],
    fr: ({ name, original }) => [
      `« ${name} » et son original « ${original} » diffèrent par des majuscules : certains ordinateurs ne trouveraient pas l’un par l’autre.`,
      `Renommez-le en « ${original} ».`,
    ],
  }),
  'translation-is-original': entry<{ name: string; language: string }>({
    level: 'warning',
    exit: 1,
    en: ({ name, language }) => [
      `The chapter printed here in the edition “${language}” is the original itself: a link leads to “${name}”.`,
      'Put a translation in the place of the link.',
    ],
    fr: ({ name, language }) => [
      `Le chapitre imprimé ici dans l’édition « ${language} » est l’original lui-même : un lien mène à « ${name} ».`,
      'Mettez une traduction à la place du lien.',
    ],
  }),
  'translation-not-replaced': entry<{ name: string; language: string }>({
    level: 'warning',
    exit: 1,
    en: ({ name, language }) => [
      `The group has “${name}” of its own in the original only: the edition “${language}” has the guide’s chapter.`,
      `Put a translation of it under the same name into the group’s folder “${language}”.`,
    ],
    fr: ({ name, language }) => [
      `Le groupe n’a « ${name} » que dans l’original : l’édition « ${language} » contient le chapitre du guide.`,
      `Mettez-en une traduction, sous le même nom, dans le dossier « ${language} » du groupe.`,
    ],
  }),
  'chapters-astray': entry<{ count: number; names: string; folders: string }>({
    level: 'warning',
    exit: 1,
    en: ({ count, names, folders }) => [
      count === 1
        ? `One Markdown file lies in no folder of a language, and no edition has it: ${names}.`
        : `${count} Markdown files lie in no folder of a language, and no edition has them: ${names}.`,
      `Chapters go into the folders of the languages: ${folders}.`,
    ],
    fr: ({ count, names, folders }) => [
      count === 1
        ? `Un fichier Markdown n’est dans le dossier d’aucune langue, et aucune édition ne le contient : ${names}.`
        : `${count} fichiers Markdown ne sont dans le dossier d’aucune langue, et aucune édition ne les contient : ${names}.`,
      `Les chapitres vont dans les dossiers des langues : ${folders}.`,
    ],
  }),
};

/** Whose level a booklet may set. */
export const TRANSLATION_CODES: readonly string[] = Object.keys(translationCodes).filter(
  (code) => code !== 'translation-case',
);
