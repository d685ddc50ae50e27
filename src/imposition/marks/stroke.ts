/** Hairlines: all that marks are made of. Millimetres, from the lower left corner of the sheet. */
import { mmToPt } from '../../geometry.ts';
import { numberText } from '../operators.ts';

export type Point = readonly [x: number, y: number];

/** A line through points. */
export interface Stroke {
  readonly points: readonly Point[];
  /** Where one folds, as is usual; solid where one cuts. */
  readonly dashed?: boolean;
}

/** Wide enough to be seen in a copy of a copy, thin enough to cut by: a quarter of a point. */
const WIDTH = 0.25;

/** In points. */
const DASH = 2;

/** The straight line between two points. */
export const stroke = (from: Point, to: Point, dashed = false): Stroke => ({ points: [from, to], dashed });

/** Strokes as PDF draws them, in grey black (DeviceGray: no colour page at the copier). */
export function strokesText(strokes: readonly Stroke[]): string {
  if (strokes.length === 0) return '';
  const path = ({ points }: Stroke): string =>
    `${points
      .map(([x, y], index) => `${numberText(mmToPt(x))} ${numberText(mmToPt(y))} ${index === 0 ? 'm' : 'l'}`)
      .join(' ')} S`;
  const solid = strokes.filter(({ dashed }) => !dashed);
  const dashes = strokes.filter(({ dashed }) => dashed);
  return [
    'q 0 G',
    `${WIDTH} w`,
    ...solid.map(path),
    ...(dashes.length === 0 ? [] : [`[${DASH}] 0 d`, ...dashes.map(path)]),
    'Q',
  ].join('\n');
}
