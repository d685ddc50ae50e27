/** Cut, stack, fold: four small pages on each side; cut across, the two piles make one saddle. */
import { blankPositions, readingOrder } from '../blanks.ts';
import type { Plan } from '../plan.ts';
import { type HalfCell, halves, nested, type SpineOptions } from './nest.ts';

/** Four on each side. */
const PAGES_ON_SHEET = 8;

/**
 * Plans a saddle of half sheets: the upper halves of all sheets are its outer part, the lower halves its inner
 * one. The pile is cut across once and the upper pile laid on the lower one, so that nothing is sorted by hand.
 *
 * Eight pages, bound on the left, on a sheet that stands upright:
 *
 * ```
 *    front           back
 *  +----+----+     +----+----+
 *  |  8 |  1 |     |  2 |  7 |     outer half
 *  + - -+- - +     + - -+- - +     cut
 *  |  6 |  3 |     |  4 |  5 |     inner half
 *  +----+----+     +----+----+
 *       fold            fold
 * ```
 *
 * @param pages pages of the document, 1 or more
 * @throws {RangeError} for anything but a whole number from 1
 */
export function cutStack(pages: number, options: SpineOptions = {}): Plan<HalfCell> {
  const order = readingOrder(pages, options.blanks ?? 'before-last', PAGES_ON_SHEET);
  const sheets = order.length / PAGES_ON_SHEET;
  const folded = nested(order, 1, options.binding);
  return {
    scheme: 'cut-stack',
    pages,
    sheets,
    copies: 1,
    blankPages: blankPositions(order),
    grid: { columns: 2, rows: 2 },
    orientation: 'portrait',
    lines: [
      { kind: 'fold', axis: 'vertical', at: 1, stapled: true },
      { kind: 'cut', axis: 'horizontal', at: 1 },
    ],
    cells: Array.from({ length: sheets }, (_, index) =>
      (['front', 'back'] as const).flatMap((side) => [
        ...halves({ sheet: index + 1, side, row: 0 }, folded[index]!),
        ...halves({ sheet: index + 1, side, row: 1 }, folded[sheets + index]!),
      ]),
    ).flat(),
  };
}
