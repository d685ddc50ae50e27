/**
 * Paper in the hand: sheets as they come out of a printer, cut, stacked, folded and leafed through. It knows where
 * ink lies on paper and no formula of imposition.
 */
import type { Flip } from '../../src/imposition/duplex.ts';
import { type Binding, type Cell, type Plan, sidesOf } from '../../src/imposition/plan.ts';

/** What is printed on one face of a piece of paper. */
export interface Face {
  page: number | null;
  /** Whether its head points to the edge of the paper that was at the top of the front. */
  upright: boolean;
}

/** A piece of paper as large as a page, seen from its front. */
export interface Piece {
  front: Face;
  back: Face;
}

/** A printed sheet: its pieces by row and column, seen from the front. */
export type Sheet = Piece[][];

export type Held = 'landscape' | 'portrait';

const NOTHING: Face = { page: null, upright: true };

/**
 * What a printer makes of a plan. It turns the sheet over around an axis along the edge it flips on: around an
 * upright axis left becomes right, around a level one the top becomes the bottom.
 */
export function printed(plan: Plan, held: Held, flip: Flip): Sheet[] {
  const sides = sidesOf(plan);
  const backs = new Map(
    sides.filter(({ side }) => side === 'back').map(({ sheet, cells }) => [sheet, cells]),
  );
  return sides
    .filter(({ side }) => side === 'front')
    .map(({ sheet, cells }) => printedSheet(plan, cells, backs.get(sheet) ?? [], held, flip));
}

export function printedSheet(
  { grid }: Plan,
  fronts: readonly Cell[],
  backs: readonly Cell[],
  held: Held,
  flip: Flip,
): Sheet {
  const aroundUpright = (held === 'landscape') === (flip === 'short-edge');
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => {
      const front = fronts.find((cell) => cell.column === column && cell.row === row);
      const [c, r] = aroundUpright ? [grid.columns - 1 - column, row] : [column, grid.rows - 1 - row];
      const back = backs.find((cell) => cell.column === c && cell.row === r);
      if (!front || (backs.length > 0 && !back)) throw new Error(`nothing planned for ${column}, ${row}`);
      return {
        front: { page: front.page, upright: front.turn === 0 },
        back: back ? { page: back.page, upright: (back.turn === 0) === aroundUpright } : NOTHING,
      };
    }),
  );
}

/**
 * Folds a pile of strips of two pieces once, all together: they lie in a pile, the outermost lowest, fronts facing
 * down, and the half on the side of the spine is lifted and turned over onto the other.
 *
 * @param strips the outermost first
 * @returns what a reader sees, from the cover to the back cover
 */
export function folded(strips: readonly Piece[][], binding: Binding): Face[] {
  // Seen from above, left and right have changed places, for the fronts face down.
  const left = strips.map((strip) => ({ upper: strip[1]!.back, under: strip[1]!.front }));
  const right = strips.map((strip) => ({ upper: strip[0]!.back, under: strip[0]!.front }));
  const [lifted, lying] = binding === 'left' ? [left, right] : [right, left];
  // Turning over a pile: the lowest comes to the top, and each shows its other face.
  const turned = lifted.map(({ upper, under }) => ({ upper: under, under: upper })).reverse();
  return [...lying, ...turned].reverse().flatMap(({ upper, under }) => [upper, under]);
}

/** The pages of a booklet as they are read; throws where one stands on its head. */
export function folios(faces: readonly Face[]): (number | null)[] {
  for (const { page, upright } of faces)
    if (page !== null && !upright) throw new Error(`${page} stands on its head`);
  return faces.map(({ page }) => page);
}

/** 1 to n. */
export const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

/** Every way to print and bind. */
export const WAYS = (['left', 'right'] as const).flatMap((binding) =>
  (['short-edge', 'long-edge'] as const).map((flip) => ({ binding, flip })),
);
