import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../src/geometry.ts';
import { placement, scaleFor } from '../../src/imposition/fit.ts';
import { A4, A5, SHEET } from './helpers.ts';

const half = { width: 148.5, height: 210 };

describe('scaleFor', () => {
  it.each([
    ['A5', A5],
    ['half an A4 sheet', half],
    ['A5 in whole points, as some programs write it', { width: 147.814, height: 209.903 }],
    ['A5 as Chromium prints it', { width: 148.167, height: 210.233 }],
    ['narrow but as high as the sheet', { width: 100, height: 210 }],
    ['half a mm over', { width: 149, height: 210 }],
  ])('leaves %s as it is', (_name, size) => {
    expect(scaleFor(size, half)).toBe(1);
  });

  it.each([
    ['A4, down', A4, 210 / 297],
    ['A6, up', { width: 105, height: 148 }, 148.5 / 105],
    ['landscape', { width: 210, height: 148 }, 148.5 / 210],
    ['US Letter', { width: 215.9, height: 279.4 }, 148.5 / 215.9],
    ['a tall strip', { width: 50, height: 420 }, 0.5],
    ['0.6 mm over', { width: 149.1, height: 210 }, 148.5 / 149.1],
    ['0.6 mm under both ways', { width: 147.9, height: 209.4 }, 210 / 209.4],
  ])('scales %s', (_name, size, expected) => {
    const scale = scaleFor(size, half);
    expect(scale).toBeCloseTo(expected, 9);
    expect(size.width * scale).toBeLessThanOrEqual(half.width + 1e-9);
    expect(size.height * scale).toBeLessThanOrEqual(half.height + 1e-9);
  });

  it.each([
    ['a page printed to its edges', A5, half, { edge: 4 }, (148.5 - 8) / 148],
    ['a page with white enough of its own', A5, half, { edge: 4, white: 12 }, 1],
    [
      'A5 on half a Letter sheet, reduced, its white still wide enough',
      A5,
      { width: 139.7, height: 215.9 },
      { edge: 4, white: 12 },
      139.7 / 148,
    ],
    [
      'the same with little white',
      A5,
      { width: 139.7, height: 215.9 },
      { edge: 4, white: 4 },
      (139.7 - 8) / 140,
    ],
    ['a page that is nothing but white', { width: 20, height: 30 }, half, { edge: 4, white: 15 }, 7],
  ])('keeps %s off the edges', (_name, page, place, margins: { edge: number; white?: number }, expected) => {
    const scale = scaleFor(page, place, margins);
    expect(scale).toBeCloseTo(expected, 9);
    if (margins.white === 15) return;
    // What is printed stays as far away as asked, on all sides of the place.
    const white = margins.white ?? 0;
    for (const side of ['width', 'height'] as const)
      expect((place[side] - page[side] * scale) / 2 + white * scale).toBeGreaterThanOrEqual(
        margins.edge - 1e-9,
      );
  });
});

describe('placement', () => {
  const box = { left: 10, bottom: 20, right: 110, top: 320 };
  const onHalf = { left: mmToPt(148.5), right: mmToPt(297), bottom: 0, top: mmToPt(210) };
  const apply = (m: readonly number[], x: number, y: number): number[] => [
    m[0]! * x + m[2]! * y + m[4]!,
    m[1]! * x + m[3]! * y + m[5]!,
  ];
  const middle = [mmToPt(SHEET.width * 0.75), mmToPt(SHEET.height / 2)];

  it('only moves a page that needs no scale', () => {
    const matrix = placement({ box, rotate: 0, unit: 1 }, 1, onHalf, 0);
    expect(matrix.slice(0, 4).map((n) => n + 0)).toEqual([1, 0, 0, 1]);
  });

  // The corner of the page that a viewer shows at the lower left, for each turn.
  it.each([
    [0, [10, 20], 50, 150],
    [90, [110, 20], 150, 50],
    [180, [110, 320], 50, 150],
    [270, [10, 320], 150, 50],
  ])('stands a page turned by %i degrees upright, in the middle', (rotate, corner, wide, high) => {
    const matrix = placement({ box, rotate, unit: 1 }, 0.5, onHalf, 0);
    const [x, y] = apply(matrix, corner[0]!, corner[1]!);
    expect(x).toBeCloseTo(middle[0]! - wide / 2, 9);
    expect(y).toBeCloseTo(middle[1]! - high / 2, 9);
    const [midX, midY] = apply(matrix, 60, 170);
    expect(midX).toBeCloseTo(middle[0]!, 9);
    expect(midY).toBeCloseTo(middle[1]!, 9);
  });

  it('turns a page on its head on top of its own turn', () => {
    const matrix = placement({ box, rotate: 270, unit: 1 }, 1, onHalf, 180);
    expect(matrix).toEqual(placement({ box, rotate: 90, unit: 1 }, 1, onHalf, 0));
  });

  it('moves a page to the right', () => {
    const plain = placement({ box, rotate: 90, unit: 1 }, 0.5, onHalf, 180);
    const moved = placement({ box, rotate: 90, unit: 1 }, 0.5, onHalf, 180, 3);
    expect(moved.map((n, i) => n - plain[i]!)).toEqual([0, 0, 0, 0, 3, 0]);
  });

  it('counts a unit for as many points as it is', () => {
    const [a, , , d] = placement({ box, rotate: 0, unit: 2 }, 0.25, onHalf, 0);
    expect([a, d]).toEqual([0.5, 0.5]);
  });
});
