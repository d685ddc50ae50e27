import { expect, test } from 'vitest';
import { printLimit, stallLimit } from '../../src/browser/patience.ts';

test('a page may be without a sign of life for a minute, and print for five', () => {
  expect([stallLimit({}), printLimit({})]).toEqual([60_000, 300_000]);
});

test.each([
  ['300', 300_000],
  ['1', 1000],
  ['0', 1000],
  ['99999', 86_400_000],
  ['', 60_000],
  ['soon', 60_000],
  ['-5', 60_000],
  ['1e9', 60_000],
])('LIVRET_PATIENCE=%s allows %d ms', (value, ms) => {
  expect(stallLimit({ LIVRET_PATIENCE: value })).toBe(ms);
  expect(printLimit({ LIVRET_PATIENCE: value })).toBe(5 * ms);
});
