/** German and its neighbours (Duden, Textverarbeitung; DIN 5008): z. B. with narrow spaces, dates, titles. */
import type { Run } from '../run.ts';
import { NARROW, pattern, SP, WORD_START } from './spaces.ts';
import type { Rules } from './types.ts';

const SHORTENED = [
  ...['z. B.', 'd. h.', 'u. a.', 'o. ä.', 'u. Ä.', 'o. Ä.', 'u. U.', 'i. d. R.', 's. o.', 's. u.', 'v. a.'],
  ...['z. T.', 'u. v. m.', 'i. A.', 'i. V.', 'z. Z.', 'm. E.', 'a. D.', 'n. Chr.', 'v. Chr.', 'i. e. S.'],
];
const ABBREVIATION = pattern(
  `${WORD_START}(?:${SHORTENED.map((one) => one.replaceAll('.', '\\.').replaceAll(' ', `${SP}*`)).join('|')})`,
);
const INNER_SPACES = new RegExp(`\\.${SP}*(?=\\p{L})`, 'gu');

function setAbbreviations(run: Run): void {
  run.replace(ABBREVIATION, ([short]) => short.replace(INNER_SPACES, `.${NARROW}`));
}

const MONTHS = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const DATE = pattern(`(?<=${WORD_START}\\d{1,2}\\.)${SP}+(?=(?:${MONTHS}))`);

const GERMAN: Rules = {
  dash: '–',
  tight: ' – ',
  clipped: 'n|ne|nen|s',
  beforeNumber:
    'S\\.|Nr\\.|Art\\.|Abs\\.|Kap\\.|Abb\\.|Bd\\.|Ziff\\.|Rn\\.|Tel\\.|Seiten?|Artikel|Kapitel|Absatz|§§?',
  beforeName: 'Dr\\.|Prof\\.|Hr\\.|Fr\\.|Herrn?|Frau|St\\.',
  afterNumber: 'Uhr|Euro',
  more: (run) => {
    setAbbreviations(run);
    run.replace(DATE, () => '\u00a0');
  },
};

export const GERMAN_RULES: Record<string, Rules> = {
  de: GERMAN,
  lb: GERMAN,
  gsw: GERMAN,
  nl: {
    dash: '–',
    tight: ' – ',
    clipped: 's|t|n|m|k|r',
    beforeNumber: 'blz\\.|p\\.|nr\\.|art\\.|hfst\\.|fig\\.|tel\\.|afb\\.|pagina|artikel|hoofdstuk',
    beforeName: '[Dd]hr\\.|[Mm]evr\\.|[Mm]w\\.|[Dd]r\\.|[Pp]rof\\.|[Dd]s\\.',
    afterNumber: 'uur|euro',
  },
};
