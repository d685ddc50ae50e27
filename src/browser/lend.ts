/** Lends a browser: finds one, starts it cut off from the network, and takes it back. */
import { Refusal } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { download } from './find/download.ts';
import { browsersHere } from './find/find.ts';
import { type Found, nameOf, type Origin } from './found.ts';
import { removeStaleProfiles } from './profile.ts';
import { type Started, start } from './start.ts';
import { openTab, type Tab, type TabOptions } from './tab.ts';

export interface BrowserOptions {
  /** The browser the user names, by option or configuration. */
  executable?: string | undefined;
  /** Gets which browser was used, and whether it ran without its sandbox. */
  notices: Notices;
  /** Progress, if one must be downloaded. */
  onDownload?: ((doneBytes: number, totalBytes: number) => void) | undefined;
}

export interface LentBrowser {
  /** Which one and how it was found, in English, without a path: `Chromium 147.0.7727.0 (brought by npm)`. */
  readonly description: string;
  readonly version: string;
  readonly origin: Origin;
  /** Whether its pages are locked in by the system too. */
  readonly sandboxed: boolean;
  openTab(options: TabOptions): Promise<Tab>;
  /** Ends it. May be called again. */
  close(): Promise<void>;
}

/** Below this, print CSS and tagged PDF differ from what livret is made for. */
const OLDEST = 120;

/** @throws {Refusal} exit code 3: there is no browser, or none that starts */
export async function lendBrowser(options: BrowserOptions): Promise<LentBrowser> {
  removeStaleProfiles();
  const { found, started } = await firstThatStarts(options);
  const version = /[\d.]+$/.exec(started.product)?.[0] ?? started.product;
  const browser = `${nameOf(found)} ${version}`;
  const { notices } = options;
  notices.add('browser-used', { browser, origin: found.origin });
  if (started.unsandboxed) notices.add('browser-sandbox-off', { reason: started.unsandboxed });
  if (Number.parseInt(version, 10) < OLDEST) notices.add('browser-old', { browser, needed: OLDEST });
  return {
    description: `${browser} (${HOW[found.origin]})`,
    version,
    origin: found.origin,
    sandboxed: started.unsandboxed === undefined,
    openTab: (tab) => openTab(started, tab),
    close: () => started.stop(),
  };
}

const HOW: Record<Origin, string> = {
  given: 'named by the user',
  npm: 'brought by npm',
  puppeteer: 'from Puppeteer’s cache',
  system: 'installed on this machine',
  download: 'downloaded by Puppeteer',
};

async function firstThatStarts(options: BrowserOptions): Promise<{ found: Found; started: Started }> {
  let first: Refusal | undefined;
  for await (const found of browsersHere(options.executable)) {
    try {
      return { found, started: await start(found) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      first ??= error;
    }
  }
  // What stopped the browsers that are here would stop a downloaded one as well.
  if (first) throw first;
  const found = await download({ onDownload: options.onDownload });
  return { found, started: await start(found) };
}
