import { beforeEach, expect, test, vi } from 'vitest';
import { type BrowserOptions, type LentBrowser, lendBrowser } from '../../src/browser/lend.ts';
import { OneBrowser } from '../../src/commands/one-browser.ts';
import { notice, Refusal } from '../../src/report/notice.ts';
import { Progress } from '../../src/report/progress.ts';

vi.mock('../../src/browser/lend.ts', () => ({ lendBrowser: vi.fn() }));

const lending = vi.mocked(lendBrowser);
const browser = () => ({ version: '1', close: vi.fn(async () => {}) }) as unknown as LentBrowser;
const progress = () => new Progress('silent', 'fr', () => {});
const none = new Refusal([notice('browser-none-here', { system: 'debian' })]);
/** A machine without a browser: one is downloaded if that may be. */
const needsDownload = async ({ mayDownload, onDownload }: BrowserOptions): Promise<LentBrowser> => {
  if (!(await mayDownload?.())) throw none;
  onDownload?.(3e6, 90e6);
  return browser();
};
beforeEach(() => void lending.mockReset());

test('is started once: soon, or when it is needed', async () => {
  lending.mockImplementation(async () => browser());
  const one = new OneBrowser({ mayDownload: async () => false });
  one.soon();
  one.soon();
  const [first, second] = await Promise.all([one.lend(progress(), 'fr'), one.lend(progress(), 'en')]);
  expect(first).toBe(second);
  expect(lending).toHaveBeenCalledTimes(1);
  await one.close();
  expect(first.close).toHaveBeenCalledTimes(1);
});

test('nobody is asked for a download before it is needed; then in the language of who needs it', async () => {
  lending.mockImplementation(needsDownload);
  const mayDownload = vi.fn(async () => true);
  const one = new OneBrowser({ mayDownload });
  one.soon();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(mayDownload).not.toHaveBeenCalled();
  const shown = progress();
  const count = vi.spyOn(shown, 'count');
  await one.lend(shown, 'fr');
  expect(mayDownload.mock.calls).toEqual([['fr']]);
  await vi.waitFor(() => expect(count.mock.calls).toEqual([[3, 90]]));
});

test('one that was begun and is not needed asks nobody, and keeps nothing waiting', async () => {
  lending.mockImplementation(needsDownload);
  const mayDownload = vi.fn(async () => true);
  const one = new OneBrowser({ mayDownload });
  one.soon();
  await one.close();
  expect(mayDownload).not.toHaveBeenCalled();
});

test('what goes wrong is told to whoever needs it, and to nobody before', async () => {
  lending.mockRejectedValue(none);
  const one = new OneBrowser({ mayDownload: async () => false });
  one.soon();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await expect(one.lend(progress(), 'fr')).rejects.toBe(none);
  await one.close();
});

test.each([
  'option',
  'variable',
])('one that runs elsewhere, named by %s, is called when it is needed and no sooner', async (how) => {
  lending.mockImplementation(async () => browser());
  const address = 'ws://127.0.0.1:1/never';
  vi.stubEnv('LIVRET_BROWSER', how === 'variable' ? address : '');
  const one = new OneBrowser({
    executable: how === 'option' ? address : undefined,
    mayDownload: async () => false,
  });
  one.soon();
  expect(lending).not.toHaveBeenCalled();
  await one.lend(progress(), 'fr');
  expect(lending).toHaveBeenCalledTimes(1);
  await one.close();
  vi.unstubAllEnvs();
});
