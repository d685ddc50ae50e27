/** A browser that dies once costs a moment; one that dies twice is reported. The ends here are real ones. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { inTab, type WhyAgain } from '../../src/browser/again.ts';
import { browsersHere } from '../../src/browser/find/find.ts';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import { start } from '../../src/browser/start.ts';
import type { Tab } from '../../src/browser/tab.ts';
import type { Code } from '../../src/report/catalogue.ts';
import { Notices } from '../../src/report/notices.ts';
import { leaders, processes, profiles, refusalOf } from './support.ts';

vi.setConfig({ testTimeout: 90_000 });

const PAGE = { html: '<!doctype html><title>t</title><p>Some words.', files: new Map() };
const A5 = { widthMm: 148, heightMm: 210, tagged: true, outline: false };
const WAIT = 'globalThis.livret = { wait: () => new Promise((done) => setTimeout(done, 100_000)) }';

const killRenderers = (): void => {
  const own = leaders();
  for (const { pid, group, command } of processes())
    if (own.includes(group) && command.includes('--type=renderer')) process.kill(pid, 'SIGKILL');
};

async function lend(): Promise<LentBrowser> {
  const browser = await lendBrowser({ notices: new Notices() });
  onTestFinished(() => browser.close());
  return browser;
}

/** Lays a page out and prints it; the first `times` times `end` comes in between. */
function worker(times: number, end: () => void) {
  const begun: number[] = [];
  const work = async (tab: Tab): Promise<Uint8Array> => {
    begun.push(performance.now());
    await tab.inject(WAIT);
    if (begun.length > times) return tab.pdf(A5);
    setTimeout(end, 100);
    await tab.call('wait');
    throw new Error('It lived on');
  };
  return { begun, work };
}

const ends: [string, Code, () => void][] = [
  ['is killed', 'browser-ended', () => void leaders().map((pid) => process.kill(pid, 'SIGKILL'))],
  ['loses its page', 'browser-crashed', killRenderers],
];

test.skipIf(process.platform === 'win32').each(ends)(
  'one that %s is replaced by a fresh one, at once, and the work is done',
  async (_how, why, end) => {
    const browser = await lend();
    const before = leaders();
    const { begun, work } = worker(1, end);
    const heard: WhyAgain[] = [];
    const pdf = await browser.inTab(PAGE, work, (code) => heard.push(code));
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect([begun.length, heard]).toEqual([2, [why]]);
    const after = leaders();
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    expect(profiles()).toHaveLength(1);
    await browser.close();
    expect([leaders(), profiles()]).toEqual([[], []]);
  },
);

test.skipIf(process.platform === 'win32').each(ends)(
  'one that %s twice is reported, with exit code 70, and nothing is left',
  async (_how, why, end) => {
    const browser = await lend();
    const { begun, work } = worker(9, end);
    const refusal = await refusalOf(browser.inTab(PAGE, work));
    expect(begun).toHaveLength(2);
    expect(refusal.codes).toEqual([why, 'browser-twice']);
    expect(refusal.exit).toBe(70);
    await browser.close();
    expect([leaders(), profiles()]).toEqual([[], []]);
  },
);

test.skipIf(process.platform === 'win32')(
  'two tabs that lose the same browser get the same fresh one',
  async () => {
    const browser = await lend();
    let kill: () => void = () => {};
    const together = new Promise<void>((resolve) => {
      let waiting = 0;
      kill = () => {
        waiting += 1;
        if (waiting < 2) return;
        for (const pid of leaders()) process.kill(pid, 'SIGKILL');
        resolve();
      };
    });
    const workers = [worker(1, kill), worker(1, kill)];
    const pdfs = await Promise.all(workers.map(({ work }) => browser.inTab(PAGE, work)));
    await together;
    expect(pdfs.map((pdf) => pdf.length > 1000)).toEqual([true, true]);
    expect(leaders()).toHaveLength(1);
  },
);

