/**
 * Keeps a tab on its page. Requests for another are refused where they are served; what needs no request
 * (`about:blank`, `blob:`) is reached by `<meta http-equiv="refresh">` alone, since content has no scripts.
 * No policy forbids that one, but stopping the page the moment it is loaded calls it off.
 */
import type { CDPSession } from 'puppeteer-core';
import { ORIGIN } from './serve.ts';

/** @param onLeft called if the tab left its page all the same */
export async function keepOnPage(session: CDPSession, onLeft: () => void): Promise<void> {
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId === undefined && !frame.url.startsWith(`${ORIGIN}/`)) onLeft();
  });
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: "addEventListener('load', () => stop(), { capture: true, once: true })",
  });
}
