import { expect, it } from 'vitest';
import { cutTo, displayWidth, fitTo } from '../../src/report/width.ts';

it.each([
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['a\u200bb', 2],
  ['东京', 4],
  ['한글', 4],
  ['ｗ', 2],
  ['👩‍👩‍👧', 2],
  ['❤️', 2],
  ['…«»’', 4],
  ['العربية', 7],
  ['', 0],
] as const)('%s takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));

it('words are cut where they do not fit, never inside a sign', () => {
  expect(cutTo('kitchen', 7)).toBe('kitchen');
  expect(cutTo('kitchen', 6)).toBe('kitch…');
  expect(cutTo('the kitchen', 5)).toBe('the…');
  expect(cutTo('東京都', 4)).toBe('東…');
  expect(cutTo('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
  expect([cutTo('kitchen', 1), cutTo('kitchen', 0), cutTo('', 0)]).toEqual(['…', '', '']);
});

it('words are cut or filled up to exactly so many columns', () => {
  for (const text of ['', 'kitchen', '東京都の', 'e\u0301', '👩‍👩‍👧👩‍👩‍👧'])
    for (const columns of [0, 1, 2, 3, 8]) expect(displayWidth(fitTo(text, columns))).toBe(columns);
});
