/**
 * Tokens for the mini-zine, whose pages are an eighth of a sheet (A7 on A4): small type, and margins as narrow as the
 * printer lets them be. It is read close to the eyes, as the small print of a pocket calendar is.
 */

/** How small pages are set. */
export interface Mini {
  /** Of running text, pt. */
  size: number;
  /** White that the printer leaves along the edges of a sheet, mm. */
  edge: number;
}

/** Notes and small print are not smaller, pt. */
const LEAST = 7.5;
/** Nor are the words of a table that would not fit otherwise, pt. */
const LEAST_IN_TABLES = 6.5;
/** Lines stand closer where they are short: by the size of their type. */
const LEADING = 1.24;
/** Titles shrink more than the text, or a heading would take half a page; but stay larger than it. */
const TITLES: Readonly<Record<string, number>> = {
  'size-title': 1.75,
  'size-heading': 1.3,
  'size-subheading': 1.12,
};
/** mm. Nothing is stapled, so the gutter is no wider than the fold needs. */
const MARGINS = { 'margin-top': 6, 'margin-outer': 6, 'margin-gutter': 6.5 };
/** From the trim to the folio, and from its foot to the text, mm. */
const [FOOTER, ABOVE_FOOTER] = [5, 5];

/** As a rule that comes after all others. @param tokens as they are for the booklet */
export function miniTokens(tokens: ReadonlyMap<string, string>, { size, edge }: Mini): string {
  const points = (name: string): number | undefined => lengthOf(tokens.get(name));
  const factor = size / (points('size-text') ?? size);
  const smaller = (name: string, value: number): number => {
    if (name === 'size-table-smallest') return Math.min(value, LEAST_IN_TABLES);
    const title = TITLES[name];
    return title ? Math.min(value, size * title) : Math.min(value, Math.max(LEAST, value * factor));
  };
  const footer = Math.max(FOOTER, edge);
  return rule([
    ...[...tokens].flatMap(([name, value]) => {
      const pt = lengthOf(value);
      const mm = lengthOf(value, 'mm');
      if (pt !== undefined && name.startsWith('size-')) return [[name, `${round(smaller(name, pt))}pt`]];
      if (pt !== undefined && name.startsWith('leading')) {
        const of = name === 'leading' ? 'size-text' : name.replace('leading', 'size');
        return [[name, `${round(smaller(of, points(of) ?? size) * LEADING)}pt`]];
      }
      if (pt !== undefined && /^(?:space|indent)-/.test(name))
        return [[name, `${round(pt * factor * 0.8)}pt`]];
      if (mm !== undefined && /^(?:space|rule)-/.test(name)) return [[name, `${round(mm / 2)}mm`]];
      return [];
    }),
    ...Object.entries(MARGINS).map(([name, mm]) => [name, `${Math.max(mm, edge)}mm`]),
    ['margin-bottom', `${footer + ABOVE_FOOTER}mm`],
    ['head-top', `${Math.max(MARGINS['margin-top'], edge)}mm`],
    ['footer-bottom', `${footer}mm`],
  ]);
}

const rule = (entries: readonly string[][]): string =>
  `:root { ${entries.map(([name, value]) => `--${name}: ${value};`).join(' ')} }`;

function lengthOf(value: string | undefined, unit: 'pt' | 'mm' = 'pt'): number | undefined {
  const [, size, found] = /^(\d+(?:\.\d+)?)(pt|mm)$/.exec(value ?? '') ?? [];
  return found === unit ? Number(size) : undefined;
}

const round = (value: number): number => Math.round(value * 100) / 100;
