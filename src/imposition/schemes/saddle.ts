/** Saddle stitch: sheets laid into each other, folded once in the middle and stapled through the fold. */
import { blankPositions, PAGES_A_SHEET, readingOrder } from '../blanks.ts';
import type { Plan } from '../plan.ts';
import { type HalfCell, halves, nested, type SpineOptions } from './nest.ts';

/**
 * Plans two pages on each side of a sheet. Turned over like the page of a book, both sides of the sheet stand
 * upright and no page is turned.
 *
 * Eight pages, bound on the left:
 *
 * ```
 *         sheet 1 (outer)                     sheet 2 (inner)
 *    front           back                front           back
 *  +----+----+     +----+----+         +----+----+     +----+----+
 *  |    |    |     |    |    |         |    |    |     |    |    |
 *  |  8 |  1 |     |  2 |  7 |         |  6 |  3 |     |  4 |  5 |
 *  |    |    |     |    |    |         |    |    |     |    |    |
 *  +----+----+     +----+----+         +----+----+     +----+----+
 *       fold                                fold
 * ```
 *
 * Behind 1 lies 2 and behind 8 lies 7; sheet 2 goes into the fold of sheet 1. The two numbers on a side
 * always add up to one more than the pages of the booklet. Bound on the right, every side is mirrored:
 * 1|8, 7|2, 3|6, 5|4.
 *
 * @param pages pages of the document, 1 or more
 * @throws {RangeError} for anything but a whole number from 1
 */
export function saddle(pages: number, options: SpineOptions = {}): Plan<HalfCell> {
  const order = readingOrder(pages, options.blanks ?? 'before-last');
  return {
    scheme: 'saddle',
    pages,
    sheets: order.length / PAGES_A_SHEET,
    copies: 1,
    blankPages: blankPositions(order),
    grid: { columns: 2, rows: 1 },
    orientation: 'landscape',
    lines: [{ kind: 'fold', axis: 'vertical', at: 1, stapled: true }],
    cells: nested(order, 1, options.binding).flatMap((folded, index) => [
      ...halves({ sheet: index + 1, side: 'front', row: 0 }, folded),
      ...halves({ sheet: index + 1, side: 'back', row: 0 }, folded),
    ]),
  };
}
