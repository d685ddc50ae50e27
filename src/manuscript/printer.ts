/** What is known of the printer and of the edition: measured on the test sheet, or asked at the copy shop. */
import { z } from 'zod';
import { keyTexts } from './fields.ts';

/** No printer leaves more white than this along an edge, mm; the test sheet shows 9. */
export const MOST_EDGE = 15;
/** As in imposition/slip.ts, which this stage does not know; a test compares. mm */
export const MOST_SHIFT = 5;
const MOST_PRICE = 100;
const MOST_COPIES = 1_000_000;

/** A number that YAML has read as one, within limits. @param problem what the messages have words for */
const within = (least: number, most: number, problem: string, fits = Number.isFinite) =>
  z.custom<number>((value) => typeof value === 'number' && fits(value) && value >= least && value <= most, {
    params: { problem, allowed: [`${least} … ${most}`] },
  });

/** How far the backs slip: to the right and down, mm. */
const shiftOf = () =>
  z.custom<[right: number, down: number]>(
    (value) =>
      Array.isArray(value) &&
      value.length === 2 &&
      value.every((mm) => typeof mm === 'number' && Math.abs(mm) <= MOST_SHIFT),
    { params: { problem: 'shift', allowed: [`-${MOST_SHIFT} … ${MOST_SHIFT}`] } },
  );

export type PrinterSettings = z.output<ReturnType<typeof printerSettings>>;

/** The key `printer`. What is not known stays unset. */
export const printerSettings = () =>
  z.strictObject({
    edge: within(0, MOST_EDGE, 'millimetres')
      .optional()
      .register(keyTexts, {
        en: 'The white along the edges that your printer cannot reach, as `livret test-sheet` shows it.',
        fr: 'Le blanc que votre imprimante laisse le long des bords, tel que le montre `livret test-sheet`.',
        values: {
          en: `mm, 0 to ${MOST_EDGE}, such as \`4.5\``,
          fr: `en mm, de 0 à ${MOST_EDGE}, par exemple \`4.5\``,
        },
      }),
    shift: shiftOf()
      .optional()
      .register(keyTexts, {
        en: 'How far the backs slip against the fronts, to the right and down, as `livret test-sheet` shows it: livret moves all that is on the backs the other way (docs/printing.md).',
        fr: 'De combien les versos glissent par rapport aux rectos, vers la droite et vers le bas, tel que le montre `livret test-sheet` : livret déplace d’autant, dans l’autre sens, tout ce qui est au verso (docs/imprimer.md).',
        values: {
          en: `two lengths in mm, -${MOST_SHIFT} to ${MOST_SHIFT}, such as \`[0.5, -0.25]\``,
          fr: `deux longueurs en mm, de -${MOST_SHIFT} à ${MOST_SHIFT}, par exemple \`[0.5, -0.25]\``,
        },
      }),
    perSheet: within(0, MOST_PRICE, 'price')
      .optional()
      .register(keyTexts, {
        en: 'What a sheet costs, printed on both sides, in whichever money you pay.',
        fr: 'Ce que coûte une feuille imprimée recto verso, dans la monnaie que vous voulez.',
        values: {
          en: `a number, 0 to ${MOST_PRICE}, such as \`0.03\``,
          fr: `un nombre de 0 à ${MOST_PRICE}, par exemple \`0.03\``,
        },
      }),
    copies: within(1, MOST_COPIES, 'copies', Number.isInteger)
      .optional()
      .register(keyTexts, {
        en: 'How many copies you want to make: for the paper and the price in the report and on the page on how to print.',
        fr: 'Combien d’exemplaires vous voulez faire : pour le papier et le prix, dans le rapport et sur la page qui dit comment imprimer.',
        values: { en: 'a whole number, such as `200`', fr: 'un nombre entier, par exemple `200`' },
      }),
  });
