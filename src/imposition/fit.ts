/** How large a page becomes in its place on the sheet, and the matrix that puts it there. Numbers only. */
import type { Size } from '../geometry.ts';
import type { Box } from './boxes.ts';

/**
 * How far a page may differ from its place and still be drawn at exactly its own size, in mm. A5 is 148 mm wide
 * and half an A4 sheet 148.5: that must not be scaled.
 */
export const SAME_SIZE = 0.5;

/** A transformation as PDF writes it: x' = a x + c y + e, y' = b x + d y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What pages have at their own edges, and what the printer must have at the edges of a place. All in mm. */
export interface Margins {
  /** White that every page is known to have along its edges. Default 0. */
  white?: number | undefined;
  /** How far all that is printed must stay from the edges of its place. Default 0: it may fill it. */
  edge?: number | undefined;
}

/**
 * The factor that makes a page fill its place without passing it, and keeps what is printed on it off the edges.
 * Exactly 1 for a page that, as it is, fills the place one way and passes it nowhere, both within
 * {@link SAME_SIZE}, and whose own white is as wide as it must be.
 *
 * @param page size as shown, in mm
 * @param place in mm
 */
export function scaleFor(page: Size, place: Size, { white = 0, edge = 0 }: Margins = {}): number {
  return Math.min(
    filling(page, place),
    clearing(page.width, place.width),
    clearing(page.height, place.height),
  );

  /** What is printed is narrower than the page by its white on both sides, and centred as the page is. */
  function clearing(side: number, room: number): number {
    const printed = side - 2 * white;
    return edge === 0 || printed <= 0 ? Number.POSITIVE_INFINITY : (room - 2 * edge) / printed;
  }
}

function filling(page: Size, place: Size): number {
  // Points rounded by other programs: a thousandth of a mm is nothing.
  const slack = SAME_SIZE + 0.001;
  const overWidth = page.width - place.width;
  const overHeight = page.height - place.height;
  const most = Math.max(overWidth, overHeight);
  if (Math.abs(most) <= slack) return 1;
  return Math.min(place.width / page.width, place.height / page.height);
}

/** What {@link placement} must know of a page. */
export interface Placed {
  /** The page in its own units. */
  readonly box: Box;
  /** Degrees clockwise that it is to be turned to stand upright. */
  readonly rotate: number;
  /** Points in one of its units. */
  readonly unit: number;
}

/**
 * The matrix that brings a page's own coordinates onto the sheet: upright, scaled, its middle on the middle of
 * its place.
 *
 * @param place in points
 * @param turn degrees clockwise, more than what makes it upright
 * @param shift points to the right of the middle
 */
export function placement(page: Placed, scale: number, place: Box, turn: number, shift = 0): Matrix {
  const [cos, sin] = QUARTERS[(((page.rotate + turn) / 90) % 4) as 0 | 1 | 2 | 3];
  const factor = scale * page.unit;
  const [a, b, c, d] = [factor * cos, -factor * sin, factor * sin, factor * cos];
  const [x, y] = middleOf(page.box);
  const [toX, toY] = middleOf(place);
  return [a, b, c, d, toX + shift - (a * x + c * y), toY - (b * x + d * y)];
}

/** Cosine and sine of 0, 90, 180 and 270 degrees, exactly. */
const QUARTERS = { 0: [1, 0], 1: [0, 1], 2: [-1, 0], 3: [0, -1] } as const;

const middleOf = (box: Box): [number, number] => [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
