/** Creep: sheets folded into each other push the inner ones out; their pages move back towards the spine. */
import type { Cell, Plan } from './plan.ts';

/** Up to so many sheets in each other nobody sees it. */
const TOO_FEW = 2;

/**
 * A plan whose pages are moved towards the spine by the thickness of all the paper that lies around their sheet:
 * nothing on the outermost, most on the innermost. The fold of a sheet with d others around it lies d thicknesses
 * further in, so its fore-edge stands out by as much; trimmed even there, all outer margins are alike again.
 * (Folds are taken to be creased sharply, as a stapled and pressed booklet has them.)
 *
 * @param thickness of one sheet, in mm
 * @returns the same plan where no nest has more than two sheets
 */
export function withCreep<C extends Cell>(plan: Plan<C>, thickness: number): Plan<C> {
  if (!hasCreep(plan)) return plan;
  return { ...plan, cells: plan.cells.map((cell) => ({ ...cell, shift: shiftOf(cell, thickness) })) };
}

/** Whether any sheets of the plan push each other out visibly. */
export const hasCreep = (plan: Plan): boolean => plan.cells.some(({ nest }) => nest && nest.sheets > TOO_FEW);

function shiftOf({ nest, spine }: Cell, thickness: number): number {
  if (!nest || nest.sheets <= TOO_FEW || spine === undefined) return 0;
  return nest.depth * thickness * (spine === 'left' ? -1 : 1) + 0; // no minus zero
}
