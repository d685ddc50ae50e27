/** Tokens that follow from the page: margins in proportion to it, and the large type of the edition in large print. */
import type { Size } from '../geometry.ts';

/** The page that the tokens in `styles/tokens.css` are made for (A5), mm. */
export const DESIGNED: Size = { width: 148, height: 210 };

/**
 * Narrower margins than these are within reach of no thumb, and nearly out of the printer's; text begins below the
 * running head and ends above the footer, which stands 10 mm above the trim. In mm.
 */
const LEAST_MARGIN = 6;
const LEAST_TOP = 11;
const LEAST_BOTTOM = 16;
const LEAST: Readonly<Record<string, number>> = { 'margin-top': LEAST_TOP, 'margin-bottom': LEAST_BOTTOM };

/**
 * The least size in large print, and the size of running text, pt: "minimum text size of 16 point for large print,
 * ideally minimum of 18 point" (UK Association for Accessible Formats, Minimum standards MS03, 2012).
 */
export const LARGE_PRINT = 16;
const LARGE_TEXT = 18;
/** Titles are large already: they grow by less than the text. */
const TITLES = new Set(['size-title', 'size-heading', 'size-subheading']);
const GROWTH_OF_TITLES = 1.35;
/** Only tables that would not fit otherwise go below {@link LARGE_PRINT}; not below this, pt. */
const LEAST_IN_TABLES = 12;

/** Margins in proportion to the page, as a rule; nothing for the page that the tokens are made for. */
export function tokensForPage(tokens: ReadonlyMap<string, string>, { width, height }: Size): string {
  const factor = Math.min(width / DESIGNED.width, height / DESIGNED.height);
  if (Math.abs(factor - 1) < 0.02) return '';
  return rule([
    ...display(factor),
    ...[...tokens].flatMap(([name, value]) => {
      const margin = lengthOf(value, 'mm');
      if (margin === undefined || !/^(?:margin-|head-top$)/.test(name)) return [];
      const least = LEAST[name] ?? LEAST_MARGIN;
      return [[name, `${round(Math.max(Math.min(least, margin), margin * factor))}mm`]];
    }),
  ]);
}

/**
 * The same look in large print, as a rule. Leading, spaces and indents grow as the type does, margins as the page.
 *
 * @param growth of the page's width
 */
export function largePrintTokens(tokens: ReadonlyMap<string, string>, growth: number): string {
  const sizeOf = (name: string): number | undefined => lengthOf(tokens.get(name), 'pt');
  const factor = LARGE_TEXT / (sizeOf('size-text') ?? LARGE_TEXT);
  const larger = (name: string, size: number): number => {
    if (name === 'size-table-smallest') return LEAST_IN_TABLES;
    return Math.max(LARGE_PRINT, size * (TITLES.has(name) ? GROWTH_OF_TITLES : factor));
  };
  /** A leading goes with the size of the same name: `leading-note` with `size-note`. */
  const growthOf = (leading: string): number => {
    const name = leading === 'leading' ? 'size-text' : leading.replace('leading', 'size');
    const size = sizeOf(name);
    return size === undefined ? factor : larger(name, size) / size;
  };
  return rule([
    ...display(growth),
    ...[...tokens].flatMap(([name, value]) => {
      const [points, mm] = [lengthOf(value, 'pt'), lengthOf(value, 'mm')];
      if (name.startsWith('size-') && points !== undefined)
        return [[name, `${round(larger(name, points))}pt`]];
      if (name.startsWith('leading') && points !== undefined)
        return [[name, `${round(points * growthOf(name))}pt`]];
      if (/^(?:space|indent)-/.test(name) && points !== undefined)
        return [[name, `${round(points * factor)}pt`]];
      if (/^(?:margin-|head-top$)/.test(name) && mm !== undefined) return [[name, `${round(mm * growth)}mm`]];
      return [];
    }),
  ]);
}

/** What the style sheets multiply the type of cover, parts and closing page with. */
const display = (factor: number): string[][] => [['display', String(round(factor))]];

const rule = (entries: string[][]): string =>
  `:root { ${entries.map(([name, value]) => `--${name}: ${value};`).join(' ')} }`;

function lengthOf(value: string | undefined, unit: 'pt' | 'mm'): number | undefined {
  const [, size, found] = /^(\d+(?:\.\d+)?)(pt|mm)$/.exec(value ?? '') ?? [];
  return found === unit ? Number(size) : undefined;
}

const round = (value: number): number => Math.round(value * 100) / 100;
