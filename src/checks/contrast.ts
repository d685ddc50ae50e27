/**
 * Small words stand out from what is beneath them: grey on white, and black on grey, are printed as dots, in which
 * letters break up, the more so on a copy of a copy.
 */
import { type Notice, notice } from '../report/notice.ts';
import { spotsIn, tenth, toldOnce } from './spots.ts';
import type { Check } from './types.ts';

/** The least ratio for text that is not large (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;
/** Larger text is read through weaker tones, pt. */
const LARGE = 14;
/** What is fainter than this is not meant to be read. */
const UNSEEN = 1.05;

export const contrast: Check = ({ reading }): Notice[] => {
  const spots = spotsIn(reading, ({ text }) =>
    text.flatMap(({ area, size, signs, level, ground }) => {
      if (level === undefined || ground === undefined || signs < 2 || size >= LARGE) return [];
      const ratio = ratioOf(level, ground);
      return ratio < LEAST && ratio > UNSEEN ? [{ area, ratio }] : [];
    }),
  );
  if (spots.length === 0) return [];
  const { place, pages } = toldOnce(spots, reading);
  const ratio = tenth(Math.min(...spots.map((spot) => spot.ratio)));
  return [notice('text-pale', { ratio, least: LEAST, pages }, place)];
};

/** Contrast ratio of two greys, 0 black to 1 white (WCAG 2.2, definition of contrast ratio). */
function ratioOf(a: number, b: number): number {
  const [light, dark] = [luminance(Math.max(a, b)), luminance(Math.min(a, b))];
  return (light + 0.05) / (dark + 0.05);
}

const luminance = (grey: number): number =>
  grey <= 0.04045 ? grey / 12.92 : ((grey + 0.055) / 1.055) ** 2.4;
