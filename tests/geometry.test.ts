import { describe, expect, it } from 'vitest';
import {
  lying,
  mmToPt,
  PAPERS,
  parseLength,
  parseSize,
  ptToMm,
  pxToPt,
  standing,
  TOLERANCE,
} from '../src/geometry.ts';

it('turns units into each other', () => {
  expect(mmToPt(25.4)).toBe(72);
  expect(ptToMm(72)).toBe(25.4);
  expect(pxToPt(96)).toBe(72);
  expect(mmToPt(148)).toBeCloseTo(419.5276, 4);
  for (let mm = 1; mm < 500; mm += 1) expect(ptToMm(mmToPt(mm))).toBeCloseTo(mm, 10);
});

it('has sheets that hold two pages side by side', () => {
  // ISO 216 rounds each size by itself: two A5 are 296 mm wide, A4 is 297.
  expect(lying(PAPERS.A4).width - 2 * PAPERS.A5.width).toBe(1);
  expect(lying(PAPERS.A4).height).toBe(PAPERS.A5.height);
  expect(TOLERANCE).toBe(0.1);
});

describe('parseSize', () => {
  it.each([
    ['A4', 210, 297],
    ['a4', 210, 297],
    [' letter ', 215.9, 279.4],
    ['Half Letter', 139.7, 215.9],
    ['half-letter', 139.7, 215.9],
    ['digest', 139.7, 209.55],
    ['150x210mm', 150, 210],
    ['150 × 210 mm', 150, 210],
    ['15x21cm', 150, 210],
    ['150mm x 21cm', 150, 210],
    ['5.5x8.5in', 139.7, 215.9],
    ['5,5x8,5 in', 139.7, 215.9],
    ['8.5"x11"', 215.9, 279.4],
    ['25x1200mm', 25, 1200],
  ])('understands %s', (text, width, height) => {
    const size = parseSize(text);
    expect(size.ok && [size.size.width, size.size.height].map((n) => Math.round(n * 1e6) / 1e6)).toEqual([
      width,
      height,
    ]);
  });

  it.each([
    ['A9', 'unknown'],
    ['', 'unknown'],
    ['big', 'unknown'],
    ['150mm', 'unknown'],
    ['150x210x3mm', 'unknown'],
    ['150x210px', 'unknown'],
    ['1e3x210mm', 'unknown'],
    ['NaNxNaNmm', 'unknown'],
    ['150x210', 'unit'],
    ['-150x210', 'unit'],
    ['-150x210mm', 'size'],
    ['0x210mm', 'size'],
    ['24.9x210mm', 'size'],
    ['150x99999mm', 'size'],
    [`${'9'.repeat(400)}x210mm`, 'size'],
  ])('does not take %s', (text, fault) => {
    expect(parseSize(text)).toEqual({ ok: false, fault });
  });
});

it('understands lengths', () => {
  expect(['4mm', '0,5 cm', '1in', '-4 MM', '4', 'mm', '4 px', ''].map(parseLength)).toEqual([
    ...[4, 5, 25.4, -4, undefined, undefined, undefined, undefined],
  ]);
});

it('holds paper both ways', () => {
  const across = { width: 297, height: 210 };
  expect([lying(PAPERS.A4), lying(across)]).toEqual([across, across]);
  expect([standing(PAPERS.A4), standing(across)]).toEqual([PAPERS.A4, PAPERS.A4]);
  for (const { width, height } of Object.values(PAPERS)) expect(width).toBeLessThan(height);
});
