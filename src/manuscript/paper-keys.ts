/** Keys of booklet.yaml about paper: its sizes, how pages lie on the sheets, and what is done with blank ones. */
import { z } from 'zod';
import { keyTexts, numberWithin, paperSize } from './fields.ts';

/** As in imposition/schemes/index.ts, which this stage does not know; a test compares. `auto`: by the pages. */
export const SCHEMES = [
  'auto',
  'saddle',
  'signatures',
  'perfect',
  'cut-stack',
  'mini-zine',
  'two-copies',
  'cards',
] as const;

/** As in imposition/marks/index.ts; a test compares. */
export const MARKS = ['fold', 'cut', 'crop', 'staples', 'numbers', 'registration'] as const;

/** Where blank pages go, or what becomes of them. */
export const BLANKS = ['before-last', 'spread', 'notes', 'end'] as const;

/** Of paper for printers, as in imposition/thickness.ts and schemes/signatures.ts; a test compares. */
export const LIMITS = { thickness: [0.03, 0.6], gsm: [40, 400], signature: [1, 50] } as const;

const SIZES = {
  en: 'A3, A4, A5, A6, B5, half-letter, digest, Letter, Legal, Tabloid, or a size such as `150x210mm`',
  fr: 'A3, A4, A5, A6, B5, half-letter, digest, Letter, Legal, Tabloid, ou une taille comme `150x210mm`',
};

const signature = () => numberWithin(...LIMITS.signature, { whole: true });

/** The keys, for the schema of the whole configuration. */
export const paperKeys = () => ({
  paper: z
    .strictObject({
      page: paperSize().default('A5').register(keyTexts, {
        en: 'Size of a page.',
        fr: 'Format d’une page.',
        values: SIZES,
      }),
      sheet: paperSize().default('A4').register(keyTexts, {
        en: 'Size of the sheets it is printed on, in whichever way they are held.',
        fr: 'Format des feuilles à imprimer, quel que soit leur sens.',
        values: SIZES,
      }),
    })
    .prefault({})
    .register(keyTexts, { en: 'Sizes of paper.', fr: 'Formats du papier.' }),
  scheme: z.enum(SCHEMES).default('auto').register(keyTexts, {
    en: 'How the pages lie on the sheets (docs/imposition.md). `auto`: `saddle` up to 80 pages, `signatures` above.',
    fr: 'Comment les pages sont montées sur les feuilles (docs/imposition.fr.md). `auto` : `saddle` jusqu’à 80 pages, `signatures` au-delà.',
  }),
  signatures: z
    .union([signature(), z.array(signature()).min(1).max(100), z.literal('auto')])
    .default('auto')
    .register(keyTexts, {
      en: 'Sheets in each signature: `auto`, one number for all of them, or one for each.',
      fr: 'Feuilles de chaque cahier : `auto`, un nombre pour tous, ou un pour chacun.',
      values: {
        en: '`auto`, a number such as `4`, or a list such as `[5, 4, 4]`',
        fr: '`auto`, un nombre comme `4`, ou une liste comme `[5, 4, 4]`',
      },
    }),
  blanks: z.enum(BLANKS).default('before-last').register(keyTexts, {
    en: 'Where the pages go that stay blank because sheets must be full: before the back cover, half of them after the front cover, or at the end; `notes` makes ruled pages of them, to write on.',
    fr: 'Où vont les pages qui restent blanches parce qu’une feuille doit être pleine : avant le dos, pour moitié après la couverture, ou à la fin ; `notes` en fait des pages lignées, où écrire.',
  }),
  creep: z
    .strictObject({
      thickness: numberWithin(...LIMITS.thickness)
        .optional()
        .register(keyTexts, {
          en: 'Thickness of a sheet, in mm.',
          fr: 'Épaisseur d’une feuille, en mm.',
          values: { en: 'a number from 0.03 to 0.6', fr: 'un nombre de 0.03 à 0.6' },
        }),
      gsm: numberWithin(...LIMITS.gsm)
        .optional()
        .register(keyTexts, {
          en: 'Weight of the paper in g/m², from which livret reckons its thickness.',
          fr: 'Grammage du papier en g/m², dont livret déduit l’épaisseur.',
          values: { en: 'a number from 40 to 400', fr: 'un nombre de 40 à 400' },
        }),
    })
    .optional()
    .register(keyTexts, {
      en: 'Makes up for the thickness of the paper: pages of inner sheets are moved towards the spine.',
      fr: 'Compense l’épaisseur du papier : les pages des feuilles intérieures sont rapprochées du dos.',
    }),
  marks: z.array(z.enum(MARKS)).max(20).default([]).register(keyTexts, {
    en: 'Marks on the sheets, outside the pages: where to fold, cut, trim and staple, the number of the sheet, crosses that show how far front and back are off.',
    fr: 'Repères sur les feuilles, hors des pages : où plier, couper, rogner et agrafer, le numéro de la feuille, des croix qui montrent l’écart entre recto et verso.',
  }),
});
