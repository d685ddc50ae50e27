/** Which browser to use: the order the documentation promises. */
import type { Found } from '../found.ts';
import { given } from './given.ts';
import { npm } from './npm.ts';
import { puppeteerCache } from './puppeteer-cache.ts';
import { system } from './system.ts';

/**
 * The browsers on this machine, best first; each is looked for only when the one before will not do. Nothing
 * is downloaded.
 * @param executable the one the user names; then there is no other
 * @throws {Refusal} if that one is missing, or if the one from npm cannot be unpacked
 */
export async function* browsersHere(executable?: string): AsyncGenerator<Found, void> {
  const named = await given(executable);
  if (named) {
    yield named;
    return;
  }
  for (const look of [npm, puppeteerCache, system]) {
    const found = await look();
    if (found) yield found;
  }
}
