/** Messages about sheets that could be saved or were: few lines too many, text set closer or looser. */
import { entry } from '../entry.ts';

/** A number as French writes it: 148,5. */
const fr = (value: number): string => String(value).replace('.', ',');
const s = (n: number): string => (n === 1 ? '' : 's');
/** French has a plural from two on. */
const sFr = (n: number): string => (n === 0 || n === 1 ? '' : 's');

/** `saved` counts the sheets of all `copies`, which are 1 where nobody said how many. */
interface Saved {
  [name: string]: number | string;
  copies: number;
  saved: number;
}

const savedEn = ({ copies, saved }: Saved): string =>
  `${saved} sheet${s(saved)} saved on ${copies === 1 ? 'each copy' : `${copies} copies`}`;
const savedFr = ({ copies, saved }: Saved): string =>
  `${saved} feuille${sFr(saved)} économisée${sFr(saved)} ${
    copies === 1 ? 'par exemplaire' : `sur ${copies} exemplaires`
  }`;

/** What was changed: sizes in pt, letters in % of their size and margins in mm by how much, 0 for nothing. */
interface Changes {
  [name: string]: number | string;
  sizeBefore: number;
  size: number;
  leadingBefore: number;
  leading: number;
  tracking: number;
  margins: number;
  hyphenated: number;
}

const signed = (value: number): string =>
  String(value)
    .replace(/^(?=\d)/, '+')
    .replace('-', '−');

function changesEn(c: Changes): string {
  const list = [
    c.size === c.sizeBefore ? '' : `type ${c.sizeBefore} → ${c.size} pt`,
    c.leading === c.leadingBefore ? '' : `from line to line ${c.leadingBefore} → ${c.leading} pt`,
    c.tracking === 0 ? '' : `between letters ${signed(c.tracking)}%`,
    c.margins === 0 ? '' : `margins ${signed(c.margins)} mm`,
    c.hyphenated === 0 ? '' : 'words hyphenated',
  ];
  return `Changed: ${list.filter((part) => part !== '').join(', ')}.`;
}

function changesFr(c: Changes): string {
  const list = [
    c.size === c.sizeBefore ? '' : `caractère ${fr(c.sizeBefore)} → ${fr(c.size)} pt`,
    c.leading === c.leadingBefore ? '' : `d’une ligne à l’autre ${fr(c.leadingBefore)} → ${fr(c.leading)} pt`,
    c.tracking === 0 ? '' : `entre les lettres ${signed(c.tracking).replace('.', ',')} %`,
    c.margins === 0 ? '' : `marges ${signed(c.margins).replace('.', ',')} mm`,
    c.hyphenated === 0 ? '' : 'mots coupés en fin de ligne',
  ];
  return `Ce qui change : ${list.filter((part) => part !== '').join(', ')}.`;
}

interface NearlyLess extends Saved {
  pages: number;
  sheets: number;
  blanks: number;
  lines: number;
  fewerPages: number;
  fewerSheets: number;
  /** The files with the lines to take out of each, where there are several. */
  where: string;
  /** 1 where `fit` is not set. */
  tryFit: number;
}

export const fitCodes = {
  'sheets-nearly': entry<NearlyLess>({
    level: 'info',
    exit: 1,
    en: (n) => {
      const blanks = n.blanks === 0 ? '' : ` with ${n.blanks} blank page${s(n.blanks)}`;
      const where = n.where === '' ? '' : `, in ${n.where},`;
      const text =
        `${n.pages} pages make ${n.sheets} sheet${s(n.sheets)}${blanks}. ` +
        `${n.lines} line${s(n.lines)} less${where} and it is ${n.fewerPages} pages on ${n.fewerSheets} sheet${s(n.fewerSheets)}: ${savedEn(n)}.`;
      if (n.tryFit === 0) return [text];
      return [
        text,
        'Shorten the text, or write “fit: sheets” in booklet.yaml: livret then sets it a little closer, if that is enough.',
      ];
    },
    fr: (n) => {
      const blanks = n.blanks === 0 ? '' : `, avec ${n.blanks} page${sFr(n.blanks)} blanche${sFr(n.blanks)}`;
      const where = n.where === '' ? '' : `, dans ${n.where},`;
      const text =
        `${n.pages} pages occupent ${n.sheets} feuille${sFr(n.sheets)}${blanks}. ` +
        `${n.lines} ligne${sFr(n.lines)} de moins${where} et la brochure tient en ${n.fewerPages} pages sur ${n.fewerSheets} feuille${sFr(n.fewerSheets)} : ${savedFr(n)}.`;
      if (n.tryFit === 0) return [text];
      return [
        text,
        'Raccourcissez le texte, ou écrivez « fit: sheets » dans booklet.yaml : livret le resserre alors un peu, si cela suffit.',
      ];
    },
  }),
  'fit-done': entry<
    Saved & Changes & { pagesBefore: number; pages: number; sheetsBefore: number; sheets: number }
  >({
    level: 'info',
    exit: 1,
    en: (n) => [
      `Set a little closer, the booklet has ${n.pages} pages on ${n.sheets} sheet${s(n.sheets)} instead of ${n.pagesBefore} on ${n.sheetsBefore}: ${savedEn(n)}. ${changesEn(n)}`,
    ],
    fr: (n) => [
      `Un peu resserrée, la brochure a ${n.pages} pages sur ${n.sheets} feuille${sFr(n.sheets)} au lieu de ${n.pagesBefore} sur ${n.sheetsBefore} : ${savedFr(n)}. ${changesFr(n)}`,
    ],
  }),
  'fit-filled': entry<Changes & { pages: number; blanks: number }>({
    level: 'info',
    exit: 1,
    en: (n) => [
      `Set a little looser, the text fills the ${n.pages} pages: ${
        n.blanks === 1 ? 'the blank page is' : `the ${n.blanks} blank pages are`
      } gone. ${changesEn(n)}`,
    ],
    fr: (n) => [
      `Un peu desserré, le texte remplit les ${n.pages} pages : ${
        n.blanks === 1 ? 'la page blanche a disparu' : `les ${n.blanks} pages blanches ont disparu`
      }. ${changesFr(n)}`,
    ],
  }),
  'fit-impossible': entry<{ pages: number; sheets: number }>({
    level: 'info',
    exit: 1,
    en: ({ pages, sheets }) => [
      `The booklet stays at ${pages} pages on ${sheets} sheet${s(sheets)}: no change that “fit” may make saves a sheet. It is set as usual.`,
      'Shorten the text, or allow more under “fitLimits”.',
    ],
    fr: ({ pages, sheets }) => [
      `La brochure reste à ${pages} pages sur ${sheets} feuille${sFr(sheets)} : aucun changement permis à « fit » n’économise une feuille. Elle est composée comme d’habitude.`,
      'Raccourcissez le texte, ou permettez davantage sous « fitLimits ».',
    ],
  }),
  'fill-impossible': entry<{ blanks: number }>({
    level: 'info',
    exit: 1,
    en: ({ blanks }) => [
      `${blanks === 1 ? 'A blank page stays' : `${blanks} blank pages stay`}: no change that “fit” may make fills the sheets exactly. The booklet is set as usual.`,
      'Add some text or a picture, or allow more under “fitLimits”.',
    ],
    fr: ({ blanks }) => [
      `${blanks === 1 ? 'Une page reste blanche' : `${blanks} pages restent blanches`} : aucun changement permis à « fit » ne remplit exactement les feuilles. La brochure est composée comme d’habitude.`,
      'Ajoutez du texte ou une image, ou permettez davantage sous « fitLimits ».',
    ],
  }),
};
