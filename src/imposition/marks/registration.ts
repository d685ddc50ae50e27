/** Registration marks: a cross in a circle, at the same spot of both sides, to see how far front and back differ. */
import { BLEED, type Layout } from '../layout.ts';
import { type Point, type Stroke, stroke } from './stroke.ts';

/** In mm. */
const RADIUS = 1.5;
const ARM = 2.5;
const CORNERS = 24;

/** One at the middle of each side of the pages that has room for it. */
export function registrationMarks({ block, room, sheet }: Layout): Stroke[] {
  const needed = BLEED + 2 * ARM;
  const [x, y] = [sheet.width / 2, sheet.height / 2];
  const away = BLEED + ARM;
  const spots: Point[] = [];
  if (room.left >= needed) spots.push([block.left - away, y]);
  if (room.right >= needed) spots.push([block.right + away, y]);
  if (room.bottom >= needed && spots.length === 0) spots.push([x, block.bottom - away]);
  if (room.top >= needed && spots.length < 2) spots.push([x, block.top + away]);
  return spots.flatMap(([cx, cy]) => [
    stroke([cx - ARM, cy], [cx + ARM, cy]),
    stroke([cx, cy - ARM], [cx, cy + ARM]),
    { points: circle(cx, cy) },
  ]);
}

const circle = (cx: number, cy: number): Point[] =>
  Array.from({ length: CORNERS + 1 }, (_, index) => {
    const angle = (2 * Math.PI * index) / CORNERS;
    return [cx + RADIUS * Math.cos(angle), cy + RADIUS * Math.sin(angle)];
  });
