import { expect, it } from 'vitest';
import { figure, median, ratio } from '../../bench/measure/statistics.ts';

it('finds the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
  // As numbers, not as texts.
  expect(median([9, 10, 100])).toBe(10);
  expect(() => median([])).toThrow('There is no median of nothing.');
});

it('changes nothing in what it is given', () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});

it('tells least and most, and how many there were', () => {
  expect(figure([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3, runs: 3 });
});

it('compares round by round: a slow minute is slow for both', () => {
  expect(ratio([2, 20, 2], [1, 10, 1])).toEqual({ median: 2, least: 2, most: 2, runs: 3 });
  expect(ratio([2, undefined, 9], [1, 10, 3])).toEqual({ median: 2.5, least: 2, most: 3, runs: 2 });
  expect(ratio([2], [undefined])).toBeUndefined();
  expect(ratio([], [])).toBeUndefined();
});
