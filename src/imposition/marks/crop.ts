/** Crop marks: at the corners of the pages, outside them and their bleed. */
import type { Layout } from '../layout.ts';
import { type Stroke, stroke } from './stroke.ts';
import { outside } from './zone.ts';

/** Two ticks at each corner, those that have room; none where the pages reach the edges of the sheet. */
export function cropMarks({ block, room }: Layout): Stroke[] {
  const marks: Stroke[] = [];
  for (const x of ['left', 'right'] as const) {
    for (const y of ['bottom', 'top'] as const) {
      const [aside, beyond] = [outside(room[x]), outside(room[y])];
      const [outX, outY] = [x === 'left' ? -1 : 1, y === 'bottom' ? -1 : 1];
      if (aside) {
        const at = (distance: number) => [block[x] + outX * distance, block[y]] as const;
        marks.push(stroke(at(aside.from), at(aside.to)));
      }
      if (beyond) {
        const at = (distance: number) => [block[x], block[y] + outY * distance] as const;
        marks.push(stroke(at(beyond.from), at(beyond.to)));
      }
    }
  }
  return marks;
}
