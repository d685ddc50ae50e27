import { expect, test } from 'vitest';
import { pageRoom, widthNeeded } from '../../src/manuscript/picture-room.ts';

const photo = { widthPx: 4000, heightPx: 3000 };

test('400 pixels to the inch, where it is largest', () => {
  expect(widthNeeded(photo, [{ width: 25.4 }])).toBe(400);
  expect(widthNeeded(photo, [{ width: 25.4 }, { width: 50.8 }, { width: 12.7 }])).toBe(800);
  // The height counts as well.
  expect(widthNeeded(photo, [{ width: 100, height: 25.4 }])).toBe(533);
  expect(widthNeeded(photo, [{ height: 25.4 }])).toBe(533);
});

test('to fill a page it is as wide as the page, or wider', () => {
  // 210 mm high, so 280 mm wide.
  expect(widthNeeded(photo, [pageRoom({ width: 148, height: 210 })])).toBe(4409);
  expect(widthNeeded({ widthPx: 100, heightPx: 1000 }, [pageRoom({ width: 148, height: 210 })])).toBe(2330);
});

test('at least one pixel', () => {
  expect(widthNeeded({ widthPx: 1, heightPx: 10000 }, [{ width: 10, height: 10 }])).toBe(1);
});
