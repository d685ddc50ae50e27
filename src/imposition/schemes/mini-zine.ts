/** The mini-zine: eight pages on one side of one sheet, one cut, no staple. */
import { refuse } from '../../report/notice.ts';
import { blankPositions, readingOrder } from '../blanks.ts';
import type { Cell, Plan } from '../plan.ts';
import type { SpineOptions } from './nest.ts';

/** What it holds, blanks included. */
export const ZINE_PAGES = 8;

/** Positions in the booklet, from the left, bound on the left. Those of the upper row stand on their heads. */
const UPPER = [7, 6, 5, 4] as const;
const LOWER = [8, 1, 2, 3] as const;

/**
 * Plans eight pages on the front alone; the back stays free.
 *
 * Bound on the left (bound on the right, each row is mirrored):
 *
 * ```
 *  +-----+-----+-----+-----+
 *  |  ⇂7 |  ⇂6 |  ⇂5 |  ⇂4 |     upside down
 *  +-----+=====+=====+-----+     = cut here, and only here
 *  |   8 |   1 |   2 |   3 |
 *  +-----+-----+-----+-----+
 * ```
 *
 * Fold it lengthwise, the print outside; push the ends together until the cut opens to a cross; lay the cross
 * flat around the page with the 1.
 *
 * @param pages pages of the document, 1 to 8
 * @throws {RangeError} for anything but a whole number from 1
 * @throws {Refusal} `scheme-too-many-pages`
 */
export function miniZine(pages: number, options: SpineOptions = {}): Plan {
  if (pages > ZINE_PAGES) refuse('scheme-too-many-pages', { scheme: 'mini-zine', pages, limit: ZINE_PAGES });
  const order = readingOrder(pages, options.blanks ?? 'before-last', ZINE_PAGES);
  const row = (positions: readonly number[], index: number): Cell[] =>
    (options.binding === 'right' ? [...positions].reverse() : positions).map((position, column) => ({
      ...{ sheet: 1, side: 'front', column, row: index, turn: index === 0 ? 180 : 0 },
      page: order[position - 1] ?? null,
    }));
  return {
    scheme: 'mini-zine',
    pages,
    sheets: 1,
    copies: 1,
    blankPages: blankPositions(order),
    grid: { columns: 4, rows: 2 },
    orientation: 'landscape',
    lines: [
      { kind: 'fold', axis: 'vertical', at: 1 },
      { kind: 'fold', axis: 'vertical', at: 2 },
      { kind: 'fold', axis: 'vertical', at: 3 },
      { kind: 'fold', axis: 'horizontal', at: 1, from: 0, to: 1 },
      { kind: 'cut', axis: 'horizontal', at: 1, from: 1, to: 3 },
      { kind: 'fold', axis: 'horizontal', at: 1, from: 3, to: 4 },
    ],
    cells: [...row(UPPER, 0), ...row(LOWER, 1)],
  };
}
