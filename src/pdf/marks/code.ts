/** Tells a QR code that is drawn of squares from other drawings, by its grid. */
import type { Area } from '../../geometry.ts';

/** Even the smallest code has more parts than this. */
const FEWEST_PARTS = 40;
/** Sides that a code may have on paper, pt. */
const SIDES = [15, 500] as const;
/** Modules on a side: 21 to 177, four more for each version (ISO/IEC 18004, 5.3.1). */
const [LEAST, MOST, STEP] = [21, 177, 4];
/** How far a part may lie off the grid, in modules. */
const OFF = 0.12;

/**
 * @param parts of one path that is filled
 * @returns the side of a module, pt; undefined where it is no code
 */
export function moduleOf(parts: readonly Area[], box: Area): number | undefined {
  if (parts.length < FEWEST_PARTS || Math.abs(box.width - box.height) > 0.02 * box.width) return undefined;
  if (box.width < SIDES[0] || box.width > SIDES[1]) return undefined;
  const smallest = Math.min(...parts.flatMap(({ width, height }) => [width, height]));
  const count = Math.round(box.width / smallest);
  if (count < LEAST || count > MOST || (count - LEAST) % STEP !== 0) return undefined;
  const module = box.width / count;
  const onGrid = (length: number): boolean => Math.abs(length / module - Math.round(length / module)) < OFF;
  const fits = parts.every(
    ({ left, top, width, height }) =>
      onGrid(left - box.left) && onGrid(top - box.top) && onGrid(width) && onGrid(height),
  );
  return fits ? module : undefined;
}
