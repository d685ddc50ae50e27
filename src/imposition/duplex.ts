/** Printing on both sides: plans for the edge a sheet is turned over on, and for machines that print one side. */
import { type Cell, type Grid, type Orientation, type Plan, type Side, sidesOf } from './plan.ts';

/** The edge a sheet is turned over on, as the printer's dialogue calls it. */
export type Flip = 'short-edge' | 'long-edge';

/**
 * A plan for sheets that are turned over on that edge.
 *
 * Plans are made for a sheet turned over sideways, which is on the short edge where it lies (landscape) and on
 * the long edge where it stands (portrait). On the other edge a sheet is turned over head first: its backs must
 * then stand on their heads.
 *
 * @param orientation how the sheet lies, seen with its pages upright
 */
export function forFlip(plan: Plan, orientation: Orientation, flip: Flip): Plan {
  const sideways: Flip = orientation === 'landscape' ? 'short-edge' : 'long-edge';
  if (flip === sideways) return plan;
  const cells = sidesOf(plan).flatMap(({ side, cells }) =>
    side === 'back' ? cells.map((cell) => upsideDown(cell, plan.grid)).reverse() : cells,
  );
  return { ...plan, cells };
}

/**
 * The fronts or the backs alone, one for every sheet.
 *
 * Backs come in the order of the fronts, the first sheet first: so they come out right when the printed stack
 * is turned over as a whole, for the sheet that was printed first then lies on top again, its blank side ready.
 * `reversed` is for a stack that goes back into the tray without being turned over.
 */
export function onlySides(plan: Plan, side: Side, order: 'in-order' | 'reversed' = 'in-order'): Plan {
  const sides = sidesOf(plan).filter((printed) => printed.side === side);
  return { ...plan, cells: (order === 'reversed' ? sides.reverse() : sides).flatMap(({ cells }) => cells) };
}

/** The place of a cell when its whole side is turned by half a circle. */
function upsideDown(
  { sheet, side, column, row, page, turn, spine, nest, shift }: Cell,
  { columns, rows }: Grid,
): Cell {
  return {
    sheet,
    side,
    column: columns - 1 - column,
    row: rows - 1 - row,
    page,
    turn: turn === 0 ? 180 : 0,
    ...(spine === undefined ? {} : { spine: spine === 'left' ? 'right' : 'left' }),
    ...(nest === undefined ? {} : { nest }),
    ...(shift === undefined ? {} : { shift: -shift }),
  };
}
