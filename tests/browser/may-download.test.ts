/** Where there is no browser nothing is downloaded unless somebody says so. */
import { afterEach, expect, test, vi } from 'vitest';
import { download } from '../../src/browser/find/download.ts';
import { lendBrowser } from '../../src/browser/lend.ts';
import { refuse } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';
import { refusalOf } from './support.ts';

vi.mock('../../src/browser/find/find.ts', () => ({ browsersHere: async function* () {} }));
vi.mock('../../src/browser/find/download.ts', () => ({
  download: vi.fn(async () => refuse('browser-none', { system: 'debian', detail: 'a test' })),
}));

afterEach(() => vi.mocked(download).mockClear());

test.each([
  ['nobody can be asked', undefined],
  ['the answer is no', async () => false],
])('%s: exit 3, and two ways to get one', async (_how, mayDownload) => {
  const refusal = await refusalOf(lendBrowser({ notices: new Notices(), mayDownload }));
  expect(download).not.toHaveBeenCalled();
  expect([refusal.codes, refusal.exit]).toEqual([['browser-none-here'], 3]);
  expect(refusal.en).toMatch(
    /there is none on this machine\. Nothing was downloaded: livret connects to nobody unless you say so\. Two ways to get one: .*; or connect this machine to the internet and run livret again with --download-browser\.$/,
  );
  expect(refusal.fr).toMatch(
    /Rien n’a été téléchargé\u00a0: livret ne se connecte à personne sans votre accord\. Deux façons d’en obtenir un\u00a0: .*--download-browser\.$/,
  );
});

test('the answer is yes: it is downloaded, once, with its progress', async () => {
  const onDownload = vi.fn();
  const refusal = await refusalOf(
    lendBrowser({ notices: new Notices(), mayDownload: async () => true, onDownload }),
  );
  expect(refusal.codes).toEqual(['browser-none']);
  expect(vi.mocked(download).mock.calls).toEqual([[{ onDownload }]]);
});
