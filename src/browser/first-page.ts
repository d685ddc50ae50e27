/** The first page of a browser is opened before anybody asks for it: whoever had the browser started is still busy. */
import type { Browser, Page } from 'puppeteer-core';
import type { Crashes } from './crashes.ts';

/**
 * @param crashes a page that crashes while it is being opened tells nobody else
 * @returns gives a new page at each call; the first time the one that was opened now, if it is still well
 */
export function firstPageAhead(browser: Pick<Browser, 'newPage'>, crashes: Crashes): () => Promise<Page> {
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
  ahead.then((page) => {
    page.once('error', lose);
    page.once('close', lose);
  }, lose);
  return async () => {
    const taken = ahead;
    ahead = undefined;
    if (taken === undefined) return browser.newPage();
    const page = await Promise.race([taken.catch(() => {}), lost]);
    watching.off();
    return page && well ? page : browser.newPage();
  };
}
