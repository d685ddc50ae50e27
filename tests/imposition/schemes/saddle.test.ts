import { expect, it } from 'vitest';
import { saddle } from '../../../src/imposition/schemes/saddle.ts';

it('lists the cells in the order of printing, with their halves in a word', () => {
  const order = saddle(8).cells.map((c) => `${c.sheet} ${c.side} ${c.place} ${c.page}`);
  expect(order).toEqual([
    '1 front left 8',
    '1 front right 1',
    '1 back left 2',
    '1 back right 7',
    '2 front left 6',
    '2 front right 3',
    '2 back left 4',
    '2 back right 5',
  ]);
});

it('says how deep each sheet lies, and where the fold is', () => {
  const cells = saddle(12, { binding: 'right' }).cells;
  expect(cells.map(({ nest }) => nest?.depth)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
  expect(cells.every(({ nest }) => nest?.sheets === 3 && nest.number === 1)).toBe(true);
  for (const { place, spine } of cells) expect(spine).toBe(place === 'left' ? 'right' : 'left');
});
