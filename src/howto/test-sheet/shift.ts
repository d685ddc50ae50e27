/**
 * How far the backs lie off their fronts: a scale in the middle of each side, held against the light. Fronts
 * have a line every 4 mm, backs every 3.75: where a line of the back runs into one of the front, its number is
 * the shift (a vernier: 3.75 k + shift = 4 k, so the shift is k quarters of a millimetre).
 *
 * Whichever edge the sheet is turned over on, the scales meet: they look the same when mirrored or turned.
 */
import { rect, words } from '../svg.ts';

/** What one number of the scale stands for, mm. */
export const READS = 0.25;
/** From line to line, mm. */
export const FRONT_PITCH = 4;
export const BACK_PITCH = FRONT_PITCH - READS;
/** Numbers on each side of zero: shifts of up to 2 mm. */
export const REACH = 8;
/** From the middle to the zero of the upright scales, which keep clear of the level one. */
export const UPRIGHT_AT = 13;

const THIN = 0.2;
/** Lines of the front fill the inner band, those of the back the outer ones, so that they touch end to end. */
const INNER = 3;
const OUTER = 7;
const LABEL_SIZE = 2.2;

/** @param middle of the page, mm */
export function drawShift(side: 'front' | 'back', middle: { x: number; y: number }): string {
  const pitch = side === 'front' ? FRONT_PITCH : BACK_PITCH;
  const steps = Array.from({ length: 2 * REACH + 1 }, (_, index) => index - REACH);
  const level = steps.map((k) =>
    [
      ...strokes(side, k === 0).map(([from, to]) =>
        rect(middle.x + k * pitch - THIN / 2, middle.y + from, THIN, to - from),
      ),
      side === 'back' && k % 2 === 0 ? label(middle.x + k * pitch, middle.y + OUTER + 2.6, k) : '',
    ].join(''),
  );
  const upright = [
    ...steps.filter((k) => k >= 0).map((k) => [k, 1]),
    ...steps.filter((k) => k <= 0).map((k) => [k, -1]),
  ].map(([k = 0, half = 1]) => {
    const y = middle.y + half * UPRIGHT_AT + k * pitch;
    return [
      ...strokes(side, k === 0).map(([from, to]) => rect(middle.x + from, y - THIN / 2, to - from, THIN)),
      side === 'back' && k % 2 === 0 ? label(middle.x + OUTER + 2.6, y + LABEL_SIZE * 0.34, k) : '',
    ].join('');
  });
  return [...level, ...upright].join('');
}

/** Where the example shows a shift: this number of {@link READS}. */
const EXAMPLE = 2;

/** A part of the level scale as it looks against the light when the back has slipped. Around its own corner. */
export function drawExample(): string {
  const zero = BACK_PITCH + OUTER;
  return [-1, 0, 1, 2, 3, 4, 5]
    .map((k) => {
      const [front, back] = [zero + k * FRONT_PITCH, zero + k * BACK_PITCH + EXAMPLE * READS];
      const heavy = k === EXAMPLE ? 3 * THIN : THIN;
      return [
        ...strokes('front', k === 0).map(([from, to]) =>
          rect(front - heavy / 2, OUTER + 1 + from, heavy, to - from),
        ),
        ...strokes('back', k === 0).map(([from, to]) =>
          rect(back - heavy / 2, OUTER + 1 + from, heavy, to - from),
        ),
        k % 2 === 0 ? label(back, 2 * OUTER + 3.6, k) : '',
      ].join('');
    })
    .join('');
}

/** From where to where the line of a number runs across its scale; zeros are longer. */
function strokes(side: 'front' | 'back', zero: boolean): [from: number, to: number][] {
  const end = zero ? OUTER + 1 : OUTER;
  return side === 'front'
    ? [[-INNER, INNER]]
    : [
        [-end, -INNER],
        [INNER, end],
      ];
}

/** As it is to be typed into the configuration. */
const label = (x: number, y: number, k: number): string =>
  words(x, y, String(k * READS), { size: LABEL_SIZE, anchor: 'middle', class: 'test-label' });
