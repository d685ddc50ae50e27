/** Numbers as the results show them. */
import { type Figure, figure } from '../measure/statistics.ts';

/** Three figures that count. @param value ms */
export function seconds(value: number): string {
  const s = value / 1000;
  return s.toFixed(s < 10 ? 2 : s < 100 ? 1 : 0);
}

/** Three figures that count. @param value ms */
export const ms = (value: number): string =>
  value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0);

/** Least to most, with the count of runs where there were fewer than five. */
export const spread = ({ least, most, runs }: Figure, show: (value: number) => string): string =>
  runs === 1 ? 'one run' : `${show(least)}–${show(most)}${runs < 5 ? `, ${runs} runs` : ''}`;

export const times = (value: number): string => value.toFixed(2);

/** Of those rounds that it ran in. */
export function figureOf(values: readonly (number | undefined)[]): Figure | undefined {
  const there = values.filter((value) => value !== undefined);
  return there.length === 0 ? undefined : figure(there);
}
