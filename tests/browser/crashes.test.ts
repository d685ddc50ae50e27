import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import { Notices } from '../../src/report/notices.ts';
import { leaders, processes, refusalOf } from './support.ts';

const PAGE = { html: '<!doctype html><title>t</title><p>Words.', files: new Map() };
let browser: LentBrowser;
beforeAll(async () => {
  browser = await lendBrowser({ notices: new Notices() });
});
afterAll(() => browser.close());

/** Of this browser alone: other tests have theirs at the same time. */
const renderers = (): number[] => {
  const own = leaders();
  return processes()
    .filter(({ group, command }) => own.includes(group) && command.includes('--type=renderer'))
    .map(({ pid }) => pid);
};

/** Kills the process of the next page that is opened, so many ms after it is seen. */
async function killNext(before: readonly number[], afterMs: number): Promise<void> {
  for (let i = 0; i < 1000; i += 1) {
    const next = renderers().find((pid) => !before.includes(pid));
    if (next !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      return void process.kill(next, 'SIGKILL');
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

test.skipIf(process.platform !== 'linux').each([0, 5, 15, 30, 60])(
  'a page that crashes while it is opened is told at once (%i ms)',
  async (ms) => {
    // One that stays: it is not taken for the other.
    const other = await browser.openTab(PAGE);
    const before = renderers();
    const killed = killNext(before, ms);
    const began = performance.now();
    // Chromium may give a page that is not used yet to another: then it is not ours that crashes.
    const opened = await browser.openTab(PAGE).then(
      async (tab) => {
        const crash = refusalOf(tab.call('nothing')).catch(() => undefined);
        await killed;
        await crash;
        await tab.close();
      },
      (error) => error,
    );
    await killed;
    if (opened instanceof Error) expect(opened.message).toBe('browser-crashed');
    expect(performance.now() - began).toBeLessThan(20_000);
    await other.inject('globalThis.livret = { one: () => 1 }; undefined');
    expect(await other.call('one')).toBe(1);
    await other.close();
  },
);
