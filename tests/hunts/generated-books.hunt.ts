/**
 * Two hundred generated books, others each time: `SEED=5 npm run hunt` repeats a hunt, `RUNS=20` makes a short
 * one. Books that lose a word stay in a folder that it names.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import { Notices } from '../../src/report/notices.ts';
import { hunt } from '../build/generated-books.ts';

let lent: LentBrowser;
beforeAll(async () => {
  lent = await lendBrowser({ notices: new Notices() });
});
afterAll(() => lent.close());

it('two hundred books lose no word', async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));
  const runs = Number(process.env.RUNS ?? 200);
  const keep = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-hunt-'));
  const onBook = (index: number, faults: string[]): void => {
    if (faults.length > 0) process.stderr.write(`${keep}/${seed}-${index}: ${faults.join('; ')}\n`);
    else if (index % 20 === 19) process.stderr.write(`${index + 1} of ${runs}, seed ${seed}\n`);
  };
  const found = await hunt(lent, { runs, seed, onBook }, keep);
  expect([...found.values()].flat()).toEqual([]);
});
