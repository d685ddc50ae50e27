/** Numbers from several runs. */

/** The middle one; of an even count the mean of the two in the middle. @throws {RangeError} of nothing */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('There is no median of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export interface Figure {
  median: number;
  least: number;
  most: number;
  runs: number;
}

/** @throws {RangeError} of nothing */
export const figure = (values: readonly number[]): Figure => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
  runs: values.length,
});

/**
 * How the one compares with the other: the ratio of each round, in which both ran one after the other, so that a
 * machine that was slow for a while was slow for both. Rounds that one of them lacks are left out.
 */
export function ratio(
  runs: readonly (number | undefined)[],
  against: readonly (number | undefined)[],
): Figure | undefined {
  const ratios = runs.flatMap((run, round) => {
    const other = against[round];
    return run === undefined || other === undefined ? [] : [run / other];
  });
  return ratios.length === 0 ? undefined : figure(ratios);
}
