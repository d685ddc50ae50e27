/**
 * How large a picture is printed.
 *
 * Without a wish of the author's, a pixel is 1/150 inch: below 150 to the inch print looks poor, and a picture
 * made for a screen's column (700 px and more) fills the text block of an A5 page (117 mm), one half as wide half
 * of it. Browsers' 96 to the inch would blow up small pictures. Drawings (SVG) say their size themselves, in
 * CSS's pixels. What is wider than its place is made smaller by the styles, which know how wide that is.
 */
import type { Properties } from 'hast';
import type { ResolvedImage } from './types.ts';

/** Pixels of a picture in an inch of paper. */
const PIXELS_PER_INCH = 150;
/** CSS Values and Units 4, 6.2. */
const CSS_PIXELS_PER_INCH = 96;

/** In mm. */
const UNITS: Record<string, number> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72, pc: 25.4 / 6 };

export interface PrintedSize {
  /** As CSS takes it: `67.7mm` or `50%`. The height follows the picture's shape. */
  width: string;
  /** In mm; of a width in per cent the natural one. */
  widthMm: number;
  heightMm: number;
  /** Whether the author asked for it. */
  wished: boolean;
  vector: boolean;
  /** Sizes given that cannot be understood. */
  misread: string[];
}

/** The picture is never distorted: where width and height are both given, it fits into both. */
export function printedSize(
  properties: Properties,
  { widthPx, heightPx, vector }: Extract<ResolvedImage, { ok: true }>,
): PrintedSize {
  const perPixel = 25.4 / (vector ? CSS_PIXELS_PER_INCH : PIXELS_PER_INCH);
  const misread: PrintedSize['misread'] = [];
  const wish = (attribute: 'width' | 'height'): Length | undefined => {
    const value = String(properties[attribute] ?? '').trim();
    if (value === '' || value === 'auto') return undefined;
    const length = lengthOf(value, perPixel);
    if (length === undefined) misread.push(value.slice(0, 40));
    return length;
  };
  const [width, height] = [wish('width'), wish('height')];
  const ratio = widthPx / heightPx;
  // A share of the height has nothing to be a share of, but 100 % beside a width is common and harmless.
  const ofHeight = height !== undefined && 'mm' in height ? height.mm * ratio : undefined;
  const natural = widthPx * perPixel;
  const of = (widthMm: number) => ({
    widthMm: round(widthMm),
    heightMm: round(widthMm / ratio),
    vector: vector === true,
    misread,
  });
  if (width !== undefined && 'percent' in width)
    return { width: `${round(width.percent)}%`, wished: true, ...of(ofHeight ?? natural) };
  const widthMm = Math.min(width?.mm ?? Number.POSITIVE_INFINITY, ofHeight ?? Number.POSITIVE_INFINITY);
  const wished = Number.isFinite(widthMm);
  const printed = wished ? widthMm : natural;
  return { width: `${round(printed)}mm`, wished, ...of(printed) };
}

type Length = { mm: number } | { percent: number };

/** A share (50%), a length with its unit, or pixels of the picture. */
function lengthOf(value: string, perPixel: number): Length | undefined {
  const [, digits, unit = ''] = /^\+?(\d{1,6}(?:[.,]\d{1,6})?|[.,]\d{1,6})\s*(%|[a-z]*)$/i.exec(value) ?? [];
  const number = Number((digits ?? '').replace(',', '.'));
  if (digits === undefined || !(number > 0)) return undefined;
  const name = unit.toLowerCase();
  if (name === '%') return { percent: Math.min(number, 100) };
  const mm = name === '' || name === 'px' ? perPixel : UNITS[name];
  return mm === undefined ? undefined : { mm: number * mm };
}

/** Hundredths of a mm are finer than any printer. */
const round = (mm: number): number => Math.max(0.01, Math.round(mm * 100) / 100);
