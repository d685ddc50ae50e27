/** Hyphenated French of many pages, at several seeds: `SEED=5 npm run hunt` begins elsewhere. */
import { expect, it } from 'vitest';
import { expectNothingLost } from '../pagination/hyphenated.ts';
import { shareBrowser } from '../pagination/support.ts';

shareBrowser();
const first = Number(process.env.SEED ?? 1);

it.each([first, first + 1, first + 2, first + 3])('loses no letter in 150 pages (seed %i)', async (seed) => {
  const { pages } = await expectNothingLost(seed, 800);
  expect(pages).toBeGreaterThanOrEqual(150);
});
