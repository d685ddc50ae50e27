/** A browser that Puppeteer once downloaded, for this program or another. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { homeFolder } from '../../cache-folder.ts';
import type { Found } from '../found.ts';

/** Where Puppeteer keeps its browsers (pptr.dev, "Configuration"). */
export function puppeteerCachePath(
  env = process.env,
  home: string | undefined = homeFolder(),
): string | undefined {
  const folder = env.PUPPETEER_CACHE_DIR || (home && path.join(home, '.cache', 'puppeteer'));
  return folder ? path.resolve(folder) : undefined;
}

/** The newest of them; of one version rather the headless shell, which starts faster. */
export async function puppeteerCache(cacheDir = puppeteerCachePath()): Promise<Found | undefined> {
  if (cacheDir === undefined) return undefined;
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
