import { expect, it } from 'vitest';
import { directionOf } from '../src/direction.ts';

it.each([
  ['fr', 'ltr'],
  ['he', 'rtl'],
  ['iw', 'rtl'],
  ['ar-MA', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['fa', 'rtl'],
  ['ku', 'ltr'],
  ['ku-Arab', 'rtl'],
  ['ckb', 'rtl'],
  ['ur', 'rtl'],
  ['yi', 'rtl'],
  ['az-Arab', 'rtl'],
  ['he-Latn', 'ltr'],
  ['en-Hebr', 'rtl'],
  ['ps-AF', 'rtl'],
  ['zh-Hant', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
