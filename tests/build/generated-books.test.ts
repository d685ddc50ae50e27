/** Whatever is nested in whatever: every word is on its page, or the booklet is refused by name. */
import { afterAll, beforeAll, it } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import { Notices } from '../../src/report/notices.ts';
import { expectConserved } from './generated-books.ts';

let lent: LentBrowser;
beforeAll(async () => {
  lent = await lendBrowser({ notices: new Notices() });
});
afterAll(() => lent.close());

// The same books each time; `npm run hunt` looks for others. On a slow machine as many as half a minute allows.
it('books of anything at all lose no word', async () => {
  await expectConserved(lent, { runs: 30, seed: 21, ms: 30_000 });
}, 240_000);
