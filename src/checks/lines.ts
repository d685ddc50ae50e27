/** Lines are thick enough to be printed: thinner than a quarter of a point they vanish, or break off, when copied. */
import { type Notice, notice } from '../report/notice.ts';
import { hundredth, spotsIn, toldOnce } from './spots.ts';
import type { Check } from './types.ts';

/** pt */
const LEAST = 0.25;
/** Browsers draw on a grid of 1/300 inch, a hair less than a quarter of a point. */
const SLACK = 0.02;

export const lines: Check = ({ reading }): Notice[] => {
  const spots = spotsIn(reading, (marks) => marks.lines.filter(({ width }) => width < LEAST - SLACK));
  if (spots.length === 0) return [];
  const { place, pages } = toldOnce(spots, reading);
  const width = hundredth(Math.min(...spots.map((line) => line.width)));
  return [notice('line-thin', { width, least: LEAST, pages }, place)];
};
