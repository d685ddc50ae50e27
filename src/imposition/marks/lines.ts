/** Where to fold and where to cut: a tick at both ends of each line, and the whole of a cut that ends inside. */
import type { Layout } from '../layout.ts';
import type { Line, Plan } from '../plan.ts';
import { type Stroke, stroke } from './stroke.ts';
import { endsOf } from './zone.ts';

/** The marks of all lines of one kind: dashed for folds, solid for cuts. */
export const lineMarks = (layout: Layout, plan: Plan, kind: Line['kind']): Stroke[] =>
  plan.lines.filter((line) => line.kind === kind).flatMap((line) => marksOf(layout, line));

function marksOf(layout: Layout, { kind, axis, at, from = 0, to }: Line): Stroke[] {
  const { block, place, grid } = layout;
  const upright = axis === 'vertical';
  const count = upright ? grid.rows : grid.columns;
  const end = to ?? count;
  const across = upright ? block.left + at * place.width : block.top - at * place.height;
  const draw = (start: number, stop: number): Stroke =>
    upright
      ? stroke([across, start], [across, stop], kind === 'fold')
      : stroke([start, across], [stop, across], kind === 'fold');
  // Rows are counted from the top, millimetres from the bottom.
  const along = (places: number): number =>
    upright ? block.top - places * place.height : block.left + places * place.width;
  if (kind === 'cut' && from > 0 && end < count) return [draw(along(from), along(end))];
  const [first, last] = endsOf(layout, axis);
  const [atFirst, atLast] = upright ? [end === count, from === 0] : [from === 0, end === count];
  return [...(atFirst ? [draw(...first)] : []), ...(atLast ? [draw(...last)] : [])];
}
