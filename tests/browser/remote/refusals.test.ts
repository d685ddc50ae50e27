/** What stands behind an address and is no browser to use: each is told by name, and no token with it. */
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lendBrowser } from '../../../src/browser/lend.ts';
import { readAddress } from '../../../src/browser/remote/address.ts';
import { attach } from '../../../src/browser/remote/attach.ts';
import { reach } from '../../../src/browser/remote/reach.ts';
import { Notices } from '../../../src/report/notices.ts';
import { refusalOf } from '../support.ts';
import { startElsewhere } from './elsewhere.ts';
import { between, fakeBrowser, type Message } from './fake-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

const TOKEN = 'XQTOKENQX';
const tried = (executable: string) => refusalOf(lendBrowser({ executable, notices: new Notices() }));

async function listening(server: net.Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answering = (status: number, body: string, headers = {}): Promise<string> =>
  listening(
    http.createServer((_, response) =>
      response.writeHead(status, { Connection: 'close', ...headers }).end(body),
    ),
  );

test.each([
  ['ws://'],
  ['ftp://127.0.0.1:21/'],
  ['ws:/'],
  ['127.0.0.1:9222'],
  ['ws://127.0.0.1:99999/'],
  [`ws://${TOKEN}@/`],
  [`http://127.0.0.1:9222/#${TOKEN}`],
])('no address: %s', async (named) => {
  const { codes, exit, en, fr } = await tried(named);
  expect([codes, exit]).toEqual([['remote-address'], 2]);
  expect(en).toContain('cannot be used. It begins with ws://');
  expect(fr).toContain('est inutilisable. Elle commence par ws://');
  expect(en + fr).not.toContain(TOKEN);
});

test.each(['ws', 'http'])('nobody listens (%s)', async (scheme) => {
  const server = net.createServer();
  const place = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  const { codes, exit, en, fr } = await tried(`${scheme}://u:${TOKEN}@${place}/x?token=${TOKEN}`);
  expect([codes, exit]).toEqual([['remote-unreachable'], 3]);
  expect(en).toContain(`The browser at ${place} cannot be reached: nobody listens there.`);
  expect(fr).toContain(`Le navigateur de ${place} est injoignable\u00a0: personne n’y écoute.`);
  expect(en + fr).not.toContain(TOKEN);
});

test('a name that no machine has', async () => {
  const { codes, en } = await tried('ws://nobody.invalid:3000/');
  expect(codes).toEqual(['remote-unreachable']);
  expect(en).toContain('no machine of that name was found');
});

test.each(['wss', 'https'])('no encryption where it is asked for (%s)', async (scheme) => {
  const { codes, en } = await tried(`${scheme}://${await answering(200, 'hello')}/`);
  expect(codes).toEqual(['remote-unreachable']);
  expect(en).toContain('the encryption failed');
});

test.each([
  ['ws', 404],
  ['http', 404],
  ['ws', 200],
  ['http', 200],
  ['ws', 302],
  ['http', 302],
])('a web server (%s, %i)', async (scheme, status) => {
  const place = await answering(status, '<!doctype html><h1>Hello</h1>', { Location: 'http://127.0.0.1:1/' });
  const { codes, exit, en, fr } = await tried(`${scheme}://${place}/`);
  expect([codes, exit]).toEqual([['remote-not-browser'], 3]);
  expect(en).toContain(
    `no browser to be controlled at ${place}. It answered as a web server does (HTTP ${status}).`,
  );
  expect(fr).toContain(`(HTTP ${status})`);
});

test.each(['ws', 'http'])('a wrong token (%s)', async (scheme) => {
  const place = await answering(401, 'no');
  const { codes, en, fr } = await tried(`${scheme}://${place}/?token=${TOKEN}`);
  expect(codes).toEqual(['remote-denied']);
  expect(en).toContain(`The browser at ${place} does not let you in (HTTP 401).`);
  expect(en + fr).not.toContain(TOKEN);
});

test('a Chrome that is asked by a name', async () => {
  const place = await answering(500, 'Host header is specified and is not an IP address or localhost.');
  expect((await tried(`ws://${place}/`)).codes).toEqual(['remote-host-name']);
  expect((await tried(`http://${place}/`)).codes).toEqual(['remote-host-name']);
});

test('one that accepts and says nothing, or nonsense', async () => {
  const silent = await listening(net.createServer(() => {}));
  const late = refusalOf(reach(readAddress(`ws://${silent}/`), 300));
  expect((await late).en).toContain('no answer came in time');
  const lateToo = refusalOf(reach(readAddress(`http://${silent}/`), 300));
  expect((await lateToo).en).toContain('no answer came in time');
  const mute = await fakeBrowser(() => undefined);
  expect((await refusalOf(reach(readAddress(mute), 300))).codes).toEqual(['remote-not-browser']);
  const babbling = await fakeBrowser(() => '{ this is no JSON');
  expect((await refusalOf(reach(readAddress(babbling), 5000))).codes).toEqual(['remote-not-browser']);
  const other = await listening(net.createServer((socket) => void socket.end('220 ready\r\n')));
  expect((await tried(`ws://${other}/`)).codes).toEqual(['remote-not-browser']);
});

test.each([
  [
    'Chrome/90.0.1.2',
    'remote-old',
    'Chrome 90.0.1.2 at',
    'is older than the versions livret was tried with (147 to 156)',
  ],
  ['Firefox/150.0', 'remote-other', 'is no Chrome, Chromium or Edge', 'start one of these there'],
])('another browser or version: %s', async (product, code, ...words) => {
  const { codes, exit, en } = await tried(await fakeBrowser(answersOf(product)));
  expect([codes, exit]).toEqual([[code], 3]);
  for (const each of words) expect(en).toContain(each);
});

const real = async (change: (message: Message) => unknown) => {
  const there = await startElsewhere();
  onTestFinished(() => there.stop());
  const seen: string[] = [];
  const address = await between(there.ws, (message) => {
    seen.push(message.method);
    return change(message);
  });
  return { address, seen, there };
};

test.each([
  ['cannot make rooms', 'Target.createBrowserContext', 'allows no room of its own'],
  ['does not know a setting', 'Network.setBypassServiceWorker', 'does not know all of the settings needed'],
])('one that %s gets nothing of the booklet', async (_, method, words) => {
  const { address, seen, there } = await real((message) => {
    if (message.method === method) message.method = 'No.such';
  });
  const { codes, exit, en, fr } = await refusalOf(printed(address));
  expect([codes, exit]).toEqual([['remote-open'], 3]);
  expect(en).toContain(words);
  expect(en).toContain('Nothing of the booklet was sent to it.');
  expect(fr).toContain('Rien de la brochure ne lui a été envoyé.');
  expect(seen).not.toContain('Fetch.enable');
  expect((await there.contents()).rooms).toBe(0);
});

test('one that takes no heed of the proxy gets nothing of the booklet', async () => {
  const { address, seen, there } = await real(({ method, params }) => {
    if (method === 'Target.createBrowserContext') delete params!.proxyServer;
  });
  const { codes, en } = await refusalOf(printed(address));
  expect(codes).toEqual(['remote-open']);
  expect(en).toContain('reaches the network all the same');
  expect(seen).not.toContain('Fetch.enable');
  expect((await there.contents()).rooms).toBe(0);
});

test('one that reaches its own machine past the proxy gets nothing either', async () => {
  const { address } = await real(({ method, params }) => {
    if (method === 'Target.createBrowserContext') delete params!.proxyBypassList;
  });
  expect((await refusalOf(printed(address))).codes).toEqual(['remote-open']);
});

/** Prints a page there. */
async function printed(address: string): Promise<Uint8Array> {
  const browser = await lendBrowser({ executable: address, notices: new Notices() });
  try {
    return await browser.inTab({ html: '<p>words', files: new Map() }, (tab) =>
      tab.pdf({ widthMm: 148, heightMm: 210, tagged: true, outline: false }),
    );
  } finally {
    await browser.close();
  }
}

test('one that stops answering while all is set up', async () => {
  const { address } = await real(({ method }) => method !== 'Target.createTarget');
  const { codes, exit } = await refusalOf(attach(readAddress(address), 500));
  expect([codes, exit]).toEqual([['remote-silent'], 3]);
});

/** Answers the first questions as a browser of that version would. */
const answersOf = (product: string) => (message: string) => {
  const { id, method } = JSON.parse(message);
  const version = { product, protocolVersion: '1.3', revision: '', userAgent: '', jsVersion: '' };
  const contexts = { browserContextIds: [] };
  const result =
    { 'Browser.getVersion': version, 'Target.getBrowserContexts': contexts }[method as string] ?? {};
  return JSON.stringify({ id, result });
};
