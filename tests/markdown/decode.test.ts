import { expect, it } from 'vitest';
import { decode } from '../../src/markdown/decode.ts';

it.each([
  ['%C3%A9t%C3%A9', 'été'],
  ['100%', '100%'],
  ['%FF', '%FF'],
])('decodes %s as %s', (coded, plain) => {
  expect(decode(coded)).toBe(plain);
});
