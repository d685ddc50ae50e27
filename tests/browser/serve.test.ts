import dgram from 'node:dgram';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import * as mupdf from 'mupdf';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { browsersHere } from '../../src/browser/find/find.ts';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import { start } from '../../src/browser/start.ts';
import { ORIGIN } from '../../src/browser/tab.ts';
import { Notices } from '../../src/report/notices.ts';
import { temporaryFolder } from './support.ts';

// Other work on the machine makes browsers slow to start.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// Whoever connects to this server, by whatever protocol, or sends it a datagram, is written down.
const hits: string[] = [];
const server = http.createServer((request, response) => {
  hits.push(`${request.method} ${request.url}`);
  response.end('reached');
});
server.on('connection', () => hits.push('connection'));
const udp = dgram.createSocket('udp4', () => hits.push('datagram'));
let port = 0;
let udpPort = 0;
let browser: LentBrowser;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  udpPort = udp.address().port;
  browser = await lendBrowser({ notices: new Notices() });
});
afterAll(async () => {
  await browser.close();
  server.close();
  udp.close();
});
beforeEach(() => {
  hits.length = 0;
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const textOf = (pdf: Uint8Array) =>
  mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0).toStructuredText('').asText();

const png = {
  type: 'image/png',
  body: () =>
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
      'base64',
    ),
};

test('the recorder records', async () => {
  await (await fetch(`http://127.0.0.1:${port}/control`)).text();
  expect(hits).toContain('GET /control');
});

/** Ways for content to reach an address. */
const ways = (url: string): string[] => [
  `<meta http-equiv="refresh" content="0;url=${url}meta">`,
  `<base href="${url}base/"><img src="relative">`,
  `<img src="${url}img"><img srcset="${url}s1 1x, ${url}s2 2x"><picture><source srcset="${url}p"><img></picture>`,
  `<iframe src="${url}iframe"></iframe><iframe srcdoc="&lt;img src='${url}srcdoc'&gt;&lt;script&gt;fetch('${url}srcdoc-script')&lt;/script&gt;"></iframe>`,
  `<object data="${url}object"></object><embed src="${url}embed">`,
  `<video src="${url}video" poster="${url}poster" autoplay></video><audio src="${url}audio" autoplay></audio><track src="${url}t">`,
  `<link rel="stylesheet" href="${url}css"><link rel="prefetch" href="${url}prefetch"><link rel="preload" as="image" href="${url}preload">`,
  `<link rel="preconnect" href="${url}"><link rel="dns-prefetch" href="${url}"><link rel="prerender" href="${url}prerender">`,
  `<link rel="icon" href="${url}icon"><link rel="manifest" href="${url}manifest"><link rel="modulepreload" href="${url}module">`,
  `<style>@import url(${url}import); @font-face { font-family: F; src: url(${url}font) } p { font-family: F; background: url(${url}background) } p::before { content: url(${url}content) } li { list-style: url(${url}list) } @page { background: url(${url}page) }</style><p>F<ul><li>l</ul>`,
  `<svg><image href="${url}svg-image"/><use href="${url}use#a"/><filter id="f"><feImage href="${url}fe"/></filter><rect filter="url(#f)" fill="url(${url}fill#x)" width="9" height="9"/><foreignObject><img src="${url}foreign"/></foreignObject></svg>`,
  `<img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg"><image href="${url}data-svg"/><style>@import url(${url}data-css);</style></svg>`)}">`,
  '<img src="/pictures/external.svg">',
  `<script src="${url}script"></script><script>fetch('${url}fetch'); new WebSocket('${url.replace('http', 'ws')}ws')</script>`,
  `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${url}speculation"]}]}</script>`,
  `<img src="x" onerror="fetch('${url}onerror')"><body onload="fetch('${url}onload')"><svg onload="fetch('${url}svgonload')"></svg>`,
  `<a href="${url}ping" ping="${url}ping" autofocus onfocus="fetch('${url}focus')">link</a><details open ontoggle="fetch('${url}toggle')">d</details>`,
  `<form action="${url}form"><input autofocus onfocus="this.form.submit()"></form>`,
  `<table background="${url}table"><tr><td background="${url}td">t</td></tr></table><input type="image" src="${url}input">`,
  `<marquee onstart="fetch('${url}marquee')">m</marquee><frameset><frame src="${url}frame"></frameset>`,
];

