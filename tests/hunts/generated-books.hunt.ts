/** Two hundred generated books, others each time: `SEED=5 npm run hunt` repeats a hunt, which tells its seed. */
import { afterAll, beforeAll, it } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import { Notices } from '../../src/report/notices.ts';
import { expectConserved } from '../build/generated-books.ts';

let lent: LentBrowser;
beforeAll(async () => {
  lent = await lendBrowser({ notices: new Notices() });
});
afterAll(() => lent.close());

it('two hundred books lose no word', async () => {
  const seed = process.env.SEED === undefined ? undefined : Number(process.env.SEED);
  await expectConserved(lent, { runs: 200, seed });
});
