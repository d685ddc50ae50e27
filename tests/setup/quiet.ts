/** A warning that nobody expects fails the test it appears in. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

let heard: unknown[][] = [];
const onWarning = (warning: Error): void => {
  heard.push([warning.name, warning.message]);
};

beforeEach(() => {
  heard = [];
  vi.spyOn(console, 'warn').mockImplementation((...words) => void heard.push(words));
  vi.spyOn(console, 'error').mockImplementation((...words) => void heard.push(words));
  process.on('warning', onWarning);
});

afterEach(() => {
  process.off('warning', onWarning);
  vi.restoreAllMocks();
  expect(heard, 'unexpected warnings').toEqual([]);
});
