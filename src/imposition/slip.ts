/** Printers whose backs lie off their fronts: everything on the backs is moved the other way. */
import type { Orientation } from './plan.ts';

/**
 * How far the backs slip against the fronts, in mm: to the right and down, as `livret test-sheet` shows it on a
 * sheet that lies, seen with the back towards you and its own head up.
 */
export interface Slip {
  readonly right: number;
  readonly down: number;
}

/** Backs that slip further than this are no fault of the printer's aim, mm; the test sheet shows 2. */
export const MOST_SLIP = 5;

/** A move on a side as PDF measures it, in mm. */
export interface Move {
  readonly right: number;
  readonly up: number;
}

/**
 * Where the backs are drawn so that they come to lie right.
 *
 * Slip and move are both those of a side as it stands in its file, head up. So the same numbers hold for either
 * edge and for backs that are printed by themselves, as long as the test sheet was printed the same way; a back
 * that is turned for the long edge is turned in its file, and the test sheet's back with it.
 *
 * A side that stands is fed as one that lies, which printers turn anti-clockwise onto the paper (RFC 8011, 5.2.10,
 * `landscape`): what goes to the right there goes up here, what goes down there goes to the right.
 */
export function moveAgainst({ right, down }: Slip, orientation: Orientation): Move {
  const move = orientation === 'landscape' ? { right: -right, up: down } : { right: -down, up: -right };
  return { right: move.right + 0, up: move.up + 0 }; // no minus zero
}

/** White that is needed beside the edge no printer reaches, in mm, where a plan prints backs. */
export const slipRoom = (
  slip: Slip | undefined,
  { cells }: { cells: readonly { side: string }[] },
): number =>
  slip && cells.some(({ side }) => side === 'back') ? Math.max(Math.abs(slip.right), Math.abs(slip.down)) : 0;
