/**
 * What a plan of imposition is: which page goes where on which sheet, in numbers alone. Nothing here
 * knows of PDF. Each scheme (saddle stitch now; signatures, cut stacks and others later) has a file of
 * its own that makes a {@link Plan}; `draw.ts` draws any of them.
 */

/** A sheet is printed on both sides. The front is the side that holds the cover, on sheet 1. */
export type Side = 'front' | 'back';

/** Which half of the side, seen with that side up and its long edges at the top and the bottom. */
export type Place = 'left' | 'right';

/** Degrees a page is turned on its half: 180 stands it on its head. */
export type Turn = 0 | 180;

/** The edge the booklet is bound on: left for scripts read from left to right, right for the others. */
export type Binding = 'left' | 'right';

/**
 * Where blank pages go when the pages do not fill the sheets. `before-last`: the last page is the back
 * cover and stays the last of the booklet. `end`: after everything.
 */
export type Blanks = 'before-last' | 'end';

/** One half of one side of one sheet. */
export interface Cell {
  /** Counts from 1; 1 is the outermost sheet. */
  readonly sheet: number;
  readonly side: Side;
  readonly place: Place;
  /** The page of the document, in reading order, counted from 1; null for a blank. */
  readonly page: number | null;
  readonly turn: Turn;
}

/** Where every page goes. */
export interface Plan {
  /** The scheme that made it, such as `saddle`. */
  readonly scheme: string;
  /** Pages of the document, blanks not counted. */
  readonly pages: number;
  readonly sheets: number;
  /** The blanks, as positions in the finished booklet, counted from 1. */
  readonly blankPages: readonly number[];
  /** In the order of printing: sheet by sheet, the front before the back, left before right. */
  readonly cells: readonly Cell[];
}

/** Places on a sheet folded once: two on each side. */
export const PAGES_A_SHEET = 4;

/**
 * How many pages the finished booklet has, blanks included.
 *
 * @param pages pages of the document, 1 or more
 * @param multiple pages that a sheet (or whatever must be full) holds
 * @throws {RangeError} for anything but a whole number from 1
 */
export function paddedCount(pages: number, multiple: number = PAGES_A_SHEET): number {
  if (!Number.isInteger(pages) || pages < 1) throw new RangeError(`cannot impose ${pages} pages`);
  return Math.ceil(pages / multiple) * multiple;
}

/**
 * The finished booklet from cover to back cover: page numbers of the document, null where a blank stands.
 *
 * Page 1 is the front cover always. With two pages or more and `before-last`, the last is the back cover.
 * A single page stays on the front, whatever `blanks` says: it is no back cover.
 */
export function readingOrder(
  pages: number,
  blanks: Blanks,
  multiple: number = PAGES_A_SHEET,
): (number | null)[] {
  const total = paddedCount(pages, multiple);
  const order: (number | null)[] = Array.from({ length: pages }, (_, index) => index + 1);
  const filling = new Array<null>(total - pages).fill(null);
  const at = blanks === 'before-last' && pages > 1 ? pages - 1 : pages;
  order.splice(at, 0, ...filling);
  return order;
}

/** The positions of the blanks in a reading order, counted from 1. */
export const blankPositions = (order: readonly (number | null)[]): number[] =>
  order.flatMap((page, index) => (page === null ? [index + 1] : []));
