/** Bars to measure with a ruler, and grey steps. Around their own corner, in mm. */
import { rect, words } from '../svg.ts';

/** What the bars must measure. */
export const LEVEL = 100;
export const UPRIGHT = 50;

const HEAVY = 0.5;
const THIN = 0.15;

/** A level bar of 100 mm with a tick every millimetre. */
export const drawLevelBar = (): string =>
  [
    rect(0, 0, LEVEL, HEAVY),
    ...Array.from({ length: LEVEL + 1 }, (_, mm) => {
      const [length, width] = mm % 10 === 0 ? [4.2, 0.25] : [mm % 5 === 0 ? 3 : 2, THIN];
      // The outer sides of the first and the last tick are the ends of the bar.
      const x = mm === 0 ? 0 : mm === LEVEL ? LEVEL - width : mm - width / 2;
      return rect(x, 0, width, length);
    }),
    ...Array.from({ length: LEVEL / 10 - 1 }, (_, i) =>
      words((i + 1) * 10, 6.7, String((i + 1) * 10), { size: 2.3, anchor: 'middle', class: 'test-label' }),
    ),
    words(0, 6.7, '0', { size: 2.3, class: 'test-label' }),
    words(LEVEL, 6.7, '100 mm', { size: 2.3, anchor: 'end', class: 'test-label' }),
  ].join('');

/** An upright bar of 50 mm. */
export const drawUprightBar = (): string =>
  [
    rect(0, 0, HEAVY, UPRIGHT),
    ...Array.from({ length: UPRIGHT + 1 }, (_, mm) => {
      const [length, width] = mm % 10 === 0 ? [4.2, 0.25] : [mm % 5 === 0 ? 3 : 2, THIN];
      const y = mm === 0 ? 0 : mm === UPRIGHT ? UPRIGHT - width : mm - width / 2;
      return rect(0, y, length, width);
    }),
    words(5, UPRIGHT, '50 mm', { size: 2.3, class: 'test-label' }),
  ].join('');

/** Shares of black, in percent. */
const STEPS = [5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;
const STEP = { width: 7.6, height: 9 };

export const drawGreys = (): string =>
  STEPS.map((percent, index) => {
    const grey = Math.round(255 * (1 - percent / 100));
    return [
      rect(index * STEP.width, 0, STEP.width, STEP.height, `rgb(${grey},${grey},${grey})`),
      words((index + 0.5) * STEP.width, STEP.height + 2.8, String(percent), {
        size: 2.3,
        anchor: 'middle',
        class: 'test-label',
      }),
    ].join('');
  }).join('');
