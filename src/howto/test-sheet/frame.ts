/** Where things stand on the test sheet, in mm from its top left corner. */
import type { Size } from '../../geometry.ts';

export interface Frame {
  /** As it lies: its long edges at the top and the bottom. */
  sheet: Size;
  middle: { x: number; y: number };
  /** The four fields around the scales in the middle. */
  fields: Record<'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight', { x: number; y: number }>;
  /** Of each field. */
  field: Size;
}

/** From the edges to the crosses at the corners: a ruler laid on the paper must say the same. */
export const CROSS_AT = 20;
/** From the long and the short edges to the fields. */
const [MARGIN_X, MARGIN_Y] = [25, 21];
/** Half of the strips that the scales in the middle need. */
const HALF_STRIP = 13;
/** Of a field: longer lines are hard to read. */
const WIDEST = 116;
/** The smallest sheet that the fields fit on, lying: Letter is 279.4 mm, A4 210 mm. */
export const LEAST: Size = { width: 279, height: 210 };

export function frameOf(sheet: Size): Frame {
  const middle = { x: sheet.width / 2, y: sheet.height / 2 };
  const [left, right] = [MARGIN_X, middle.x + HALF_STRIP];
  const [top, bottom] = [MARGIN_Y, middle.y + HALF_STRIP];
  return {
    sheet,
    middle,
    fields: {
      topLeft: { x: left, y: top },
      topRight: { x: right, y: top },
      bottomLeft: { x: left, y: bottom },
      bottomRight: { x: right, y: bottom },
    },
    field: {
      width: Math.min(middle.x - HALF_STRIP - MARGIN_X, WIDEST),
      height: middle.y - HALF_STRIP - MARGIN_Y,
    },
  };
}
