import { describe, expect, it } from 'vitest';
import { hasPoint, parseSpans, spansOf, toUnicodeRange } from '../../../src/document/fonts/spans.ts';

describe('parseSpans', () => {
  it.each([
    [
      '41-5a,61',
      [
        [0x41, 0x5a],
        [0x61, 0x61],
      ],
    ],
    [
      'U+0E01-0E5B, U+25CC',
      [
        [0xe01, 0xe5b],
        [0x25cc, 0x25cc],
      ],
    ],
    ['U+4??', [[0x400, 0x4ff]]],
    [
      'u+61,U+41',
      [
        [0x41, 0x41],
        [0x61, 0x61],
      ],
    ],
    ['', []],
    ['U+5A-41, rubbish, U+, U+1234567, U+61', [[0x61, 0x61]]],
  ])('reads %s', (text, spans) => {
    expect(parseSpans(text)).toEqual(spans);
  });
});

it('makes the fewest spans', () => {
  expect(spansOf([3, 1, 2, 2, 7])).toEqual([
    [1, 3],
    [7, 7],
  ]);
  expect(toUnicodeRange(spansOf([0x41, 0x42, 0xe01]))).toBe('U+41-42,U+e01');
});

it('finds a point among many spans', () => {
  const spans = spansOf(Array.from({ length: 1000 }, (_, i) => i * 3));
  for (let point = -1; point < 3000; point += 1)
    expect(hasPoint(spans, point)).toBe(point >= 0 && point % 3 === 0);
  expect(hasPoint([], 1)).toBe(false);
});
