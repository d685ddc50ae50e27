/** Messages of imposition about paper: sizes, thickness, margins. */
import { entry } from '../entry.ts';

/** A number as French writes it: 148,5. */
const fr = (value: number): string => String(value).replace('.', ',');

interface Sheet {
  [name: string]: number;
  width: number;
  height: number;
  sheetWidth: number;
  sheetHeight: number;
}

export const impositionPaperCodes = {
  'paper-unknown': entry<{ text: string; names: string }>({
    level: 'error',
    exit: 2,
    en: ({ text, names }) => [
      `“${text}” is not a size of paper that livret knows.`,
      `There are: ${names}. Other sizes are written as width x height, with the unit: 150x210mm, 5.5x8.5in.`,
    ],
    fr: ({ text, names }) => [
      `« ${text} » n’est pas un format de papier connu.`,
      `Il y a : ${names}. D’autres formats s’écrivent largeur x hauteur, avec l’unité : « 150x210mm », « 5,5x8,5in ».`,
    ],
  }),
  'paper-without-unit': entry<{ text: string }>({
    level: 'error',
    exit: 2,
    en: ({ text }) => [
      `“${text}” does not say whether these are millimetres or inches.`,
      `Write the unit as well: ${text}mm, or ${text}in for inches.`,
    ],
    fr: ({ text }) => [
      `« ${text} » ne dit pas s’il s’agit de millimètres ou de pouces.`,
      `Ajoutez l’unité : « ${text}mm », ou « ${text}in » pour des pouces.`,
    ],
  }),
  'paper-out-of-range': entry<{ text: string; least: number; most: number }>({
    level: 'error',
    exit: 2,
    en: ({ text, least, most }) => [
      `Paper of ${text} cannot be printed on.`,
      `Each side measures from ${least} to ${most} mm.`,
    ],
    fr: ({ text, least, most }) => [
      `Un papier de ${text} ne peut pas être imprimé.`,
      `Chaque côté mesure de ${least} à ${most} mm.`,
    ],
  }),
  'thickness-unknown': entry<{ text: string }>({
    level: 'error',
    exit: 2,
    en: ({ text }) => [
      `“${text}” does not say how thick the paper is.`,
      'Write its weight (80gsm), the thickness of a sheet (0.1mm), or none.',
    ],
    fr: ({ text }) => [
      `« ${text} » ne dit pas l’épaisseur du papier.`,
      'Écrivez son grammage (80g), l’épaisseur d’une feuille (0,1mm), ou none pour ne rien compenser.',
    ],
  }),
  'thickness-out-of-range': entry<{ text: string; least: number; most: number; unit: string }>({
    level: 'error',
    exit: 2,
    en: ({ text, least, most, unit }) => [
      `No printer takes paper of ${text}.`,
      `It can have from ${least} to ${most} ${unit}; copier paper is 0.1 mm thick and weighs 80 g/m².`,
    ],
    fr: ({ text, least, most, unit }) => [
      `Un papier de ${text} ne passe dans aucune imprimante.`,
      `Il peut avoir de ${fr(least)} à ${fr(most)} ${unit} ; le papier de copieur fait 0,1 mm et pèse 80 g/m².`,
    ],
  }),
  'margin-unknown': entry<{ text: string; most: number }>({
    level: 'error',
    exit: 2,
    en: ({ text, most }) => [
      `“${text}” is not a margin for a sheet.`,
      `Write a length from 0 to ${most} mm with its unit: 4mm, 0.2in.`,
    ],
    fr: ({ text, most }) => [
      `« ${text} » n’est pas une marge pour une feuille.`,
      `Écrivez une longueur de 0 à ${most} mm, avec son unité : 4mm, 0,5cm.`,
    ],
  }),
  'margin-too-wide': entry<{ margin: number; placeWidth: number; placeHeight: number }>({
    level: 'error',
    exit: 2,
    en: ({ margin, placeWidth, placeHeight }) => [
      `A margin of ${margin} mm on all sides leaves next to nothing of the ${placeWidth} × ${placeHeight} mm that each page has on the sheet.`,
      'Take a narrower one with --margin (printers leave 4 to 5 mm white), or a larger sheet with --sheet.',
    ],
    fr: ({ margin, placeWidth, placeHeight }) => [
      `Une marge de ${fr(margin)} mm de chaque côté ne laisse presque rien des ${fr(placeWidth)} × ${fr(placeHeight)} mm que chaque page a sur la feuille.`,
      'Prenez-en une plus étroite avec --margin (les imprimantes laissent 4 à 5 mm de blanc), ou une feuille plus grande avec --sheet.',
    ],
  }),
  'shift-unknown': entry<{ text: string; most: number }>({
    level: 'error',
    exit: 2,
    en: ({ text, most }) => [
      `“${text}” does not say how far the backs slip.`,
      `Write the two numbers of the test sheet, to the right and down, in mm, with a comma between them: 0.5,-0.25. Each is from -${most} to ${most}.`,
    ],
    fr: ({ text, most }) => [
      `« ${text} » ne dit pas de combien les versos glissent.`,
      `Écrivez les deux nombres de la feuille d’essai, vers la droite et vers le bas, en mm, séparés par une virgule : « 0.5,-0.25 ». Chacun va de -${most} à ${most}.`,
    ],
  }),
  'sheet-too-small': entry<Sheet & { places: number }>({
    level: 'error',
    exit: 2,
    en: ({ width, height, sheetWidth, sheetHeight, places }) => [
      places === 1
        ? `A sheet of ${sheetWidth} × ${sheetHeight} mm is smaller than its pages (${width} × ${height} mm).`
        : `A sheet of ${sheetWidth} × ${sheetHeight} mm cannot hold ${places} pages of ${width} × ${height} mm on a side at their own size.`,
      'Take a larger sheet with --sheet, or have the pages reduced with --scale fit.',
    ],
    fr: ({ width, height, sheetWidth, sheetHeight, places }) => [
      places === 1
        ? `Une feuille de ${fr(sheetWidth)} × ${fr(sheetHeight)} mm est plus petite que ses pages (${fr(width)} × ${fr(height)} mm).`
        : `Une feuille de ${fr(sheetWidth)} × ${fr(sheetHeight)} mm ne peut pas recevoir ${places} pages de ${fr(width)} × ${fr(height)} mm par face à leur taille.`,
      'Prenez une feuille plus grande avec --sheet, ou faites réduire les pages avec --scale fit.',
    ],
  }),
  'creep-without-use': entry({
    level: 'info',
    exit: 1,
    en: () => ['No more than two sheets lie in each other: creep is not seen, and no page is moved for it.'],
    fr: () => [
      'Pas plus de deux feuilles sont pliées l’une dans l’autre : le décalage ne se voit pas, et aucune page n’est déplacée.',
    ],
  }),
};
