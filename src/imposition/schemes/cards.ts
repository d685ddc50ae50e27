/** Cards: as many as a sheet holds, each with its back exactly behind it. */
import { paddedCount } from '../blanks.ts';
import type { Cell, Grid, Line, Plan } from '../plan.ts';

/**
 * What the pages are. `paired`: front, back, front, back. `none`: all fronts, and nothing is printed behind
 * them. `same`: all fronts, but the last page, which is the back of every card.
 */
export type CardBacks = 'paired' | 'none' | 'same';

export interface CardOptions {
  /** Cards beside and above each other. */
  grid: Grid;
  /** Default `any`: the grid was made for the sheet as it lies. */
  orientation?: Plan['orientation'] | undefined;
  /** Default `paired`. */
  backs?: CardBacks | undefined;
}

/**
 * Plans cards row by row. Turned over sideways, the left becomes the right: the backs stand in the mirrored
 * column.
 *
 * Twelve pages, three cards a row:
 *
 * ```
 *      front              back
 *  +---+---+---+      +---+---+---+
 *  | 1 | 3 | 5 |      | 6 | 4 | 2 |
 *  +---+---+---+      +---+---+---+
 *  | 7 | 9 | 11|      | 12| 10| 8 |
 *  +---+---+---+      +---+---+---+
 * ```
 *
 * @param pages pages of the document, 1 or more
 * @throws {RangeError} for anything but whole numbers from 1
 */
export function cards(pages: number, { grid, orientation = 'any', backs = 'paired' }: CardOptions): Plan {
  const { columns, rows } = grid;
  const faces = facesOf(pages, backs);
  const onSheet = paddedCount(columns, 1) * paddedCount(rows, 1);
  const sheets = Math.ceil(faces.length / onSheet);
  const cells: Cell[] = [];
  for (let sheet = 1; sheet <= sheets; sheet++) {
    for (const side of ['front', 'back'] as const) {
      if (side === 'back' && !hasBacks(pages, backs)) continue;
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const across = side === 'front' ? column : columns - 1 - column;
          const face = faces[(sheet - 1) * onSheet + row * columns + across];
          cells.push({ sheet, side, column, row, page: face?.[side] ?? null, turn: 0 });
        }
      }
    }
  }
  const cuts = (axis: Line['axis'], count: number): Line[] =>
    Array.from({ length: count - 1 }, (_, index) => ({ kind: 'cut', axis, at: index + 1 }));
  return {
    scheme: 'cards',
    pages,
    sheets,
    copies: 1,
    blankPages: [],
    grid,
    orientation,
    lines: [...cuts('vertical', columns), ...cuts('horizontal', rows)],
    cells,
  };
}

/** A single page has nothing to be the back of it. */
const hasBacks = (pages: number, backs: CardBacks): boolean => backs !== 'none' && pages > 1;

/** The pages of each card. */
function facesOf(pages: number, backs: CardBacks): { front: number; back: number | null }[] {
  const count = paddedCount(pages, 1);
  if (backs === 'paired') {
    return Array.from({ length: Math.ceil(count / 2) }, (_, index) => ({
      front: 2 * index + 1,
      back: 2 * index + 2 <= count ? 2 * index + 2 : null,
    }));
  }
  const fronts = backs === 'same' ? Math.max(1, count - 1) : count;
  const back = backs === 'same' && count > 1 ? count : null;
  return Array.from({ length: fronts }, (_, index) => ({ front: index + 1, back }));
}
