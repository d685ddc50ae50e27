import type { Page } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import { firstPageAhead } from '../../src/browser/first-page.ts';

/** A page that tells of its end when the test wants it to. */
function page(name: string) {
  const listeners = new Map<string, () => void>();
  const once = (event: string, listener: () => void) => void listeners.set(event, listener);
  return { name, once, tell: (event: string) => listeners.get(event)?.() };
}
const browserOf = (...pages: (ReturnType<typeof page> | Error)[]) => ({
  newPage: vi.fn(async () => {
    const next = pages.shift()!;
    if (next instanceof Error) throw next;
    return next as unknown as Page;
  }),
});
/** A browser's news of pages that crash. */
const news = () => {
  const listening = new Set<() => void>();
  return {
    listening,
    watch: (onCrash: () => void) => {
      listening.add(onCrash);
      return { is: () => {}, off: () => void listening.delete(onCrash) };
    },
  };
};
const soon = () => new Promise((resolve) => setImmediate(resolve));

test('is there before it is asked for, once', async () => {
  const [first, second] = [page('first'), page('second')];
  const browser = browserOf(first, second);
  const { newPage } = firstPageAhead(browser, news());
  expect(browser.newPage).toHaveBeenCalledTimes(1);
  expect(await newPage()).toBe(first);
  expect(browser.newPage).toHaveBeenCalledTimes(1);
  expect(await newPage()).toBe(second);
});

test('is given to one only of two who ask at once', async () => {
  const [first, second] = [page('first'), page('second')];
  const { newPage } = firstPageAhead(browserOf(first, second), news());
  expect(await Promise.all([newPage(), newPage()])).toEqual([first, second]);
});

test.each(['error', 'close'])('one that has come to an end (%s) is not given to anybody', async (event) => {
  const [first, second] = [page('first'), page('second')];
  const { newPage } = firstPageAhead(browserOf(first, second), news());
  await soon();
  first.tell(event);
  expect(await newPage()).toBe(second);
});

test('where it could not be opened, another is, and what goes wrong with that is told', async () => {
  const second = page('second');
  const { newPage } = firstPageAhead(browserOf(new Error('gone'), second, new Error('gone, too')), news());
  await soon();
  expect(await newPage()).toBe(second);
  await expect(newPage()).rejects.toThrow('gone, too');
});

test('one that crashes while it is being opened is not waited for', async () => {
  const second = page('second');
  const pages = [new Promise<never>(() => {}), Promise.resolve(second as unknown as Page)];
  const crashes = news();
  const { newPage, settled } = firstPageAhead({ newPage: () => pages.shift()! }, crashes);
  const asked = newPage();
  for (const tell of crashes.listening) tell();
  await settled;
  expect(await asked).toBe(second);
  expect(crashes.listening.size).toBe(0);
});
