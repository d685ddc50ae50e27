import { describe, expect, it } from 'vitest';
import { forFlip } from '../../../src/imposition/duplex.ts';
import { twoCopies } from '../../../src/imposition/schemes/two-copies.ts';
import { printed } from '../paper.ts';

describe('a leaflet of one leaf', () => {
  it.each(
    [false, true].flatMap((wide) => (['short-edge', 'long-edge'] as const).map((flip) => ({ wide, flip }))),
  )('has its back behind it, upright, on both copies: wide $wide, $flip', ({ wide, flip }) => {
    const held = wide ? 'portrait' : 'landscape';
    const plan = twoCopies(2, { wide });
    expect(plan.orientation).toBe(held);
    const [sheet] = printed(forFlip(plan, held, flip), held, flip);
    const pieces = sheet!.flat();
    expect(pieces).toHaveLength(2);
    for (const { front, back } of pieces)
      expect([front, back]).toEqual([
        { page: 1, upright: true },
        { page: 2, upright: true },
      ]);
  });

  it('has no back when it has one page', () => {
    expect(twoCopies(1).cells.map(({ side, page }) => [side, page])).toEqual([
      ['front', 1],
      ['front', 1],
    ]);
  });
});

it.each([0, -2, 1.5])('refuses %s pages', (pages) => {
  expect(() => twoCopies(pages)).toThrow(RangeError);
});
