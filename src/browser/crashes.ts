/**
 * Pages that crash, as the browser itself tells of them. A page tells of its own crash only to those who listen to it
 * already: one that crashes while it is being opened would be waited for until its time is up. Puppeteer has asked the
 * browser to tell of pages.
 */
import type { Browser } from 'puppeteer-core';
import { ownConnection } from './own-connection.ts';

export interface Crashes {
  /**
   * Listens while a page is being opened and used.
   * @param onCrash called when it crashes, or, as long as it is not known which page it is, any that nobody knows
   * @returns `is` tells which page it is, `off` ends it
   */
  watch(onCrash: () => void): { is: (target: string) => void; off: () => void };
}

/**
 * @param room the id of the browser context that our pages are in, where others have pages in the browser, too
 * @returns undefined where the browser does not tell
 */
export async function watchCrashes(browser: Browser, room?: string): Promise<Crashes | undefined> {
  const connection = await ownConnection(browser).catch(() => undefined);
  if (!connection) return undefined;
  const ours = new Set<string>();
  const watching = new Set<{ target: string | undefined; onCrash: () => void }>();
  connection.on('Target.targetCreated', ({ targetInfo: { targetId, browserContextId } }) => {
    if (room === undefined || browserContextId === room) ours.add(targetId);
  });
  connection.on('Target.targetDestroyed', ({ targetId }) => void ours.delete(targetId));
  connection.on('Target.targetCrashed', ({ targetId }) => {
    if (!ours.has(targetId)) return;
    const known = [...watching].find(({ target }) => target === targetId);
    if (known) known.onCrash();
    else for (const { target, onCrash } of [...watching]) if (target === undefined) onCrash();
  });
  return {
    watch(onCrash) {
      const one: { target: string | undefined; onCrash: () => void } = { target: undefined, onCrash };
      watching.add(one);
      return {
        is: (target) => {
          one.target = target;
        },
        off: () => void watching.delete(one),
      };
    },
  };
}
