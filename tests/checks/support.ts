/** What checks look at, made of plain data: no PDF is needed. */
import type { Marks } from '../../src/checks/marks.ts';
import type {
  Area,
  Check,
  CheckContext,
  CheckedPdf,
  CheckedSheets,
  Intent,
  SheetsIntent,
} from '../../src/checks/types.ts';
import type { Size } from '../../src/geometry.ts';
import { type MessageLanguage, renderNotice } from '../../src/report/render.ts';

export const A5: Size = { width: 148, height: 210 };
export const SHEET: Size = { width: 297, height: 210 };
/** The text block of a test page, pt. */
export const AREA: Area = { left: 50, top: 40, width: 300, height: 500 };

/** A PDF whose pages say `texts`; the text of an area is looked up by `inArea`, else it is the page's. */
export function pdf(
  texts: readonly string[],
  options: {
    size?: Size;
    facts?: Partial<CheckedPdf['facts']>;
    file?: string;
    inArea?: (page: number, area: Area) => string;
  } = {},
): CheckedPdf {
  const size = options.size ?? A5;
  return {
    file: options.file,
    facts: {
      pages: texts.map(() => ({ media: size, trim: size })),
      fonts: [{ name: 'Vollkorn-Regular', subtype: 'CIDFontType2', embedded: true }],
      info: { Title: 'Our booklet' },
      hasXmp: false,
      leftovers: [],
      language: 'en',
      tagged: true,
      links: [],
      danglingLinks: [],
      innerLinks: [],
      titleShown: true,
      bookmarks: [],
      bookmarkPages: [],
      deadBookmarks: [],
      bytes: 50_000,
      marks: () => marks(),
      structure: () => ({ headings: [], undescribed: [] }),
      pictures: () => [],
      codes: [],
      ...options.facts,
    },
    text: (page, area) => (area && options.inArea ? options.inArea(page, area) : (texts[page - 1] ?? '')),
  };
}

/** What is painted on a page, but for what is given. */
export const marks = (some: Partial<Marks> = {}): Marks => ({
  ...{ text: [], pictures: [], lines: [], tones: {}, veils: {}, incomplete: false },
  ...some,
});

export const TEXTS = ['cover', 'one two', 'three four', 'back'];

/** A booklet of four pages on one sheet: 4|1 and 2|3. */
export const INTENT: Intent = {
  title: 'Our booklet',
  language: 'en',
  direction: 'ltr',
  page: A5,
  full: 4,
  fontNames: ['vollkorn', 'sofiasansextracondensed'],
  flows: [
    { id: 'cover', body: 'cover', notes: [] },
    { id: 'c1', file: '/b/1.md', body: 'one two three four', notes: [] },
    { id: 'closing', body: 'back', notes: [] },
  ],
  pages: TEXTS.map((body, index) => ({
    number: index + 1,
    parts: [{ flow: ['cover', 'c1', 'c1', 'closing'][index]!, body }],
    notes: [],
    area: AREA,
  })),
};

/** Half a sheet, pt. */
const HALF = (148.5 * 72) / 25.4;
const half = (left: number): Area => ({ left, top: 0, width: HALF, height: (210 * 72) / 25.4 });

/** How its sheet is planned. */
export const SHEETS: SheetsIntent = {
  ...{ sheet: SHEET, sides: 2, copies: 1, placed: [4, 1, 2, 3] },
  cells: [
    { side: 1, page: 4, area: half(0) },
    { side: 1, page: 1, area: half(HALF) },
    { side: 2, page: 2, area: half(0) },
    { side: 2, page: 3, area: half(HALF) },
  ],
};

const SIDES: readonly (readonly [left: string, right: string])[] = [
  ['back', 'cover'],
  ['one two', 'three four'],
];

/** Its sheets, with what the halves of each side say. */
export const sheetsOf = (
  sides: readonly (readonly [left: string, right: string])[] = SIDES,
  facts: Partial<CheckedPdf['facts']> = {},
  intent: SheetsIntent = SHEETS,
): CheckedSheets[] => [
  {
    pdf: pdf(
      sides.map((halves) => halves.join(' ')),
      { size: SHEET, facts, inArea: (page, { left }) => sides[page - 1]?.[left > 0 ? 1 : 0] ?? '' },
    ),
    intent,
  },
];

/** A booklet as it should be. */
export const good = (): Required<CheckContext> => ({
  reading: pdf(TEXTS),
  sheets: sheetsOf(),
  intent: INTENT,
});

/** What a check says: `level code p.page: sentence`. */
export const said = (check: Check, context: CheckContext, language: MessageLanguage = 'en'): string[] =>
  check(context).map((n) => {
    const { level, code, file, page, text } = renderNotice(n, language, '/b');
    return `${level} ${code}${file === undefined ? '' : ` ${file}`}${page === undefined ? '' : ` p.${page}`}: ${text}`;
  });
