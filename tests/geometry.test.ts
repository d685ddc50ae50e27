import { expect, it } from 'vitest';
import { mmToPt, PAGE_SIZES, ptToMm, pxToPt, SHEET_SIZES, TOLERANCE } from '../src/geometry.ts';

it('turns units into each other', () => {
  expect(mmToPt(25.4)).toBe(72);
  expect(ptToMm(72)).toBe(25.4);
  expect(pxToPt(96)).toBe(72);
  expect(mmToPt(148)).toBeCloseTo(419.5276, 4);
  for (let mm = 1; mm < 500; mm += 1) expect(ptToMm(mmToPt(mm))).toBeCloseTo(mm, 10);
});

it('has sheets that hold two pages side by side', () => {
  // ISO 216 rounds each size by itself: two A5 are 296 mm wide, A4 is 297.
  expect(SHEET_SIZES.A4.width - 2 * PAGE_SIZES.A5.width).toBe(1);
  expect(SHEET_SIZES.A4.height).toBe(PAGE_SIZES.A5.height);
  expect(TOLERANCE).toBe(0.1);
});
