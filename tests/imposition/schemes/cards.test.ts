import { describe, expect, it } from 'vitest';
import { forFlip } from '../../../src/imposition/duplex.ts';
import { type CardBacks, cards } from '../../../src/imposition/schemes/cards.ts';
import { type Held, printed } from '../paper.ts';

const HELD = ['landscape', 'portrait'] as const;
const FLIPS = ['short-edge', 'long-edge'] as const;

/** The cards after cutting, row by row: front and back; a card with nothing on it is waste. */
function cut(
  pages: number,
  grid: { columns: number; rows: number },
  backs: CardBacks,
  held: Held,
  flip: (typeof FLIPS)[number],
): [number | null, number | null][] {
  const plan = cards(pages, { grid, backs });
  return printed(forFlip(plan, held, flip), held, flip)
    .flatMap((sheet) => sheet.flat())
    .map(({ front, back }) => {
      expect([front.upright, back.page === null || back.upright]).toEqual([true, true]);
      return [front.page, back.page] as [number | null, number | null];
    })
    .filter(([front]) => front !== null);
}

describe.each(
  HELD.flatMap((held) => FLIPS.map((flip) => ({ held, flip }))),
)('cards on a $held sheet, flipped on the $flip', ({ held, flip }) => {
  it('have their backs behind them, for 1 to 400 pages and grids of all kinds', () => {
    for (const grid of [
      { columns: 1, rows: 1 },
      { columns: 2, rows: 5 },
      { columns: 3, rows: 3 },
      { columns: 4, rows: 1 },
    ]) {
      for (let pages = 1; pages <= 400; pages += pages < 40 ? 1 : 37) {
        const found = cut(pages, grid, 'paired', held, flip);
        const expected = Array.from({ length: Math.ceil(pages / 2) }, (_, i) => [
          2 * i + 1,
          2 * i + 2 <= pages ? 2 * i + 2 : null,
        ]);
        expect(found).toEqual(expected);
      }
    }
  });

  it('have no backs where none are wanted', () => {
    const found = cut(7, { columns: 2, rows: 2 }, 'none', held, flip);
    expect(found).toEqual([1, 2, 3, 4, 5, 6, 7].map((page) => [page, null]));
  });

  it('have the last page as the back of all where that is wanted', () => {
    const found = cut(6, { columns: 3, rows: 1 }, 'same', held, flip);
    expect(found).toEqual([1, 2, 3, 4, 5].map((page) => [page, 6]));
  });
});

it('needs as many sheets as hold the cards', () => {
  expect(cards(20, { grid: { columns: 2, rows: 5 } }).sheets).toBe(1);
  expect(cards(21, { grid: { columns: 2, rows: 5 } }).sheets).toBe(2);
  expect(cards(11, { grid: { columns: 2, rows: 5 }, backs: 'none' }).sheets).toBe(2);
  expect(cards(1, { grid: { columns: 2, rows: 2 }, backs: 'same' })).toMatchObject({ sheets: 1 });
});

it('names the cuts between the cards', () => {
  const { lines } = cards(2, { grid: { columns: 3, rows: 2 } });
  expect(lines.map(({ axis, at }) => `${axis} ${at}`)).toEqual(['vertical 1', 'vertical 2', 'horizontal 1']);
});

it.each([0, -1, 1.5])('refuses %s pages', (pages) => {
  expect(() => cards(pages, { grid: { columns: 2, rows: 2 } })).toThrow(RangeError);
});
