/** The fold in the middle, the places of the staples, and crosses at the corners. */
import type { Size } from '../../geometry.ts';
import { rect, words } from '../svg.ts';
import { CROSS_AT } from './frame.ts';
import { FRONT_PITCH, REACH, UPRIGHT_AT } from './shift.ts';

/** As on the sheets of booklets: a quarter of the height from the head and the foot. */
const STAPLES_AT = 1 / 4;
/** The back of an office staple (24/6, 26/6) is 12 to 13 mm long. */
const STAPLE = { length: 12, width: 0.6 };
const ARM = 3;
const THIN = 0.15;
/** Dashes of the fold. */
const [DASH, GAP] = [3, 2];
/** Where the fold begins below the edge: combs do not stand there. */
const FOLD_FROM = 6;

/** @param staple what the places of the staples are called */
export function drawFold({ width, height }: Size, staple: string): string {
  const x = width / 2;
  const clear = UPRIGHT_AT + REACH * FRONT_PITCH + 2;
  const staples = [STAPLES_AT, 1 - STAPLES_AT].map((part) => part * height);
  const free = (y: number): boolean =>
    Math.abs(y + DASH / 2 - height / 2) > clear + DASH / 2 &&
    staples.every((middle) => Math.abs(y + DASH / 2 - middle) > STAPLE.length / 2 + 2);
  const dashes: string[] = [];
  for (let y = FOLD_FROM; y + DASH <= height / 2 - clear; y += DASH + GAP) {
    for (const top of [y, height - y - DASH]) if (free(top)) dashes.push(rect(x - THIN / 2, top, THIN, DASH));
  }
  return [
    ...dashes,
    ...staples.map((y) => rect(x - STAPLE.width / 2, y - STAPLE.length / 2, STAPLE.width, STAPLE.length)),
    ...staples.map((y) => words(x + 1.4, y + 0.8, staple, { size: 2.3, class: 'test-label' })),
    ...[CROSS_AT, width - CROSS_AT].flatMap((cx) => [CROSS_AT, height - CROSS_AT].map((cy) => cross(cx, cy))),
  ].join('');
}

const cross = (x: number, y: number): string =>
  rect(x - ARM, y - THIN / 2, 2 * ARM, THIN) + rect(x - THIN / 2, y - ARM, THIN, 2 * ARM);
