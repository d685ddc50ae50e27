/**
 * The one home of sizes: units, paper, and nothing else.
 *
 * Lengths are millimetres (mm) unless a name says points (pt, 1/72 inch, the unit of PDF) or
 * pixels (px, 1/96 inch, the unit of CSS).
 */

/** A width and a height, in mm. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle on a page, in pt from its top left corner. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Millimetres to PDF points: an inch is 25.4 mm (ISO 31-1) and 72 pt (ISO 32000-1, 8.3.2.3). */
export const mmToPt = (mm: number): number => (mm * 72) / 25.4;

/** PDF points to millimetres. */
export const ptToMm = (pt: number): number => (pt * 25.4) / 72;

/** CSS pixels to PDF points: a CSS inch is 96 px (CSS Values and Units 4, 6.2). */
export const pxToPt = (px: number): number => px * 0.75;

/**
 * Paper by name, upright, in mm: ISO 216 (A and B), and the sizes of North America in inches of 25.4 mm (ANSI
 * Y14.1; half-letter is a Letter sheet folded once; digest is what digest magazines have, 5.5 × 8.25 in).
 */
export const PAPERS = {
  A6: { width: 105, height: 148 },
  A5: { width: 148, height: 210 },
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  B5: { width: 176, height: 250 },
  'half-letter': { width: 139.7, height: 215.9 },
  digest: { width: 139.7, height: 209.55 },
  Letter: { width: 215.9, height: 279.4 },
  Legal: { width: 215.9, height: 355.6 },
  Tabloid: { width: 279.4, height: 431.8 },
} as const satisfies Record<string, Size>;

export type PaperName = keyof typeof PAPERS;

/** The same paper, its long edges at the top and the bottom. */
export const lying = ({ width, height }: Size): Size =>
  width >= height ? { width, height } : { width: height, height: width };

/** The same paper, its short edges at the top and the bottom. */
export const standing = ({ width, height }: Size): Size =>
  width <= height ? { width, height } : { width: height, height: width };

/** Millimetres in one of the units that people write. */
const UNITS = { mm: 1, cm: 10, in: 25.4, '"': 25.4 } as const;

/** A decimal point or, as French has it, a comma. */
const LENGTH = /^([+-]?\d+(?:[.,]\d+)?)\s*(mm|cm|in|")$/i;
const BY = /^([^x×*]+?)\s*[x×*]\s*([^x×*]+)$/i;

/** A length as people write it, such as `4mm`, `0,5 cm` or `0.25in`, in mm; undefined for anything else. */
export function parseLength(text: string): number | undefined {
  const [, number, unit] = LENGTH.exec(text.trim()) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  return Number(number.replace(',', '.')) * UNITS[unit.toLowerCase() as keyof typeof UNITS];
}

/** No side of a page or a sheet is shorter than this, in mm: about the smallest card that can be cut. */
export const LEAST_SIDE = 25;

/** Nor longer than this: A0 measures 1189 mm. */
export const MOST_SIDE = 1200;

/** A size that was understood, or why it was not. `size` means a side out of {@link LEAST_SIDE} to {@link MOST_SIDE}. */
export type ParsedSize = { ok: true; size: Size } | { ok: false; fault: 'unknown' | 'unit' | 'size' };

/**
 * A size of paper as people write it: a name of {@link PAPERS} in capitals or not, or two lengths such as
 * `150x210mm` and `5.5 × 8.5 in`, width first. Where only the second has a unit, the first has it too.
 */
export function parseSize(text: string): ParsedSize {
  const plain = text.trim();
  const name = plain.toLowerCase().replace(/[\s_]+/g, '-');
  const named = Object.entries(PAPERS).find(([key]) => key.toLowerCase() === name);
  if (named) return { ok: true, size: named[1] };
  const [, first = '', second = ''] = BY.exec(plain) ?? [];
  const [unit] = /(mm|cm|in|")$/i.exec(second) ?? [];
  if (/^[+-]?[\d.,]+$/.test(first) && /^[+-]?[\d.,]+$/.test(second)) return { ok: false, fault: 'unit' };
  const height = parseLength(second);
  const width = parseLength(first) ?? parseLength(`${first}${unit ?? ''}`);
  if (width === undefined || height === undefined) return { ok: false, fault: 'unknown' };
  const possible = [width, height].every((side) => side >= LEAST_SIDE && side <= MOST_SIDE);
  return possible ? { ok: true, size: { width, height } } : { ok: false, fault: 'size' };
}

/** How far a measured length may be off before it is wrong, in mm. */
export const TOLERANCE = 0.1;
