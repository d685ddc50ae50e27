/** Blank pages: how many a booklet needs to fill its sheets, and where they stand in it. */

/**
 * Where blank pages go when the pages do not fill the sheets. `before-last`: the last page is the back cover
 * and stays the last of the booklet. `spread`: as many after the first page as before the last, one less where
 * their number is odd. `end`: after everything, for a document without a back cover.
 */
export type Blanks = 'before-last' | 'spread' | 'end';

/** Pages on a sheet folded once: two on each side. */
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
 * Page 1 is the front cover always. With two pages or more, and any choice but `end`, the last is the back
 * cover. A single page stays on the front, whatever `blanks` says: it is no back cover. An odd number of blanks
 * after the first page changes the sides of those that follow: left-hand pages come to lie on the right.
 */
export function readingOrder(
  pages: number,
  blanks: Blanks,
  multiple: number = PAGES_A_SHEET,
): (number | null)[] {
  const added = paddedCount(pages, multiple) - pages;
  const inFront = blanks === 'spread' && pages > 1 ? Math.floor(added / 2) : 0;
  const last = blanks === 'end' || pages === 1 ? 0 : 1;
  const order: (number | null)[] = Array.from({ length: pages }, (_, index) => index + 1);
  order.splice(pages - last, 0, ...new Array<null>(added - inFront).fill(null));
  order.splice(1, 0, ...new Array<null>(inFront).fill(null));
  return order;
}

/** The positions of the blanks in a reading order, counted from 1. */
export const blankPositions = (order: readonly (number | null)[]): number[] =>
  order.flatMap((page, index) => (page === null ? [index + 1] : []));
