/** Marks on a sheet, each only where it is asked for, all of them outside what pages print. */
import type { Layout } from '../layout.ts';
import type { Plan, PlannedSide } from '../plan.ts';
import { cropMarks } from './crop.ts';
import { lineMarks } from './lines.ts';
import { numberMarks, sideName } from './number.ts';
import { registrationMarks } from './registration.ts';
import { stapleMarks } from './staples.ts';
import type { Stroke } from './stroke.ts';

/** Where to fold, where to cut apart, where to trim, where to staple, which sheet and side, front against back. */
export const MARK_NAMES = ['fold', 'cut', 'crop', 'staples', 'numbers', 'registration'] as const;
export type MarkName = (typeof MARK_NAMES)[number];

/** The marks of one side. */
export function marksOf(
  layout: Layout,
  plan: Plan,
  side: PlannedSide,
  wanted: readonly MarkName[],
): Stroke[] {
  const several = plan.cells.some(({ nest }) => nest !== undefined && nest.number > 1);
  const made: Record<MarkName, () => Stroke[]> = {
    fold: () => lineMarks(layout, plan, 'fold'),
    cut: () => lineMarks(layout, plan, 'cut'),
    crop: () => cropMarks(layout),
    staples: () => stapleMarks(layout, plan, side),
    numbers: () => numberMarks(layout, sideName(side, several)),
    registration: () => registrationMarks(layout),
  };
  return MARK_NAMES.filter((name) => wanted.includes(name)).flatMap((name) => made[name]());
}

/** Marks that were asked for and find no paper outside the pages to stand on. */
export function marksWithoutRoom(layout: Layout, wanted: readonly MarkName[]): MarkName[] {
  const without = {
    crop: cropMarks(layout).length === 0,
    registration: registrationMarks(layout).length === 0,
  };
  return (['crop', 'registration'] as const).filter((name) => wanted.includes(name) && without[name]);
}
