import { describe, expect, it } from 'vitest';
import { blankPositions, paddedCount, readingOrder } from '../../src/imposition/blanks.ts';

describe('paddedCount', () => {
  it('fills whole sheets', () => {
    expect([1, 2, 3, 4, 5, 8, 9, 400].map((pages) => paddedCount(pages))).toEqual([
      4, 4, 4, 4, 8, 8, 12, 400,
    ]);
  });

  it('fills other multiples for other schemes', () => {
    expect(paddedCount(5, 2)).toBe(6);
    expect(paddedCount(5, 8)).toBe(8);
  });

  it.each([0, -4, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s pages', (pages) => {
    expect(() => paddedCount(pages)).toThrow(RangeError);
  });
});

describe('readingOrder', () => {
  it.each([
    [1, [1, null, null, null]],
    [2, [1, null, null, 2]],
    [3, [1, 2, null, 3]],
    [4, [1, 2, 3, 4]],
    [5, [1, 2, 3, 4, null, null, null, 5]],
    [7, [1, 2, 3, 4, 5, 6, null, 7]],
  ])('puts the blanks of %i pages before the back cover', (pages, order) => {
    expect(readingOrder(pages, 'before-last')).toEqual(order);
  });

  it.each([
    [1, [1, null, null, null]],
    [2, [1, 2, null, null]],
    [3, [1, 2, 3, null]],
    [5, [1, 2, 3, 4, 5, null, null, null]],
  ])('puts the blanks of %i pages at the end where asked to', (pages, order) => {
    expect(readingOrder(pages, 'end')).toEqual(order);
  });

  it.each([
    [1, 4, [1, null, null, null]],
    [2, 4, [1, null, null, 2]],
    [3, 4, [1, 2, null, 3]],
    [5, 4, [1, null, 2, 3, 4, null, null, 5]],
    [6, 4, [1, null, 2, 3, 4, 5, null, 6]],
    [7, 4, [1, 2, 3, 4, 5, 6, null, 7]],
    [8, 4, [1, 2, 3, 4, 5, 6, 7, 8]],
    [9, 8, [1, null, null, null, 2, 3, 4, 5, 6, 7, 8, null, null, null, null, 9]],
  ])('spreads the blanks of %i pages (multiples of %i) before and after the body', (pages, multiple, order) => {
    expect(readingOrder(pages, 'spread', multiple)).toEqual(order);
  });

  it('names the blanks as positions in the booklet', () => {
    expect(blankPositions(readingOrder(5, 'before-last'))).toEqual([5, 6, 7]);
    expect(blankPositions(readingOrder(5, 'end'))).toEqual([6, 7, 8]);
    expect(blankPositions(readingOrder(8, 'end'))).toEqual([]);
  });
});
