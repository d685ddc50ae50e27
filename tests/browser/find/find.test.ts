import fs from 'node:fs';
import path from 'node:path';
import { detectBrowserPlatform } from '@puppeteer/browsers';
import { expect, test, vi } from 'vitest';
import { browsersHere } from '../../../src/browser/find/find.ts';
import { runsLinuxX64 } from '../../../src/browser/find/linux-x64.ts';
import { lendBrowser } from '../../../src/browser/lend.ts';
import { Notices } from '../../../src/report/notices.ts';
import { refusalOf, script, setEnv, temporaryFolder } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });
const linux = test.skipIf(!runsLinuxX64() || fs.existsSync('/opt/google/chrome/chrome'));

async function all(executable?: string) {
  const found = [];
  for await (const each of browsersHere(executable)) found.push(each);
  return found;
}

linux('looks in the promised order', async () => {
  const folder = temporaryFolder();
  setEnv({
    PUPPETEER_EXECUTABLE_PATH: undefined,
    PUPPETEER_CACHE_DIR: path.join(folder, 'p'),
    PATH: `${folder}/bin`,
  });
  expect((await all()).map(({ origin }) => origin)).toEqual(['npm']);
  script(folder, `p/chrome/${detectBrowserPlatform()}-148.0.0/chrome-linux64/chrome`);
  const chromium = script(folder, 'bin/chromium');
  expect((await all()).map(({ origin }) => origin)).toEqual(['npm', 'puppeteer', 'system']);
  expect(await all(chromium)).toEqual([{ origin: 'given', executable: chromium }]);
});

linux('one that does not start gives way to the next; if none does, the first is reported', async () => {
  const folder = temporaryFolder();
  const [{ executable } = { executable: '' }] = await all();
  const chrome = `p/chrome/${detectBrowserPlatform()}-148.0.0/chrome-linux64/chrome`;
  setEnv({
    PUPPETEER_EXECUTABLE_PATH: undefined,
    PUPPETEER_CACHE_DIR: path.join(folder, 'p'),
    PATH: '/usr/bin:/bin',
  });
  script(folder, chrome, 'echo "error while loading shared libraries: libX.so: cannot open" >&2; exit 127');
  const here = vi.spyOn(await import('../../../src/browser/find/npm.ts'), 'npm').mockResolvedValue(undefined);
  try {
    const refusal = await refusalOf(lendBrowser({ notices: new Notices() }));
    expect(refusal.codes).toEqual(['browser-library-missing']);
    script(folder, 'bin/chromium', `exec "${executable}" "$@"`);
    setEnv({ PATH: `${folder}/bin:/usr/bin:/bin` });
    const browser = await lendBrowser({ notices: new Notices() });
    expect(browser.origin).toBe('system');
    await browser.close();
  } finally {
    here.mockRestore();
  }
});
