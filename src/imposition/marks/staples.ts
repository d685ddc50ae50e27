/** Where the staples go: two short lines in the fold, which the staples then cover. */
import { type Layout, placeBox } from '../layout.ts';
import type { Plan, PlannedSide } from '../plan.ts';
import { type Stroke, stroke } from './stroke.ts';

/** Parts of the page's height from its head: as far from the ends as from the middle. */
const AT = [1 / 4, 3 / 4] as const;

/** In mm; the back of an office staple (24/6, 26/6) is 12 to 13 mm long. */
const LENGTH = 8;

/** Marks on the outside of the outermost sheet of each nest, the side that the stapler comes from. */
export function stapleMarks(layout: Layout, plan: Plan, { side, cells }: PlannedSide): Stroke[] {
  if (side !== 'front') return [];
  return plan.lines
    .filter(({ stapled }) => stapled)
    .flatMap((line) =>
      cells
        .filter(({ column, nest }) => column === line.at && nest?.depth === 0)
        .flatMap(({ column, row }) => {
          const { left, top } = placeBox(layout, column, row);
          return AT.map((part) => {
            const middle = top - part * layout.place.height;
            return stroke([left, middle - LENGTH / 2], [left, middle + LENGTH / 2]);
          });
        }),
    );
}
