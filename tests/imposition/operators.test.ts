import { describe, expect, it } from 'vitest';
import { clipTo, drawForm, numberText } from '../../src/imposition/operators.ts';

describe('numberText', () => {
  it.each([
    [1, '1'],
    [-0, '0'],
    [100, '100'],
    [0.5, '0.5'],
    [-420.9448818897638, '-420.944882'],
    [1e-9, '0'],
    [-1e-9, '0'],
    [123456789.5, '123456789.5'],
    [1e30, '1000000000000'],
    [Number.NEGATIVE_INFINITY, '-1000000000000'],
  ])('writes %d as %s', (value, expected) => {
    expect(numberText(value)).toBe(expected);
  });
});

it('writes a clip and a form under a matrix', () => {
  expect(clipTo({ left: 10, bottom: 0, right: 30.5, top: 5 })).toBe('10 0 20.5 5 re W n');
  expect(drawForm('Page1', [1, -0, 0, 1, 2, 3])).toBe('q 1 0 0 1 2 3 cm /Page1 Do Q');
});
