import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import type { Tab, TabOptions } from '../../src/browser/tab.ts';
import { Notices } from '../../src/report/notices.ts';

let browser: LentBrowser;
beforeAll(async () => {
  browser = await lendBrowser({ notices: new Notices() });
});
afterAll(() => browser.close());

const SCRIPT =
  'globalThis.livret = { count: () => (globalThis.times = (globalThis.times ?? 0) + 1) }; undefined';
const file = (version?: string) => ({ type: 'text/plain', body: () => Buffer.from('x'), version });
const page = (reuse: string | undefined, files: TabOptions['files'] = new Map()): TabOptions => ({
  html: '<!doctype html><title>t</title>',
  files,
  reuse,
});
/** How often this tab was worked in. */
const times = async (options: TabOptions): Promise<number> =>
  browser.inTab(options, async (tab) => {
    if (!tab.used) await tab.inject(SCRIPT);
    return tab.call<number>('count');
  });

describe('a tab that is done with', () => {
  it('is lent again to work on the same document, else closed', async () => {
    expect([await times(page('a')), await times(page('a')), await times(page('b'))]).toEqual([1, 2, 1]);
    expect(await times(page('a'))).toBe(3);
    expect([await times(page(undefined)), await times(page(undefined))]).toEqual([1, 1]);
  });

  it('is not lent again where a picture at the same address is another one', async () => {
    const files = (version: string) => new Map([['/files/1.png', file(version)]]);
    const used = [files('one'), files('one'), files('two'), new Map(), files('two')];
    const counts: number[] = [];
    for (const one of used) counts.push(await times(page('pictures', one)));
    expect(counts[2]).toBe(1);
    expect(counts.slice(0, 2)).toEqual([1, 2]);
  });

  it('is not lent again after a failure, nor when its page has died meanwhile', async () => {
    const failing = browser.inTab(page('c'), async (tab) => {
      await tab.inject(SCRIPT);
      await tab.call('nothing');
    });
    await expect(failing).rejects.toThrow('livret.nothing is not there');
    expect(await times(page('c'))).toBe(1);
    let kept: Tab | undefined;
    await browser.inTab(page('c'), async (tab) => {
      kept = tab;
    });
    await kept!.close();
    expect(await times(page('c'))).toBe(1);
  });

  it('tells whoever works in it now', async () => {
    const heard: string[] = [];
    const say = (name: string) =>
      browser.inTab(
        { ...page('d'), onConsole: (_, text) => void heard.push(`${name} logs ${text}`) },
        async (tab) => {
          await tab.expose('tell', (value) => void heard.push(`${name} hears ${value}`));
          await tab.inject('console.log("words"); globalThis.tell(7); undefined');
        },
      );
    await say('first');
    await say('second');
    expect(heard.sort()).toEqual([
      'first hears 7',
      'first logs words',
      'second hears 7',
      'second logs words',
    ]);
  });

  it('is lent to one at a time', async () => {
    const both = await Promise.all([times(page('e')), times(page('e'))]);
    expect(both).toEqual([1, 1]);
  });
});
