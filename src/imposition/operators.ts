/** A few lines of PDF's page description language (ISO 32000-1, 8 and annex A), written out. */
import { mmToPt } from '../geometry.ts';
import type { Box } from './boxes.ts';
import type { Matrix } from './fit.ts';
import type { Move } from './slip.ts';

/** Far beyond any paper; larger numbers would be written with an exponent, which PDF does not know. */
const LARGEST = 1e12;

/**
 * A number as PDF reads it: no exponent, no minus zero. Six places: over the 842 points of a sheet, a
 * factor that is off by half of the last one moves a letter by less than a thousandth of a point.
 */
export function numberText(value: number): string {
  const text = Math.min(Math.max(value, -LARGEST), LARGEST)
    .toFixed(6)
    .replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** Clips to a rectangle all that follows. */
export const clipTo = (box: Box): string =>
  `${[box.left, box.bottom, box.right - box.left, box.top - box.bottom].map(numberText).join(' ')} re W n`;

/** Moves all that follows. */
export const moveBy = ({ right, up }: Move): string =>
  `${[1, 0, 0, 1, mmToPt(right), mmToPt(up)].map(numberText).join(' ')} cm`;

/** Draws a form under a transformation, and leaves the state as it was. */
export const drawForm = (name: string, matrix: Matrix): string =>
  `q ${matrix.map(numberText).join(' ')} cm /${name} Do Q`;
