/** A browser that Puppeteer once downloaded, for this program or another. */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Found } from '../found.ts';

/** Where Puppeteer keeps its browsers (pptr.dev, "Configuration"). */
export const puppeteerCachePath = (env = process.env, home = os.homedir()): string =>
  path.resolve(env.PUPPETEER_CACHE_DIR || path.join(home, '.cache', 'puppeteer'));

/** The newest of them; of one version rather the headless shell, which starts faster. */
export async function puppeteerCache(cacheDir = puppeteerCachePath()): Promise<Found | undefined> {
  const { Browser, detectBrowserPlatform, getInstalledBrowsers } = await import('@puppeteer/browsers');
  const shell = Browser.CHROMEHEADLESSSHELL;
  // A folder that cannot be read or understood holds no browser for us.
  const all = await getInstalledBrowsers({ cacheDir }).catch(() => []);
  const usable = all
    .filter(({ browser }) => browser === shell || browser === Browser.CHROME)
    .filter(({ platform }) => platform === detectBrowserPlatform())
    .sort(
      (a, b) =>
        b.buildId.localeCompare(a.buildId, 'en', { numeric: true }) ||
        Number(b.browser === shell) - Number(a.browser === shell),
    );
  for (const { executablePath } of usable) {
    try {
      await fs.access(executablePath, fs.constants.X_OK);
      return { origin: 'puppeteer', executable: executablePath };
    } catch {
      // Half-removed, or a download that was cut off: look at the next.
    }
  }
  return undefined;
}
