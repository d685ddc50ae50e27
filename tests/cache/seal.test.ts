import { expect, test } from 'vitest';
import { nameOf, seal, unseal } from '../../src/cache/seal.ts';

const SOURCE = 'a'.repeat(64);
const BYTES = Buffer.from('Nobody has to leave because a letter says so.');

test('what was sealed opens with what it was made from, and with nothing else', () => {
  const sealed = seal(SOURCE, BYTES);
  expect(Buffer.from(unseal(SOURCE, sealed)!)).toEqual(BYTES);
  expect(unseal('b'.repeat(64), sealed)).toBeUndefined();
});

test('neither the words nor what they come from can be read in it', () => {
  const sealed = Buffer.from(seal(SOURCE, BYTES));
  expect(sealed.includes('letter')).toBe(false);
  expect(sealed.includes(SOURCE)).toBe(false);
  expect(nameOf(SOURCE)).toMatch(/^[\da-f]{64}$/);
  expect(nameOf(SOURCE)).not.toContain(SOURCE.slice(0, 8));
  // The same pages look different each time: two machines cannot be compared.
  expect(Buffer.from(seal(SOURCE, BYTES))).not.toEqual(sealed);
});

test('not a bit can be changed, and nothing cut off', () => {
  const sealed = seal(SOURCE, BYTES);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Uint8Array.from(sealed);
    changed[at]! ^= 1;
    expect(unseal(SOURCE, changed), `byte ${at}`).toBeUndefined();
    expect(unseal(SOURCE, sealed.subarray(0, at)), `cut at ${at}`).toBeUndefined();
  }
});
