/** How large a page becomes on its half of the sheet, and the matrix that puts it there. Numbers only. */
import { mmToPt, type Size } from '../geometry.ts';
import type { Box } from './boxes.ts';
import type { Place } from './plan.ts';

/**
 * How far a page may differ from the half sheet and still be drawn at exactly its own size, in mm. A5 is
 * 148 mm wide and half an A4 sheet 148.5: that must not be scaled.
 */
export const SAME_SIZE = 0.5;

/** A transformation as PDF writes it: x' = a x + c y + e, y' = b x + d y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The size of half a sheet, in mm. */
export const halfOf = (sheet: Size): Size => ({ width: sheet.width / 2, height: sheet.height });

/** Where half a sheet lies on its side, in points from the lower left corner of the sheet. */
export function halfBox(sheet: Size, place: Place): Box {
  const middle = mmToPt(sheet.width / 2);
  return {
    left: place === 'left' ? 0 : middle,
    right: place === 'left' ? middle : mmToPt(sheet.width),
    bottom: 0,
    top: mmToPt(sheet.height),
  };
}

/**
 * The factor that makes a page fill its half without passing it. Exactly 1 for a page that, as it is,
 * fills the half one way and passes it nowhere, both within {@link SAME_SIZE}.
 *
 * @param page size as shown, in mm
 * @param half size of the half sheet, in mm
 */
export function scaleFor(page: Size, half: Size): number {
  // Points rounded by other programs: a thousandth of a mm is nothing.
  const slack = SAME_SIZE + 0.001;
  const overWidth = page.width - half.width;
  const overHeight = page.height - half.height;
  const most = Math.max(overWidth, overHeight);
  if (Math.abs(most) <= slack) return 1;
  return Math.min(half.width / page.width, half.height / page.height);
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
 * The matrix that brings a page's own coordinates onto the sheet: upright, scaled, its middle on the middle
 * of the half.
 *
 * @param half the half sheet, in points
 * @param turn degrees clockwise, more than what makes it upright
 */
export function placement(page: Placed, scale: number, half: Box, turn: number): Matrix {
  const [cos, sin] = QUARTERS[(((page.rotate + turn) / 90) % 4) as 0 | 1 | 2 | 3];
  const factor = scale * page.unit;
  const [a, b, c, d] = [factor * cos, -factor * sin, factor * sin, factor * cos];
  const [x, y] = middleOf(page.box);
  const [toX, toY] = middleOf(half);
  return [a, b, c, d, toX - (a * x + c * y), toY - (b * x + d * y)];
}

/** Cosine and sine of 0, 90, 180 and 270 degrees, exactly. */
const QUARTERS = { 0: [1, 0], 1: [0, 1], 2: [-1, 0], 3: [0, -1] } as const;

const middleOf = (box: Box): [number, number] => [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
