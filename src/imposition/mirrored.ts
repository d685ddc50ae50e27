/**
 * Bleed for pages that have none: their edges go on as in a mirror. What is cut off has the same tones as what stays,
 * so a cut that is half a millimetre off shows no white; the page itself is not touched.
 */
import type { Box } from './boxes.ts';
import type { Matrix } from './fit.ts';

/**
 * Where to draw a page again, on its head or from behind, so that what lies at its edges goes on beyond them: beside
 * it, above and below, and at the corners between these; only where something may be printed.
 *
 * @param box the page in its own units
 * @param matrix draws it where it lies
 * @param ink what may be printed there and around it
 */
export function mirrorImages(box: Box, matrix: Matrix, ink: Box): Matrix[] {
  const page = lyingAt(box, matrix);
  const across = [
    ...(ink.left < page.left ? [page.left] : []),
    ...(ink.right > page.right ? [page.right] : []),
  ];
  const along = [
    ...(ink.bottom < page.bottom ? [page.bottom] : []),
    ...(ink.top > page.top ? [page.top] : []),
  ];
  const beside = across.map((x) => atUpright(matrix, x));
  return [
    ...beside,
    ...along.map((y) => atLevel(matrix, y)),
    ...beside.flatMap((image) => along.map((y) => atLevel(image, y))),
  ];
}

/** A box that is moved, scaled and turned by quarters. */
function lyingAt({ left, right, bottom, top }: Box, [a, b, c, d, e, f]: Matrix): Box {
  const xs = [a * left + c * bottom + e, a * right + c * top + e] as const;
  const ys = [b * left + d * bottom + f, b * right + d * top + f] as const;
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** Mirrored at an upright line. */
const atUpright = ([a, b, c, d, e, f]: Matrix, x: number): Matrix => [-a, b, -c, d, 2 * x - e, f];

/** Mirrored at a level line. */
const atLevel = ([a, b, c, d, e, f]: Matrix, y: number): Matrix => [a, -b, c, -d, e, 2 * y - f];
