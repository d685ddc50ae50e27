/**
 * Combs along the four edges. The bar at the end of a tooth lies as many mm from the edge as the tooth is
 * labelled: the smallest number whose bar is printed whole is the edge the printer cannot reach.
 */
import type { Size } from '../../geometry.ts';
import { at, rect, words } from '../svg.ts';

/** From 1 to 9 mm by halves: office printers leave 4 to 5.1 mm, offset machines up to 8. */
const [FIRST, LAST, STEP] = [1, 9, 0.5];
/** Along the edge, from tooth to tooth. */
const PITCH = 4.5;
const BAR = { length: 3.6, thickness: 0.3 };
const TOOTH = 0.1;
/** Where teeth end and numbers stand, from the edge. */
const ROOT = 10.5;
const LABEL_AT = 12.9;
const LABEL_SIZE = 2.1;

const COUNT = (LAST - FIRST) / STEP + 1;
/** How long a comb is along its edge. */
export const COMB = COUNT * PITCH;

/** @param side how `along` and `depth` (from the edge inwards) lie on the page */
type Place = (
  along: number,
  depth: number,
  width: number,
  thickness: number,
) => [x: number, y: number, w: number, h: number];

function comb(start: number, place: Place): string {
  return Array.from({ length: COUNT }, (_, index) => {
    const distance = FIRST + index * STEP;
    const middle = start + (index + 0.5) * PITCH;
    const [labelX, labelY] = place(middle, LABEL_AT, 0, 0);
    return [
      // The outer side of the bar is what lies at the distance.
      rect(...place(middle - BAR.length / 2, distance, BAR.length, BAR.thickness)),
      rect(...place(middle - TOOTH / 2, distance, TOOTH, ROOT - distance)),
      words(labelX, labelY + LABEL_SIZE * 0.34, String(distance), {
        size: LABEL_SIZE,
        anchor: 'middle',
        class: 'test-label',
      }),
    ].join('');
  }).join('');
}

/** On each edge, off its middle, where the fold is: opposite each other, so that a crooked sheet shows. */
export function drawEdges({ width, height }: Size): string {
  const fromMiddle = 12;
  const [x1, x2] = [width / 2 - fromMiddle - COMB, width / 2 + fromMiddle];
  const y = (height - COMB) / 2;
  return at(
    0,
    0,
    [
      comb(x1, (along, depth, w, h) => [along, depth, w, h]),
      comb(x2, (along, depth, w, h) => [along, height - depth - h, w, h]),
      comb(y, (along, depth, w, h) => [depth, along, h, w]),
      comb(y, (along, depth, w, h) => [width - depth - h, along, h, w]),
    ].join(''),
  );
}
