/** Matrices of PDF (ISO 32000-1, 8.3.3) and boxes drawn by them. */
import type { Area } from '../../geometry.ts';

/** [a b c d e f]: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `a`, then `b`. */
export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

/** How much larger lines become, whatever their direction. */
export const growth = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

/** The upright box around a box from (x0, y0) to (x1, y1). */
export function boxOf(m: Matrix, x0: number, y0: number, x1: number, y1: number): Area {
  const xs = [m[0] * x0 + m[2] * y0, m[0] * x1 + m[2] * y0, m[0] * x0 + m[2] * y1, m[0] * x1 + m[2] * y1];
  const ys = [m[1] * x0 + m[3] * y0, m[1] * x1 + m[3] * y0, m[1] * x0 + m[3] * y1, m[1] * x1 + m[3] * y1];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    left: left + m[4],
    top: top + m[5],
    width: Math.max(...xs) - left,
    height: Math.max(...ys) - top,
  };
}

/**
 * From the coordinates of a page's content to pt from the top left corner of the page as it is shown.
 *
 * @param box left, bottom, right and top of what is shown
 * @param turn clockwise, a multiple of 90
 */
export function shownFrom(box: readonly [number, number, number, number], turn: number): Matrix {
  const [left, bottom, right, top] = box;
  switch (((turn % 360) + 360) % 360) {
    case 90:
      return [0, 1, 1, 0, -bottom, -left];
    case 180:
      return [-1, 0, 0, 1, right, -bottom];
    case 270:
      return [0, -1, -1, 0, top, right];
    default:
      return [1, 0, 0, -1, -left, top];
  }
}

/** The least box around two. */
export function around(a: Area, b: Area): Area {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  return {
    ...{ left, top },
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}

/** What two boxes have in common; undefined where that is nothing. */
export function common(a: Area, b: Area | undefined): Area | undefined {
  if (!b) return a;
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  const width = Math.min(a.left + a.width, b.left + b.width) - left;
  const height = Math.min(a.top + a.height, b.top + b.height) - top;
  return width < 0 || height < 0 ? undefined : { left, top, width, height };
}
