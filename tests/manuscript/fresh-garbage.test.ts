import { expect, it } from 'vitest';
import { leaveBehind } from '../../src/manuscript/fresh-garbage.ts';

const MB = 2 ** 20;
const held = (): number => process.memoryUsage().arrayBuffers / MB;

/** Room for so much that nobody uses: it lies about until V8 looks. */
const waste = (megabytes: number): number => new Uint8Array(megabytes * MB).length;

it('what was left is given back, once it is much', async () => {
  leaveBehind(4 * MB);
  const before = held();
  for (let i = 0; i < 6; i += 1) waste(3);
  expect(held()).toBeGreaterThan(before + 15);
  leaveBehind(1000);
  expect(held()).toBeGreaterThan(before + 15);
  leaveBehind(4 * MB);
  // Threads give it back.
  for (let i = 0; i < 100 && held() > before + 5; i += 1) await new Promise((done) => setTimeout(done, 10));
  expect(held()).toBeLessThan(before + 5);
});

it('leaves the flags of V8 as they were, and no gc() to anybody', () => {
  leaveBehind(8 * MB);
  expect('gc' in globalThis).toBe(false);
});
