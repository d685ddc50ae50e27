/** The first page of a browser is opened before anybody asks for it: whoever had the browser started is still busy. */
import type { Browser, Page } from 'puppeteer-core';
import type { Crashes } from './crashes.ts';

export interface FirstPage {
  /** A new page at each call; the first time the one that was opened ahead, if it is still well. */
  newPage: () => Promise<Page>;
  /**
   * Settles when that is open, or never will be. Puppeteer goes on waiting for a page of a browser that has ended: half
   * a minute, and the process with it.
   */
  settled: Promise<unknown>;
}

/**
 * @param crashes a page that crashes while it is being opened tells nobody else
 */
export function firstPageAhead(browser: Pick<Browser, 'newPage'>, crashes: Crashes): FirstPage {
  let well = true;
  let lose = (): void => {};
  const lost = new Promise<void>((resolve) => {
    lose = () => {
      well = false;
      resolve();
    };
  });
  const watching = crashes.watch(lose);
  let ahead: Promise<Page> | undefined = browser.newPage();
  const settled = ahead.then((page) => {
    page.once('error', lose);
    page.once('close', lose);
  }, lose);
  const newPage = async (): Promise<Page> => {
    const taken = ahead;
    ahead = undefined;
    if (taken === undefined) return browser.newPage();
    const page = await Promise.race([taken.catch(() => {}), lost]);
    watching.off();
    return page && well ? page : browser.newPage();
  };
  return { newPage, settled: Promise.race([settled, lost]) };
}
