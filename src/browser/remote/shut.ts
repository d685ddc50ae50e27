/**
 * A room of our own in a browser elsewhere, shut off from every network. A browser that is started here is cut off by
 * its command line (`flags.ts`); one that runs already is not, so this stands in its place:
 *
 * - a browser context of our own: no cookies, no cache, no service workers of others, and gone with all it holds when
 *   the connection ends, however it ends;
 * - all that this context wants from a network goes through a proxy that cannot exist, this machine's own addresses
 *   included: pages, pictures, WebSockets, prefetching, and the questions for names that come before;
 * - each tab is told that it is offline, has no service workers and no cache, and lacks what could pass a proxy by
 *   (WebRTC, WebTransport);
 * - and, as everywhere, `serve.ts` answers every request, and its policy forbids content to ask.
 */
import type { Browser, CDPSession, Connection, Page } from 'puppeteer-core';
import { notice, Refusal } from '../../report/notice.ts';
import { ownConnection } from '../own-connection.ts';

/** Port 0 is nobody's: nothing can ever listen there. */
const NOWHERE = 'http://127.0.0.1:0';
/** Chromium leaves proxies out for its own machine; this rule undoes that (net/docs/proxy.md, "Implicit bypass rules"). */
const NO_EXCEPTION = '<-loopback>';
/** Asks for nothing outside the machine that the browser runs on, should the proxy be ignored. */
const TRIAL = 'http://127.0.0.1:2/';

/** What pages have that speaks to others by itself. livret's own scripts use none of it. */
const SPEAKING = [
  ...['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport', 'WebSocket'],
  ...[
    'WebSocketStream',
    'EventSource',
    'SharedWorker',
    'Worker',
    'TCPSocket',
    'UDPSocket',
    'TCPServerSocket',
  ],
];

export interface Room {
  /** The id of its browser context. */
  readonly id: string;
  /** A new page in it, at `about:blank`. */
  newPage(): Promise<Page>;
  /** Ends it and all it holds. */
  dispose(): Promise<void>;
}

/**
 * Makes a room and proves that it is shut.
 * @param place for messages
 * @throws {Refusal} exit code 3: this browser cannot be shut off, and gets nothing
 */
export async function shutRoom(browser: Browser, place: string): Promise<Room> {
  let connection: Connection;
  let made: { browserContextId: string };
  try {
    connection = await ownConnection(browser);
    made = await connection.send('Target.createBrowserContext', {
      disposeOnDetach: true,
      proxyServer: NOWHERE,
      proxyBypassList: NO_EXCEPTION,
    });
  } catch (error) {
    throw lacks(error) ? open(place, 'context') : error;
  }
  const { browserContextId } = made;
  let count = 0;
  const room: Room = {
    id: browserContextId,
    newPage: async () => {
      // Puppeteer does not say which page it is that came to be: it is told by its address.
      const url = `about:blank#livret-${++count}-${browserContextId}`;
      await connection.send('Target.createTarget', { url, browserContextId });
      const target = await browser.waitForTarget((each) => each.url() === url, { timeout: 0 });
      const page = await target.page();
      if (!page) throw open(place, 'context');
      return page;
    },
    dispose: async () => {
      await connection.send('Target.disposeBrowserContext', { browserContextId });
    },
  };
  await connection.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId });
  if (!(await isShut(room))) {
    await room.dispose().catch(() => {});
    throw open(place, 'proxy');
  }
  return room;
}

/** Whether a page of the room, as it comes, is stopped by the proxy on its way to its own machine. */
async function isShut(room: Room): Promise<boolean> {
  const page = await room.newPage();
  try {
    const session = await page.createCDPSession();
    const { errorText } = await session.send('Page.navigate', { url: TRIAL });
    return errorText === 'net::ERR_PROXY_CONNECTION_FAILED';
  } finally {
    await page.close();
  }
}

/** @throws {Refusal} exit code 3: this browser lacks one of the guards */
export async function shutTab(session: CDPSession, place: string): Promise<void> {
  try {
    await session.send('Network.enable');
    await session.send('Network.setBypassServiceWorker', { bypass: true });
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', {
      ...{ offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 },
    });
    await session.send('Page.enable');
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `for (const name of ${JSON.stringify(SPEAKING)}) delete globalThis[name];`,
    });
  } catch (error) {
    throw lacks(error) ? open(place, 'tab') : error;
  }
}

/** Whether the browser said no, and not that it is gone. */
const lacks = (error: unknown): boolean =>
  error instanceof Error &&
  /wasn't found|not found|not (?:allowed|supported|available|implemented)/i.test(error.message);

const open = (place: string, guard: string): Refusal =>
  new Refusal([notice('remote-open', { place, guard })]);
