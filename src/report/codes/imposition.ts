/** Messages of imposition about the PDF that is imposed. */
import { entry } from '../entry.ts';

export const impositionCodes = {
  'pdf-missing': entry<{ file: string }>({
    level: 'error',
    exit: 1,
    en: ({ file }) => [`There is no file “${file}”.`, 'Check the spelling and the folder.'],
    fr: ({ file }) => [`Le fichier « ${file} » n’existe pas.`, 'Vérifiez l’orthographe et le dossier.'],
  }),
  'pdf-unreadable': entry<{ file: string }>({
    level: 'error',
    exit: 1,
    en: ({ file }) => [
      `“${file}” cannot be read.`,
      'It may be a folder, or a file that your account is not allowed to open. Give the path of a PDF file.',
    ],
    fr: ({ file }) => [
      `Impossible de lire « ${file} ».`,
      'C’est peut-être un dossier, ou un fichier que votre compte n’a pas le droit d’ouvrir. Indiquez le chemin d’un fichier PDF.',
    ],
  }),
  'pdf-empty': entry<{ file: string }>({
    level: 'error',
    exit: 1,
    en: ({ file }) => [`“${file}” is empty: there is nothing in the file.`, 'Export or download it again.'],
    fr: ({ file }) => [
      `« ${file} » est vide : le fichier ne contient rien.`,
      'Exportez-le ou téléchargez-le à nouveau.',
    ],
  }),
  'pdf-not-a-pdf': entry<{ file: string }>({
    level: 'error',
    exit: 1,
    en: ({ file }) => [
      `“${file}” is not a PDF.`,
      'Open it in the program it was made with and export it as PDF.',
    ],
    fr: ({ file }) => [
      `« ${file} » n’est pas un PDF.`,
      'Ouvrez-le dans le logiciel qui a servi à le créer et exportez-le au format PDF.',
    ],
  }),
  'pdf-broken': entry<{ file: string }>({
    level: 'error',
    exit: 1,
    en: ({ file }) => [
      `“${file}” is damaged or was cut off: its pages cannot all be read.`,
      'Export or download it again. If it opens in a PDF viewer, printing it to a new PDF there may help.',
    ],
    fr: ({ file }) => [
      `« ${file} » est endommagé ou tronqué : toutes ses pages ne peuvent pas être lues.`,
      'Exportez-le ou téléchargez-le à nouveau. S’il s’ouvre dans un lecteur de PDF, l’imprimer de là dans un nouveau PDF peut suffire.',
    ],
  }),
  'pdf-locked': entry<{ file: string }>({
    level: 'error',
    exit: 1,
    en: ({ file }) => [
      `“${file}” is encrypted and needs a password to open.`,
      'Open it with its password in a PDF viewer and print it to a new PDF without one.',
    ],
    fr: ({ file }) => [
      `« ${file} » est chiffré : il faut un mot de passe pour l’ouvrir.`,
      'Ouvrez-le avec son mot de passe dans un lecteur de PDF et imprimez-le dans un nouveau PDF qui n’en a pas.',
    ],
  }),
  'pdf-restricted': entry<{ file: string }>({
    level: 'error',
    exit: 1,
    en: ({ file }) => [
      `“${file}” is encrypted: it opens without a password, but its maker restricted what may be done with it.`,
      'Ask its makers for a copy without restrictions, or make one if it is yours.',
    ],
    fr: ({ file }) => [
      `« ${file} » est chiffré : il s’ouvre sans mot de passe, mais ses usages ont été restreints.`,
      'Demandez à ses auteurs une copie sans restriction, ou faites-en une s’il est à vous.',
    ],
  }),
  'pdf-no-pages': entry<{ file: string }>({
    level: 'error',
    exit: 1,
    en: ({ file }) => [`“${file}” has no pages.`, 'Export it again, with at least one page.'],
    fr: ({ file }) => [`« ${file} » n’a aucune page.`, 'Exportez-le à nouveau, avec au moins une page.'],
  }),
  'pdf-too-many-pages': entry<{ file: string; pages: number; limit: number }>({
    level: 'error',
    exit: 1,
    en: ({ file, pages, limit }) => [
      `“${file}” has ${pages} pages; one booklet can have ${limit} at most.`,
      'Split it into several PDFs and make a booklet of each.',
    ],
    fr: ({ file, pages, limit }) => [
      `« ${file} » a ${pages} pages ; une brochure peut en avoir ${limit} au plus.`,
      'Divisez-le en plusieurs PDF et faites une brochure de chacun.',
    ],
  }),
  'pdf-page-incomplete': entry({
    level: 'warning',
    exit: 1,
    en: () => [
      'A part of this page is missing or unreadable in the PDF, so it may be missing on the sheet too.',
      'Compare the page on the sheet with the original before you print.',
    ],
    fr: () => [
      'Une partie de cette page manque ou est illisible dans le PDF : elle manque peut-être aussi sur la feuille.',
      'Comparez la page de la feuille à l’original avant d’imprimer.',
    ],
  }),
  'pdf-field-undrawn': entry({
    level: 'warning',
    exit: 1,
    en: () => [
      'Something written on this page afterwards (a form field or a note) is stored without its look and is not on the sheet.',
      'Print the PDF to a new PDF in a viewer, and use that one.',
    ],
    fr: () => [
      'Un texte ajouté après coup sur cette page (champ de formulaire ou note) est enregistré sans son aspect et ne figure pas sur la feuille.',
      'Depuis un lecteur de PDF, imprimez le document dans un nouveau PDF, et utilisez celui-ci.',
    ],
  }),
};