test('content reaches no address by any of twenty ways, and nothing outside its page', async () => {
  const url = `http://127.0.0.1:${port}/`;
  const files = new Map([
    [
      '/pictures/external.svg',
      {
        type: 'image/svg+xml',
        body: () =>
          Buffer.from(
            `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${url}served-svg" width="9" height="9"/><script>fetch('${url}served-script')</script></svg>`,
          ),
      },
    ],
  ]);
  const all = [...ways(url), ways(url).join('\n'), ...ways(`http://localhost:${port}/`).slice(0, 3)];
  for (const way of all) {
    const tab = await browser.openTab({ html: `<!doctype html><title>t</title><p>mine</p>${way}`, files });
    await tab.inject('globalThis.livret = { text: () => document.title + location.href }');
    await wait(60);
    expect(await tab.call('text')).toBe(`t${ORIGIN}/`);
    expect(textOf(await tab.pdf({ widthMm: 148, heightMm: 210, tagged: true, outline: false }))).toContain(
      'mine',
    );
    await tab.close();
  }
  expect(hits).toEqual([]);
});

test('even a script that does run reaches no address', async () => {
  const script = `globalThis.livret = { async reach([port, udpPort]) {
    const url = 'http://127.0.0.1:' + port + '/';
    const tries = {
      fetch: () => fetch(url + 'fetch', { mode: 'no-cors' }),
      xhr: () => new Promise((ok, no) => { const x = new XMLHttpRequest(); x.open('GET', url); x.onload = ok; x.onerror = no; x.send(); }),
      beacon: () => { if (!navigator.sendBeacon(url + 'beacon', 'x')) throw 0; return 'sent?'; },
      socket: () => new Promise((ok, no) => { const s = new WebSocket('ws://127.0.0.1:' + port); s.onopen = ok; s.onerror = no; }),
      events: () => new Promise((ok, no) => { const s = new EventSource(url); s.onopen = ok; s.onerror = no; }),
      transport: () => new WebTransport('https://127.0.0.1:' + port).ready,
      module: () => import(url + 'module.js'),
      worker: () => new Promise((ok, no) => { const w = new Worker(URL.createObjectURL(new Blob(['fetch("' + url + '"); postMessage(1)']))); w.onmessage = ok; w.onerror = no; }),
      service: () => navigator.serviceWorker.register('/sw.js'),
      window: () => { if (!open(url)) throw 0; },
      frame: () => new Promise((ok, no) => { const f = document.createElement('iframe'); f.src = url; f.onload = () => no(0); document.body.append(f); }),
      link: () => { const l = document.createElement('link'); l.rel = 'preconnect'; l.href = url; document.head.append(l); throw 0; },
      form: () => { const f = document.createElement('form'); f.action = url; document.body.append(f); f.submit(); throw 0; },
      click: () => { const a = document.createElement('a'); a.href = url; a.target = '_blank'; document.body.append(a); a.click(); throw 0; },
      rtc: async () => {
        for (const at of ['stun:127.0.0.1:' + udpPort, 'turn:127.0.0.1:' + udpPort, 'turn:127.0.0.1:' + port + '?transport=tcp']) {
          const peer = new RTCPeerConnection({ iceServers: [{ urls: at, username: 'u', credential: 'c' }] });
          peer.createDataChannel('x');
          await peer.setLocalDescription(await peer.createOffer());
        }
        await new Promise((done) => setTimeout(done, 700));
        throw 0;
      },
    };
    const reached = [];
    for (const [name, attempt] of Object.entries(tries)) {
      try { await Promise.race([attempt(), new Promise((_, no) => setTimeout(no, 1500))]); reached.push(name); } catch {}
    }
    return reached;
  } }`;
  // All of this at once is more than some pages bear: Chromium 147 ended one of some twenty by a check of its own.
  const reached = await browser.inTab(
    { html: '<!doctype html><title>t</title>', files: new Map() },
    async (tab) => {
      await tab.inject(script);
      return tab.call('reach', [port, udpPort]);
    },
  );
  // A beacon is taken without a promise that it arrives; the recorder tells that it does not.
  expect(reached).toEqual(['beacon']);
  expect(hits).toEqual([]);
});

test('the browser itself, without our page around it, reaches no address', async () => {
  const { value: found } = await browsersHere().next();
  const running = await start(found!);
  try {
    const page = await running.browser.newPage();
    for (const url of [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, `http://[::1]:${port}/`]) {
      await expect(page.goto(url)).rejects.toThrow(/ERR_/);
    }
    const blank = await running.browser.newPage();
    await blank.evaluate((at) => {
      new WebSocket(`ws://127.0.0.1:${at}/`);
      return fetch(`http://127.0.0.1:${at}/`, { mode: 'no-cors' }).catch(() => {});
    }, port);
    await wait(300);
  } finally {
    await running.stop();
  }
  expect(hits).toEqual([]);
});

