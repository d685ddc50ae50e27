import { expect, test } from 'vitest';
import {
  flattened,
  greyed,
  isDrawing,
  isTranslucent,
  lightened,
} from '../../src/manuscript/picture-tones.ts';

const pixels = (channels: number, ...values: number[]) => ({
  ...{ width: values.length / channels, height: 1, channels },
  data: Uint8Array.from(values),
});

test('colours become greys by the sum of the standard, opacity is kept', () => {
  expect(greyed(pixels(3, 255, 0, 0, 0, 255, 0, 9, 9, 9)).data).toEqual(Uint8Array.of(77, 150, 9));
  expect(greyed(pixels(4, 0, 0, 255, 7, 255, 255, 255, 0))).toEqual(pixels(2, 28, 7, 255, 0));
  expect(greyed(pixels(1, 5))).toEqual(pixels(1, 5));
});

test('what shines through lies on white', () => {
  expect(flattened(pixels(2, 0, 255, 0, 0, 0, 51, 200, 255))).toEqual(pixels(1, 0, 255, 204, 200));
  expect(flattened(pixels(4, 0, 100, 200, 0, 0, 100, 200, 255))).toEqual(
    pixels(3, 255, 255, 255, 0, 100, 200),
  );
  expect([
    isTranslucent(pixels(2, 0, 255, 9, 254)),
    isTranslucent(pixels(2, 0, 255)),
    isTranslucent(pixels(3, 1, 2, 3)),
  ]).toEqual([true, false, false]);
});

test('drawings have few greys, photographs and scans many', () => {
  const many = (tone: (i: number) => number, channels = 1) =>
    pixels(channels, ...Array.from({ length: 3000 }, (_, i) => tone(i)));
  expect(isDrawing(many((i) => (i % 7 === 0 ? 0 : 255)))).toBe(true);
  // Edges that run from black to white.
  expect(isDrawing(many((i) => (i % 20 === 0 ? (i * 7) % 256 : 255)))).toBe(true);
  expect(isDrawing(many((i) => (i * 31) % 256))).toBe(false);
  // Paper that is not one white, with letters on it.
  expect(isDrawing(many((i) => (i % 9 === 0 ? 20 + (i % 40) : 230 + ((i * 13) % 20))))).toBe(false);
  expect(isDrawing(many((i) => (i % 3 === 1 ? 80 : (i * 31) % 256), 3))).toBe(true);
});

test('with less ink white stays white, and opacity as it is', () => {
  expect(lightened(pixels(1, 0, 255, 100)).data).toEqual(Uint8Array.of(89, 255, 154));
  expect(lightened(pixels(2, 0, 9)).data).toEqual(Uint8Array.of(89, 9));
});
