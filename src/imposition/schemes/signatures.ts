/** Signatures: several small saddles that are folded one by one, laid on each other and sewn, stapled or glued. */
import { refuse } from '../../report/notice.ts';
import { blankPositions, PAGES_A_SHEET, paddedCount, readingOrder } from '../blanks.ts';
import type { Plan } from '../plan.ts';
import { type HalfCell, halves, nested, type SpineOptions } from './nest.ts';

/**
 * Sheets in each signature. `auto` finds the sizes. A single number holds for all of them, as many as it takes;
 * of several, each holds for one signature.
 */
export type SignatureSizes = 'auto' | readonly number[];

export interface SignatureOptions extends SpineOptions {
  /** Default `auto`. */
  signatures?: SignatureSizes | undefined;
}

/** Sheets that are easily folded by hand and sewn at once; sixteen pages are what printers fold as well. */
const USUAL = 4;

/** More sheets in one signature are a saddle, and no stapler or needle goes through them. */
export const MOST_IN_SIGNATURE = 50;

/**
 * Sheets in each signature, in order. With `auto` all the sheets that the pages need and none more, so that
 * never more than three pages stay blank, in signatures as near to four sheets as can be and alike to within
 * one; the larger ones come first.
 *
 * @throws {Refusal} `signatures-too-few` where the sizes given do not hold the pages
 */
export function signatureSizes(pages: number, sizes: SignatureSizes): number[] {
  const needed = paddedCount(pages) / PAGES_A_SHEET;
  if (sizes === 'auto') {
    const count = Math.max(1, Math.round(needed / USUAL));
    const larger = needed % count;
    return Array.from({ length: count }, (_, i) => Math.floor(needed / count) + (i < larger ? 1 : 0));
  }
  for (const size of sizes) {
    if (!Number.isInteger(size) || size < 1 || size > MOST_IN_SIGNATURE)
      throw new RangeError(`a signature of ${size} sheets`);
  }
  const [first = 1, ...others] = sizes;
  if (others.length === 0) return new Array<number>(Math.ceil(needed / first)).fill(first);
  const held = sizes.reduce((sum, size) => sum + size, 0);
  if (held < needed) refuse('signatures-too-few', { pages, holds: held * PAGES_A_SHEET, needed });
  return [...sizes];
}

/**
 * Plans as {@link saddle} does, each signature by itself.
 *
 * Sixteen pages in signatures of two sheets:
 *
 * ```
 *        signature 1: sheets 1 and 2             signature 2: sheets 3 and 4
 *    8 | 1    2 | 7    6 | 3    4 | 5       16 | 9   10 | 15   14 | 11   12 | 13
 * ```
 *
 * @param pages pages of the document, 1 or more
 * @throws {RangeError} for anything but whole numbers from 1
 * @throws {Refusal} as {@link signatureSizes}
 */
export function signatures(pages: number, options: SignatureOptions = {}): Plan<HalfCell> {
  const sizes = signatureSizes(pages, options.signatures ?? 'auto');
  const sheets = sizes.reduce((sum, size) => sum + size, 0);
  const order = readingOrder(pages, options.blanks ?? 'before-last', sheets * PAGES_A_SHEET);
  let taken = 0;
  const folded = sizes.flatMap((size, index) => {
    const part = order.slice(taken * PAGES_A_SHEET, (taken + size) * PAGES_A_SHEET);
    taken += size;
    return nested(part, index + 1, options.binding);
  });
  return {
    scheme: 'signatures',
    pages,
    sheets,
    copies: 1,
    blankPages: blankPositions(order),
    grid: { columns: 2, rows: 1 },
    orientation: 'landscape',
    lines: [{ kind: 'fold', axis: 'vertical', at: 1, stapled: true }],
    cells: folded.flatMap((one, index) => [
      ...halves({ sheet: index + 1, side: 'front', row: 0 }, one),
      ...halves({ sheet: index + 1, side: 'back', row: 0 }, one),
    ]),
  };
}
