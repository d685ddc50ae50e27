import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/pagination/arrange.ts';
import { batchesOf, USUAL_BATCHES } from '../../src/pagination/batches.ts';

/** Flows of so many pages; 0 is a blank. */
const booklet = (...pages: number[]): Place[] =>
  pages.flatMap((count, flow): Place[] =>
    count === 0
      ? [{ blank: true }]
      : Array.from({ length: count }, (_, index) => ({ flow: `f${flow}`, index })),
  );
const LIMITS = { least: 20, pages: 10 };
const sizes = (places: Place[], limits = LIMITS): number[] =>
  batchesOf(places, limits).map(({ from, to }) => to - from);

describe('batches', () => {
  it('are all pages, one after the other, each beginning with a flow', () => {
    const places = booklet(1, 2, 7, 0, 3, 9, 4, 12, 0, 5, 1);
    const batches = batchesOf(places, LIMITS);
    expect(batches.length).toBe(4);
    expect(batches.map(({ from }) => from)).toEqual([0, ...batches.slice(0, -1).map(({ to }) => to)]);
    expect(batches.at(-1)!.to).toBe(places.length);
    for (const { from } of batches) expect(places[from]).toMatchObject({ index: 0 });
  });

  it('are one for a short booklet, and for one that is a single flow', () => {
    expect(sizes(booklet(9, 10))).toEqual([19]);
    expect(sizes(booklet(50))).toEqual([50]);
    expect(sizes(booklet())).toEqual([0]);
  });

  it('are even in number and about as long as wanted', () => {
    expect(sizes(booklet(...Array.from({ length: 30 }, () => 2)))).toEqual([10, 10, 10, 10, 10, 10]);
    expect(sizes(booklet(...Array.from({ length: 25 }, () => 1)))).toEqual([12, 13]);
    const usual = sizes(booklet(...Array.from({ length: 150 }, () => 10)), USUAL_BATCHES);
    expect(usual.length % 2).toBe(0);
    for (const size of usual) expect(size).toBeGreaterThanOrEqual(50);
    for (const size of usual) expect(size).toBeLessThanOrEqual(70);
  });

  it('are fewer where a flow is longer than one', () => {
    expect(sizes(booklet(2, 35, 3))).toEqual([2, 35, 3]);
  });
});
