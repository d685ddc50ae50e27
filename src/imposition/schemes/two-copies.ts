/** Two copies of the same leaflet on each sheet: half the paper, one cut. */
import { blankPositions, PAGES_A_SHEET, paddedCount, readingOrder } from '../blanks.ts';
import type { Plan } from '../plan.ts';
import { type HalfCell, halves, nested, type SpineOptions } from './nest.ts';

export interface TwoCopiesOptions extends SpineOptions {
  /** The pages are wider than high: a leaflet of one leaf is then set above itself, not beside. Default false. */
  wide?: boolean | undefined;
}

/** A leaflet of one leaf, which is not folded, has a front and a back. */
const ONE_LEAF = 2;

/**
 * Plans one leaf with its back twice side by side; or, from three pages on, a folded leaflet twice, one above
 * the other: every sheet holds the same folded sheet twice, so that the two piles after the cut are two copies.
 *
 * ```
 *      two pages                            four pages
 *    front       back                    front       back
 *  +----+----+ +----+----+             +----+----+ +----+----+
 *  |  1 |  1 | |  2 |  2 |             |  4 |  1 | |  2 |  3 |   one copy
 *  +----+----+ +----+----+             + - -+- - + + - -+- - +   cut
 *      cut                             |  4 |  1 | |  2 |  3 |   the other
 *                                      +----+----+ +----+----+
 *                                          fold        fold
 * ```
 *
 * A single page has no back: only fronts are printed.
 *
 * @param pages pages of the document, 1 or more
 * @throws {RangeError} for anything but a whole number from 1
 */
export function twoCopies(pages: number, options: TwoCopiesOptions = {}): Plan {
  return paddedCount(pages, 1) <= ONE_LEAF ? flat(pages, options.wide ?? false) : folded(pages, options);
}

function flat(pages: number, wide: boolean): Plan {
  const sides = (['front', 'back'] as const).slice(0, pages);
  const [column, row] = wide ? [0, 1] : [1, 0];
  return {
    scheme: 'two-copies',
    pages,
    sheets: 1,
    copies: 2,
    blankPages: [],
    grid: { columns: column + 1, rows: row + 1 },
    orientation: wide ? 'portrait' : 'landscape',
    lines: [{ kind: 'cut', axis: wide ? 'horizontal' : 'vertical', at: 1 }],
    cells: sides.flatMap((side, index) =>
      [0, 1].map((copy) => ({
        ...{ sheet: 1, side, page: index + 1, turn: 0 },
        column: copy * column,
        row: copy * row,
      })),
    ),
  };
}

function folded(pages: number, { blanks = 'before-last', binding }: SpineOptions): Plan<HalfCell> {
  const order = readingOrder(pages, blanks);
  return {
    scheme: 'two-copies',
    pages,
    sheets: order.length / PAGES_A_SHEET,
    copies: 2,
    blankPages: blankPositions(order),
    grid: { columns: 2, rows: 2 },
    orientation: 'portrait',
    lines: [
      { kind: 'fold', axis: 'vertical', at: 1, stapled: true },
      { kind: 'cut', axis: 'horizontal', at: 1 },
    ],
    cells: nested(order, 1, binding).flatMap((one, index) =>
      (['front', 'back'] as const).flatMap((side) =>
        [0, 1].flatMap((row) => halves({ sheet: index + 1, side, row }, one)),
      ),
    ),
  };
}
