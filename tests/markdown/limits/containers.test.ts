import { expect, it } from 'vitest';
import { Containers } from '../../../src/markdown/limits/containers.ts';

/** The levels after each line. */
const levels = (...lines: string[]): number[] => {
  const containers = new Containers();
  return lines.map((line) => containers.levelsAt(line));
};

it.each([
  ['> a', 1],
  ['>>> a', 3],
  ['> > - a', 3],
  ['- - 1. a', 3],
  ['1) > * a', 3],
  ['-a', 0],
  ['**a**', 0],
  ['2026. A year', 1],
  ['12345678901. no list', 0],
  ['', 0],
])('%j opens %i', (line, count) => {
  expect(levels(line)).toEqual([count]);
});

it('follows lists from line to line', () => {
  expect(levels('- a', '  - b', '    - c', '  - d', '', '- e', 'text', '- f')).toEqual([
    ...[1, 2, 3, 2],
    ...[0, 1, 0, 1],
  ]);
});

it('counts a thousand lists in one another', () => {
  const lines = Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- a`);
  expect(Math.max(...levels(...lines))).toBe(1000);
});

it('takes no longer for a line of half a million signs than for many lines', () => {
  expect(levels('>'.repeat(500_000))).toEqual([500_000]);
  expect(levels(`${' '.repeat(500_000)}a`)).toEqual([0]);
});
