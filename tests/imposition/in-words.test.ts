import { describe, expect, it } from 'vitest';
import { ranges, tenth } from '../../src/imposition/in-words.ts';

describe('ranges', () => {
  it.each([
    [[2], '2'],
    [[1, 2], '1, 2'],
    [[1, 2, 3], '1–3'],
    [[2, 4, 5, 6, 7, 9, 10], '2, 4–7, 9, 10'],
    [[], ''],
  ])('writes %j as %s', (numbers, expected) => {
    expect(ranges(numbers)).toBe(expected);
  });
});

it('rounds to a tenth', () => {
  expect([148.49999, 209.96, 3].map(tenth)).toEqual([148.5, 210, 3]);
});
