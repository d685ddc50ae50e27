import { expect, it } from 'vitest';
import { placeOf } from '../../src/markdown/place.ts';

const chapter = { id: 'c1', file: '/b/1.md', name: '1.md', body: '', firstLine: 5 };

it('counts from the first line of the file', () => {
  const point = { line: 2, column: 1, offset: 3 };
  expect(placeOf({ type: 'x', position: { start: point, end: point } }, chapter)).toEqual({
    file: '/b/1.md',
    line: 6,
  });
  expect(placeOf({ type: 'x' }, chapter)).toEqual({ file: '/b/1.md', line: undefined });
});
