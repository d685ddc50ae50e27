/** Puppeteer's own pinned Chrome, the headless shell, downloaded through Puppeteer's library. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '../../report/notice.ts';
import { folderForNow } from '../cleanup.ts';
import type { Found } from '../found.ts';
import { systemName } from '../system-name.ts';
import { runsLinuxX64 } from './linux-x64.ts';
import { puppeteerCache, puppeteerCachePath } from './puppeteer-cache.ts';

export interface DownloadOptions {
  onDownload?: ((doneBytes: number, totalBytes: number) => void) | undefined;
  cacheDir?: string;
  /** Another server than Puppeteer's. */
  baseUrl?: string;
  /** How long nothing may arrive before it is given up, in ms. */
  stallMs?: number;
}

/**
 * @returns the browser, now in Puppeteer's cache
 * @throws {Refusal} where it cannot be had: no network, no build for this system, no space
 */
export async function download(options: DownloadOptions = {}): Promise<Found> {
  const { onDownload, cacheDir = puppeteerCachePath(), baseUrl, stallMs = 30_000 } = options;
  if (cacheDir === undefined) refuse('browser-cache-unwritable', { folder: '~', detail: 'ENOENT' });
  const { Browser, detectBrowserPlatform, install } = await import('@puppeteer/browsers');
  // Exported, though its types leave it out.
  const { PUPPETEER_REVISIONS } = (await import('puppeteer-core')) as unknown as {
    PUPPETEER_REVISIONS: Record<'chrome-headless-shell', string>;
  };
  const browser = Browser.CHROMEHEADLESSSHELL;
  const buildId = PUPPETEER_REVISIONS['chrome-headless-shell'];
  const platform = detectBrowserPlatform();
  // Unpacked beside and moved when whole, so that a download cut off never looks like a browser.
  const temporary = path.join(cacheDir, `.livret-${process.pid}-${randomBytes(6).toString('hex')}`);
  const remove = folderForNow(temporary);
  try {
    // For Linux there is one build only, whatever Puppeteer's library answers.
    if (!platform || (process.platform === 'linux' && !runsLinuxX64())) {
      throw new Error(`${process.platform} ${process.arch}`);
    }
    await fs.mkdir(temporary, { recursive: true, mode: 0o700 });
    await unlessStalled(stallMs, (alive) =>
      install({
        browser,
        buildId,
        platform,
        cacheDir: temporary,
        ...(baseUrl ? { baseUrl } : {}),
        downloadProgressCallback: (done, total) => {
          alive(done >= total);
          onDownload?.(done, total);
        },
      }),
    );
    const inside = path.join(browser, `${platform}-${buildId}`);
    await fs.mkdir(path.join(cacheDir, browser), { recursive: true });
    await fs.rm(path.join(cacheDir, inside), { recursive: true, force: true });
    await fs.rename(path.join(temporary, inside), path.join(cacheDir, inside));
    const found = await puppeteerCache(cacheDir);
    if (!found) throw new Error('incomplete');
    return { ...found, origin: 'download' };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      refuse('browser-no-space', { folder: cacheDir, needed: 400 }, {}, error);
    }
    refuse('browser-none', { system: systemName(), detail: shortly(message) }, {}, error);
  } finally {
    await remove();
  }
}

/** The reason alone, out of Puppeteer's list of everything it tried. */
const shortly = (message: string): string => {
  const last = message.trim().split('\n').at(-1) ?? '';
  return last.replace(/^\s*- \w+: /, '').replace(/ URL: .*$/, '');
};

/** Rejects when `alive` has not been called for `stallMs`, even if the work never ends. */
function unlessStalled<T>(
  stallMs: number,
  work: (alive: (arrived: boolean) => void) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('ETIMEDOUT')), stallMs);
    // Once all of it has arrived it is unpacked, which gives no sign and ends by itself.
    work((arrived) => (arrived ? clearTimeout(timer) : timer.refresh()))
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
