/** Saddle stitch: sheets laid into each other, folded once in the middle and stapled through the fold. */
import {
  type Binding,
  type Blanks,
  blankPositions,
  type Cell,
  PAGES_A_SHEET,
  type Place,
  type Plan,
  readingOrder,
  type Side,
} from './plan.ts';

export interface SaddleOptions {
  /** Default `before-last`. */
  blanks?: Blanks | undefined;
  /** Default `left`. */
  binding?: Binding | undefined;
}

/**
 * Plans two pages on each side of a sheet, for printing on both sides **flipped on the short edge**: the
 * sheet turns over like the page of a book, so both sides stand upright and no page is turned.
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
export function saddle(pages: number, options: SaddleOptions = {}): Plan {
  const { blanks = 'before-last', binding = 'left' } = options;
  const order = readingOrder(pages, blanks);
  const sheets = order.length / PAGES_A_SHEET;
  const cells: Cell[] = [];

  const side = (sheet: number, name: Side, left: number, right: number): void => {
    const halves: [Place, number][] = [
      ['left', binding === 'left' ? left : right],
      ['right', binding === 'left' ? right : left],
    ];
    for (const [place, position] of halves) {
      cells.push({ sheet, side: name, place, page: order[position - 1] ?? null, turn: 0 });
    }
  };

  for (let sheet = 1; sheet <= sheets; sheet++) {
    const recto = 2 * sheet - 1;
    const last = order.length - 2 * (sheet - 1);
    side(sheet, 'front', last, recto);
    side(sheet, 'back', recto + 1, last - 1);
  }
  return { scheme: 'saddle', pages, sheets, blankPages: blankPositions(order), cells };
}