/** Works in its tab until it is told that it may print. */
function patient() {
  let [open, go] = [() => {}, () => {}];
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const freed = new Promise<void>((resolve) => {
    go = resolve;
  });
  let begun = 0;
  const work = async (tab: Tab): Promise<Uint8Array> => {
    begun += 1;
    await tab.inject(WAIT);
    open();
    await Promise.race([freed, tab.call('wait')]);
    return tab.pdf(A5);
  };
  return { work, opened, go, begun: () => begun };
}

test.skipIf(process.platform === 'win32')(
  'work beside a page that fails twice goes on in the fresh browser, and is not ended by the second time',
  async () => {
    const browser = await lend();
    const [other, late] = [patient(), patient()];
    const heard: [string, WhyAgain][] = [];
    const beside = browser.inTab(PAGE, other.work, (why) => heard.push(['beside', why]));
    await other.opened;
    let after: Promise<Uint8Array> | undefined;
    const bad = refusalOf(
      browser.inTab(
        PAGE,
        async (tab) => {
          await tab.inject(WAIT);
          // This page alone gives no sign of life.
          await tab.call('wait', undefined, { stallMs: 400 });
        },
        (why) => {
          heard.push(['bad', why]);
          after = browser.inTab(PAGE, late.work, (again) => heard.push(['late', again]));
        },
      ),
    );
    const refusal = await bad;
    for (const one of [other, late]) one.go();
    const pdfs = await Promise.all([beside, after!]);
    expect(pdfs.map((pdf) => pdf.length > 1000)).toEqual([true, true]);
    expect(refusal.codes.at(-1)).toBe('browser-twice');
    expect([other.begun(), late.begun()]).toEqual([2, 1]);
    expect(heard.filter(([who]) => who === 'beside')).toEqual([['beside', 'browser-shared']]);
    expect(heard.filter(([who]) => who === 'late')).toEqual([]);
    expect(leaders()).toHaveLength(1);
  },
);

test.skipIf(process.platform === 'win32')(
  'work that begins while it is replaced gets the fresh one',
  async () => {
    const browser = await lend();
    const { work, begun } = worker(1, () => {
      for (const pid of leaders()) process.kill(pid, 'SIGKILL');
    });
    const more: Promise<Uint8Array>[] = [];
    const heard: WhyAgain[] = [];
    const print = async (tab: Tab): Promise<Uint8Array> => tab.pdf(A5);
    const ended = browser.inTab(PAGE, work, (why) => heard.push(why));
    while (begun.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    for (let i = 0; i < 12; i++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      more.push(browser.inTab(PAGE, print));
    }
    const pdfs = await Promise.all([ended, ...more]);
    expect(pdfs.every((pdf) => pdf.length > 1000)).toBe(true);
    expect([begun.length, heard]).toEqual([2, ['browser-ended']]);
  },
);

test('what the page throws, and what we close ourselves, is not tried again', async () => {
  const browser = await lend();
  const failing = vi.fn(async (tab: Tab) => {
    await tab.inject(`globalThis.livret = { fail() { throw new Error('no such thing'); } }`);
    await tab.call('fail');
  });
  await expect(browser.inTab(PAGE, failing)).rejects.toThrow('no such thing');
  expect(failing).toHaveBeenCalledTimes(1);
  const { begun, work } = worker(9, () => void browser.close());
  await expect(browser.inTab(PAGE, work)).rejects.toMatchObject({ name: 'AbortError' });
  expect(begun).toHaveLength(1);
});

test('where no fresh one starts, the first end is what is told', async () => {
  const { value: found } = await browsersHere().next();
  const current = await start(found!);
  onTestFinished(() => current.stop());
  const { begun, work } = worker(9, () => process.kill(current.pid, 'SIGKILL'));
  const replace = () => Promise.reject(new Error('no memory'));
  const refusal = await refusalOf(inTab({ current, replace, makesPlace: () => false }, PAGE, work));
  expect([begun.length, refusal.codes]).toEqual([1, ['browser-ended']]);
});