test('content reads no file of the machine', async () => {
  const folder = temporaryFolder();
  const secret = path.join(folder, 'secret.html');
  fs.writeFileSync(secret, '<p>SECRETWORD');
  fs.writeFileSync(
    path.join(folder, 'secret.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><text id="a" y="20">SECRETWORD</text></svg>',
  );
  fs.writeFileSync(path.join(folder, 'secret.png'), png.body());
  fs.writeFileSync(path.join(folder, 'secret.css'), 'p::after { content: "SECRETWORD" }');
  const at = `file://${folder}/secret`;
  const html = `<!doctype html><title>t</title><p>mine</p><link rel="stylesheet" href="${at}.css"><style>@import url(${at}.css);</style>
    <iframe src="${at}.html"></iframe><object data="${at}.html"></object><embed src="${at}.svg"><img src="${at}.png"><img src="${at}.svg">
    <svg><use href="${at}.svg#a"/><image href="${at}.svg"/></svg><iframe src="view-source:${at}.html"></iframe>
    <img src="/..%2f..%2f..${folder}/secret.png"><img src="../../../..${folder}/secret.png"><img src="/%2e%2e${folder}/secret.png">
    <meta http-equiv="refresh" content="0;url=${at}.html">`;
  const tab = await browser.openTab({ html, files: new Map() });
  await tab.inject(`globalThis.livret = {
    images: () => [...document.images].map((image) => image.naturalWidth),
    read: async (at) => {
      const ways = [() => fetch(at), () => import(at), () => new Promise((ok, no) => { const x = new XMLHttpRequest(); x.open('GET', at); x.onload = () => ok(x.responseText); x.onerror = no; x.send(); })];
      return (await Promise.allSettled(ways.map((way) => way()))).map(({ status }) => status);
    },
  }`);
  await wait(200);
  expect(await tab.call<number[]>('images')).toEqual([0, 0, 0, 0, 0]);
  expect(await tab.call<string[]>('read', `${at}.html`)).toEqual(['rejected', 'rejected', 'rejected']);
  const text = textOf(await tab.pdf({ widthMm: 148, heightMm: 210, tagged: false, outline: false }));
  expect(text).toContain('mine');
  expect(text).not.toContain('SECRETWORD');
  await tab.close();
});

test('files are found by their exact path, and everything else is refused and written down', async () => {
  const html = `<!doctype html><title>t</title>
    <img src="/a.png"><img src="a.png?x"><img src="/A.png"><img src="//livret.invalid/a.png"><img src="https://livret.invalid:444/a.png"><img src="/./b/../a.png"><img src="/a%2epng">`;
  const tab = await browser.openTab({ html, files: new Map([['/a.png', png]]) });
  await tab.inject(
    'globalThis.livret = { widths: () => [...document.images].map((image) => image.naturalWidth) }',
  );
  expect(await tab.call<number[]>('widths')).toEqual([1, 0, 0, 1, 0, 1, 0]);
  // Chromium may ask twice for what failed.
  expect([...new Set(tab.blocked)].sort()).toEqual([
    `${ORIGIN}/A.png`,
    `${ORIGIN}/a%2epng`,
    `${ORIGIN}/a.png?x`,
  ]);
  await tab.close();
});

test('a file that cannot be read fails the tab, by its own error', async () => {
  const files = new Map([
    ['/a.png', { type: 'image/png', body: () => Promise.reject(new Error('unreadable')) }],
  ]);
  await expect(browser.openTab({ html: '<img src="/a.png">', files })).rejects.toThrow('unreadable');
});

test('scripts of the content never run, livret’s do', async () => {
  const html = `<!doctype html><title>t</title><script>document.title = 'script'</script>
    <img src="x" onerror="document.title = 'onerror'"><svg><script>document.title = 'svg'</script></svg>
    <a id="a" href="javascript:document.title = 'link'">a</a><iframe src="javascript:parent.document.title = 'frame'"></iframe>
    <script src="/own.js"></script><script type="module" src="/own.js"></script>`;
  const own = { type: 'text/javascript', body: () => Buffer.from("document.title = 'own'") };
  const tab = await browser.openTab({ html, files: new Map([['/own.js', own]]) });
  await tab.inject(`globalThis.livret = { title: async () => {
    document.getElementById('a').click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
    return document.title;
  } }`);
  expect(await tab.call('title')).toBe('t');
  await tab.close();
});
