import { afterAll, beforeAll, it } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import { Notices } from '../../src/report/notices.ts';
import { expectConserved } from './generated-books.ts';

let lent: LentBrowser;
beforeAll(async () => {
  lent = await lendBrowser({ notices: new Notices() });
});
afterAll(() => lent.close());

it('books of anything at all lose no word', async () => {
  const t = Date.now();
  try {
    await expectConserved(lent, {
      runs: Number(process.env.RUNS ?? 20),
      seed: Number(process.env.SEED ?? 1),
    });
  } finally {
    console.log(Date.now() - t);
  }
}, 600_000);
