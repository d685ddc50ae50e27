/**
 * The ways of `ways.ts` against a browser that runs elsewhere, without any flag of livret's: what it is shut off with
 * there must stop them all. A server writes down whoever comes, and the browser itself writes down whom it asked for.
 */
import dgram from 'node:dgram';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { lendBrowser } from '../../src/browser/lend.ts';
import { shutRoom, shutTab } from '../../src/browser/remote/shut.ts';
import { Notices } from '../../src/report/notices.ts';
import { type Elsewhere, startElsewhere } from '../browser/remote/elsewhere.ts';
import { ways } from './ways.ts';

vi.setConfig({ testTimeout: 90_000 });

/** A name that every question for a name would show in the browser's own log. */
const NAME = 'canary.example';

const hits: string[] = [];
const server = http.createServer((request, response) => {
  hits.push(`${request.method} ${request.url}`);
  response.end('reached');
});
server.on('connection', () => hits.push('connection'));
const udp = dgram.createSocket('udp4');
udp.on('message', () => hits.push('udp'));

let url = '';
let stun = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  stun = `stun:127.0.0.1:${udp.address().port}`;
});
afterAll(() => {
  server.close();
  udp.close();
});

let there: Elsewhere;
beforeEach(async () => {
  hits.splice(0);
  there = await startElsewhere();
});
afterEach(() => there.stop());

const both = () => [
  ...Object.entries(ways(url, '../secret')),
  ...Object.entries(ways(`http://${NAME}/`, '../secret')).map(
    ([name, way]) => [`${name}, by name`, way] as const,
  ),
];

/** How long a page is left to do what it likes, in ms. */
const WHILE = 400;
const pause = (ms = WHILE) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whom the browser asked for: addresses it connected to, names it wanted the address of. */
async function asked(): Promise<string[]> {
  const log = await there.netLog();
  return (
    log
      .filter(({ type }) =>
        /^(?:TCP_CONNECT_ATTEMPT|UDP_CONNECT|HOST_RESOLVER_MANAGER_REQUEST|HOST_RESOLVER_DNS_TASK)$/.test(
          type,
        ),
      )
      .map(({ type, params }) => `${type} ${JSON.stringify(params ?? {})}`)
      // The proxy that is nowhere is all that may be asked for.
      .filter((line) => line.includes(NAME) || line.includes(new URL(url).port))
  );
}

it('all ways, each in a page of its own, past the sanitiser: nobody is reached, nobody asked for', async () => {
  const browser = await lendBrowser({ executable: there.ws, notices: new Notices() });
  onTestFinished(() => browser.close());
  const all = both();
  expect(all.length).toBeGreaterThanOrEqual(80);
  // Several at a time: each is left the same while.
  const left = [...all];
  const blocked = new Map<string, number>();
  const one = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [name, way] = next;
      const tab = await browser
        .openTab({ html: `<!doctype html><title>t</title><body><p>Before.</p>${way}`, files: new Map() })
        .catch(() => undefined);
      await pause();
      blocked.set(name, tab?.blocked.length ?? 0);
      await tab?.close();
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  expect(blocked.size).toBe(all.length);
  expect(hits).toEqual([]);
  await browser.close();
  expect(await asked()).toEqual([]);
});

/** What a script of a page could try, were there one; each answers when it is over. */
const tries = (): Record<string, string> => ({
  fetch: `fetch('${url}fetch', { mode: 'no-cors' })`,
  'fetch by name': `fetch('http://${NAME}/', { mode: 'no-cors' })`,
  beacon: `navigator.sendBeacon('${url}beacon')`,
  request: `(() => { const r = new XMLHttpRequest(); r.open('GET', '${url}xhr'); r.send(); })()`,
  picture: `new Image().src = '${url}image'`,
  prefetch: `document.head.innerHTML += '<link rel="prefetch" href="${url}p"><link rel="preconnect" href="${url}">'`,
  'prefetch of names': `document.head.innerHTML += '<link rel="dns-prefetch" href="http://${NAME}/"><link rel="preconnect" href="http://${NAME}/">'`,
  frame: `document.body.innerHTML += '<iframe src="${url}frame"></iframe>'`,
  worker: `new Worker(URL.createObjectURL(new Blob(["fetch('${url}worker', { mode: 'no-cors' })"])))`,
  WebSocket: `new WebSocket('${url.replace('http', 'ws')}ws')`,
  EventSource: `new EventSource('${url}events')`,
  WebTransport: `new WebTransport('${url.replace('http', 'https')}wt')`,
  WebRTC: `(async () => { const c = new RTCPeerConnection({ iceServers: [{ urls: '${stun}' }] }); c.createDataChannel('x'); await c.setLocalDescription(await c.createOffer()); })()`,
  window: `open('${url}window')`,
  form: `(() => { document.body.innerHTML += '<form action="${url}form"></form>'; document.forms[0].submit(); })()`,
  elsewhere: `location.href = '${url}location'`,
});

/** Opens a page for each of them, without the policy, and lets it run. */
async function runAll(open: () => Promise<Page>, but: readonly string[] = []): Promise<void> {
  for (const [name, script] of Object.entries(tries())) {
    if (but.includes(name)) continue;
    const page = await open();
    await page.evaluate(`void (async () => { ${script}; })().catch(() => {})`).catch(() => {});
    await pause(250);
    await page.close();
  }
}

it('the recorders see what a page does that nothing holds', async () => {
  const browser = await puppeteer.connect({ browserWSEndpoint: there.ws });
  await runAll(async () => {
    const page = await browser.newPage();
    // Scripts of another page have nothing that only secure ones have; the server's own page has all of it.
    await page.goto(url);
    hits.splice(0, hits.length, ...hits.filter((hit) => hit !== 'GET /'));
    return page;
  });
  await browser.disconnect();
  const seen = hits.join(' ');
  for (const word of [
    'fetch',
    'beacon',
    'xhr',
    'image',
    'frame',
    'worker',
    'ws',
    'events',
    'form',
    'location',
  ])
    expect(seen).toContain(`/${word}`);
  expect(hits).toContain('udp');
  expect((await asked()).join(' ')).toContain(NAME);
});

/** A room as builds get it, without the policy that forbids content to ask. @param but what is not tried */
async function withoutPolicy(intercepted: boolean, ...but: string[]): Promise<void> {
  const browser = await puppeteer.connect({ browserWSEndpoint: there.ws, defaultViewport: null });
  const room = await shutRoom(browser, '');
  await runAll(async () => {
    const page = await room.newPage();
    const session = await page.createCDPSession();
    await shutTab(session, '');
    await page.goto('data:text/html,<!doctype html><title>t</title><body>x');
    if (!intercepted) return page;
    session.on('Fetch.requestPaused', ({ requestId }) => {
      session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => {});
    });
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    return page;
  }, but);
  await room.dispose();
  await browser.disconnect();
}

it('without the policy, nobody is reached and nobody asked for', async () => {
  await withoutPolicy(true);
  expect(hits).toEqual([]);
  // A frame or window is not intercepted and may look for its own address, though nothing connects to it: the policy
  // forbids both. No other name is asked for.
  expect((await asked()).filter((line) => line.includes(NAME) || line.includes('CONNECT'))).toEqual([]);
});

it('without the policy and without interception, nobody is reached', async () => {
  await withoutPolicy(false);
  expect(hits).toEqual([]);
  // Chromium 147 looks some names up though it will not connect to them: so interception is needed as well.
  expect((await asked()).filter((line) => line.includes('CONNECT'))).toEqual([]);
});
