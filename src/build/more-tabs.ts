/** Tabs besides the first, in which long booklets are laid out at the same time. */
import os from 'node:os';
import type { LentBrowser } from '../browser/lend.ts';
import type { TabOptions } from '../browser/tab.ts';
import type { MoreTab } from '../pagination/types.ts';
import { listener } from './hand-over.ts';

/** More tabs than this wait for one another more than they help: all pages are put together in one. */
const MOST = 4;

/**
 * As many as this machine has processors, the first tab counted.
 *
 * @param options of the first tab
 * @param sideBySide how many builds share the processors
 */
export function moreTabs(browser: LentBrowser, options: TabOptions, sideBySide = 1): Promise<MoreTab[]> {
  const count = Math.min(Math.floor(os.availableParallelism() / sideBySide), MOST) - 1;
  return Promise.all(
    Array.from({ length: Math.max(0, count) }, async () => {
      const heard = listener();
      const tab = await browser.openTab({ ...options, onConsole: heard.listen });
      return { tab, complaints: heard.take, close: () => tab.close() };
    }),
  );
}
