/** A browser that runs elsewhere is used like one of this machine, and is left as it was. */

import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../../src/browser/lend.ts';
import { probeBrowser } from '../../../src/browser/probe.ts';
import type { Tab } from '../../../src/browser/tab.ts';
import { Notices } from '../../../src/report/notices.ts';
import { renderNotice } from '../../../src/report/render.ts';
import { place, start } from '../../commands/support.ts';
import { refusalOf, setEnv } from '../support.ts';
import { type Elsewhere, startElsewhere } from './elsewhere.ts';

vi.setConfig({ testTimeout: 60_000 });

const PAGE = {
  html: '<!doctype html><html lang="en"><title>t</title><style>p { font: 12pt/1.4 serif }</style><p>Some words.',
  files: new Map(),
};
const A5 = { widthMm: 148, heightMm: 210, tagged: true, outline: false };
const WAIT = 'globalThis.livret = { wait: () => new Promise((done) => setTimeout(done, 100_000)) }';

const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

let there: Elsewhere;
beforeAll(async () => {
  there = await startElsewhere('--font-render-hinting=none');
});
afterAll(() => there.stop());

/**
 * A browser of a test's own. Chromium 147 at times falls (SIGSEGV) when a connection is cut and it clears away the room
 * of that connection.
 */
async function fresh(): Promise<Elsewhere> {
  const own = await startElsewhere();
  onTestFinished(() => own.stop());
  return own;
}

/** Whether it fell; the news of it comes a moment after the connection is gone. */
async function fell(own: Elsewhere, waitMs = 3_000): Promise<boolean> {
  for (let waited = 0; waited < waitMs && own.process.signalCode === null; waited += 100) await pause();
  return own.process.signalCode === 'SIGSEGV';
}

async function lend(executable = there.ws, notices = new Notices()): Promise<LentBrowser> {
  const browser = await lendBrowser({ executable, notices });
  onTestFinished(() => browser.close());
  return browser;
}

test('it prints, says that it runs elsewhere but not where, and nothing of ours stays', async () => {
  const before = await there.contents();
  const notices = new Notices();
  const browser = await lend(there.ws, notices);
  expect(browser.origin).toBe('remote');
  const pdf = await browser.inTab(PAGE, (tab) => tab.pdf(A5));
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(notices.all.map(({ code, params }) => [code, params])).toEqual([
    ['browser-used', { browser: `Chrome ${browser.version}`, origin: 'remote' }],
  ]);
  expect((await there.contents()).rooms).toBe(before.rooms + 1);
  await Promise.all([browser.close(), browser.close()]);
  expect(await there.contents()).toEqual(before);
});

test('its control is found by its address in a web browser, or named by the environment', async () => {
  const browser = await lend(`http://${there.place}`);
  expect(browser.version).toMatch(/^\d+\./);
  await browser.close();
  setEnv({ LIVRET_BROWSER: there.ws });
  const { found, starts, version, notices } = await probeBrowser();
  expect({ found, starts, version }).toEqual({ found: true, starts: true, version: browser.version });
  expect(notices.map(({ code }) => code)).toEqual(['browser-used']);
});

test('two at once in the same browser do not hinder each other', async () => {
  const both = await Promise.all([lend(), lend()]);
  const pdfs = await Promise.all(both.map((browser) => browser.inTab(PAGE, (tab) => tab.pdf(A5))));
  expect(pdfs.map(({ length }) => length > 1000)).toEqual([true, true]);
});

test('a page that crashes there is begun again in a fresh room', async () => {
  const own = await fresh();
  const browser = await lend(own.ws);
  const told: string[] = [];
  let times = 0;
  const work = async (tab: Tab): Promise<string> => {
    await tab.inject(WAIT);
    if (++times > 1) return 'done';
    await own.crashPages();
    await tab.call('wait');
    return 'never';
  };
  expect(await browser.inTab(PAGE, work, (why) => void told.push(why))).toBe('done');
  expect(told).toEqual(['browser-crashed']);
});

/** A way to that browser over a number of this machine, which can be cut. */
async function through(host: string, behind = there): Promise<{ address: string; cut: () => void }> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    const onward = net.connect(Number(new URL(behind.ws).port), '127.0.0.1');
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      one.pipe(other);
      one.on('error', () => {});
      one.on('close', () => other.destroy());
    }
    sockets.add(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => void server.close());
  const address = new URL(behind.ws);
  address.host = `${host}:${(server.address() as AddressInfo).port}`;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return { address: address.href, cut };
}

test('who sends a booklet to another machine without encryption is warned', async ({ skip }) => {
  const outside = Object.values(os.networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address;
  if (outside === undefined) return skip('this machine is alone');
  const notices = new Notices();
  await lend((await through(outside)).address, notices);
  const warning = notices.all.find(({ level }) => level === 'warning');
  expect(warning?.code).toBe('remote-readable');
  const { text, hint } = renderNotice(warning!, 'en', '/');
  expect(text).toContain('without encryption: others on the way can read it');
  expect(hint).toContain('wss://');
  expect(`${text}${hint}`).not.toContain(outside);
});

test('a connection that is cut is made once more, and the work begun again', async () => {
  const own = await fresh();
  const { address, cut } = await through('127.0.0.1', own);
  const before = await own.contents();
  const browser = await lend(address);
  const told: string[] = [];
  const work = async (tab: Tab): Promise<string> => {
    await tab.inject(WAIT);
    if (told.length > 0) return 'done';
    cut();
    await tab.call('wait');
    return 'never';
  };
  const ended = await browser.inTab(PAGE, work, (why) => void told.push(why)).catch((error) => error);
  if (ended !== 'done' && (await fell(own))) {
    // See `fresh`. Then there is nobody to ask again.
    expect(ended).toMatchObject({ message: 'remote-lost', exitCode: 3 });
    return;
  }
  expect([ended, told]).toEqual(['done', ['remote-lost']]);
  await browser.close();
  expect(await own.contents()).toEqual(before);
});

test('one that ends in the middle is asked for once more, and told of', async () => {
  const other = await startElsewhere();
  onTestFinished(() => other.stop());
  const browser = await lend(other.ws);
  const work = async (tab: Tab): Promise<void> => {
    await tab.inject(WAIT);
    setTimeout(() => other.process.kill('SIGKILL'), 100);
    await tab.call('wait');
  };
  const began = performance.now();
  const refusal = await refusalOf(browser.inTab(PAGE, work));
  expect([refusal.codes, refusal.exit]).toEqual([['remote-lost'], 3]);
  expect(refusal.en).toContain('was lost in the middle of the work');
  expect(refusal.fr).toContain('a été perdue au milieu du travail');
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('the real command is killed: its room goes all the same', async () => {
  const own = await fresh();
  const before = await own.contents();
  const where = place({
    'b/booklet.yaml': 'title: T\nlanguage: en\n',
    'b/1.md': `# T\n\n${'Words. '.repeat(60_000)}\n`,
  });
  const { process: child, ended, said } = start(where, ['build', 'b', '--browser', own.ws]);
  let rooms = before.rooms;
  for (let i = 0; i < 300 && rooms === before.rooms && child.exitCode === null; i++) {
    await pause();
    ({ rooms } = await own.contents());
  }
  expect(rooms, said()).toBe(before.rooms + 1);
  child.kill('SIGKILL');
  expect((await ended).signal).toBe('SIGKILL');
  // Its fall clears the room away as well; see `fresh`.
  if (await fell(own, 1_000)) return;
  for (let i = 0; i < 50 && (await own.contents()).rooms > before.rooms; i++) await pause();
  expect(await own.contents()).toEqual(before);
});
