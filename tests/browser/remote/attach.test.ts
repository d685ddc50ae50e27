/** A browser that runs elsewhere is used like one of this machine, and is left as it was. */
import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../../src/browser/lend.ts';
import { probeBrowser } from '../../../src/browser/probe.ts';
import type { Tab } from '../../../src/browser/tab.ts';
import { Notices } from '../../../src/report/notices.ts';
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
  const browser = await lend();
  const told: string[] = [];
  let times = 0;
  const work = async (tab: Tab): Promise<string> => {
    await tab.inject(WAIT);
    if (++times > 1) return 'done';
    await there.crashPages();
    await tab.call('wait');
    return 'never';
  };
  expect(await browser.inTab(PAGE, work, (why) => void told.push(why))).toBe('done');
  expect(told).toEqual(['browser-crashed']);
});

test('a connection that is cut is made once more, and the work begun again', async () => {
  const sockets = new Set<net.Socket>();
  const through = net.createServer((socket) => {
    const onward = net.connect(Number(new URL(there.ws).port), '127.0.0.1');
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
  await new Promise<void>((resolve) => through.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void through.close());
  const address = new URL(there.ws);
  address.port = String((through.address() as AddressInfo).port);
  const before = await there.contents();
  const browser = await lend(address.href);
  const told: string[] = [];
  const work = async (tab: Tab): Promise<string> => {
    await tab.inject(WAIT);
    if (told.length > 0) return 'done';
    for (const socket of sockets) socket.destroy();
    await tab.call('wait');
    return 'never';
  };
  expect(await browser.inTab(PAGE, work, (why) => void told.push(why))).toBe('done');
  expect(told).toEqual(['remote-lost']);
  await browser.close();
  expect(await there.contents()).toEqual(before);
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
  const before = await there.contents();
  const where = place({
    'b/booklet.yaml': 'title: T\nlanguage: en\n',
    'b/1.md': `# T\n\n${'Words. '.repeat(20_000)}\n`,
  });
  const { process: child, ended } = start(where, ['build', 'b', '--browser', there.ws]);
  for (let i = 0; i < 200 && (await there.contents()).rooms === before.rooms; i++) await pause();
  expect((await there.contents()).rooms).toBe(before.rooms + 1);
  child.kill('SIGKILL');
  expect((await ended).signal).toBe('SIGKILL');
  for (let i = 0; i < 50 && (await there.contents()).rooms > before.rooms; i++) await pause();
  expect(await there.contents()).toEqual(before);
});
