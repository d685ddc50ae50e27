/** Messages of the pages livret makes by itself: how to print a booklet, and the printer's test sheet. */
import { entry } from '../entry.ts';

export const howtoCodes = {
  'howto-in-english': entry<{ language: string }>({
    level: 'info',
    exit: 1,
    en: ({ language }) => [
      `The page on how to print is in English: livret does not have it in “${language}”.`,
      'Translate a file of templates/howto and name it after the language.',
    ],
    fr: ({ language }) => [
      `La page qui explique comment imprimer est en anglais : livret ne l’a pas en « ${language} ».`,
      'Traduisez un fichier de templates/howto et donnez-lui le nom de la langue.',
    ],
  }),
  'test-sheet-unknown': entry<{ text: string; names: string }>({
    level: 'error',
    exit: 2,
    en: ({ text, names }) => [
      `There is no test sheet for the paper “${text}”.`,
      `Choose the paper your printer holds: ${names}.`,
    ],
    fr: ({ text, names }) => [
      `Il n’y a pas de feuille d’essai pour le papier « ${text} ».`,
      `Choisissez le papier de votre imprimante : ${names}.`,
    ],
  }),
  'test-sheet-out-folder': entry<{ file: string }>({
    level: 'error',
    exit: 2,
    en: ({ file }) => [
      `“${file}” is a folder; the test sheet needs the name of a file.`,
      'Add a name, for example: --out folder/test-sheet.pdf',
    ],
    fr: ({ file }) => [
      `« ${file} » est un dossier ; il faut à la feuille d’essai un nom de fichier.`,
      'Ajoutez un nom, par exemple : --out dossier/feuille-d-essai.pdf',
    ],
  }),
};
