import fs from 'node:fs';
import path from 'node:path';
import { detectBrowserPlatform } from '@puppeteer/browsers';
import { expect, test } from 'vitest';
import { puppeteerCache, puppeteerCachePath } from '../../../src/browser/find/puppeteer-cache.ts';
import { script, temporaryFolder } from '../support.ts';

const linux = test.skipIf(process.platform !== 'linux');
const place = (browser: string, version: string) =>
  `${browser}/${detectBrowserPlatform()}-${version}/${browser}-linux64/${browser}`;

test('lies where Puppeteer puts it', () => {
  expect(puppeteerCachePath({}, '/home/u')).toBe(path.resolve('/home/u/.cache/puppeteer'));
  expect(puppeteerCachePath({ PUPPETEER_CACHE_DIR: '/p' }, '/home/u')).toBe(path.resolve('/p'));
});

test('an empty, missing or broken one holds nothing', async () => {
  const folder = temporaryFolder();
  expect(await puppeteerCache(folder)).toBeUndefined();
  expect(await puppeteerCache(path.join(folder, 'none'))).toBeUndefined();
  fs.writeFileSync(path.join(folder, 'chrome'), 'not a folder');
  expect(await puppeteerCache(folder)).toBeUndefined();
});

linux('the newest that can be started is taken, of one version the headless shell', async () => {
  const folder = temporaryFolder();
  script(folder, place('chrome', '99.0.1'));
  script(folder, place('chrome', '148.0.1'));
  const shell = script(folder, place('chrome-headless-shell', '148.0.1'));
  fs.mkdirSync(path.join(folder, 'chrome', `${detectBrowserPlatform()}-200.0.0`));
  fs.mkdirSync(path.join(folder, 'chrome', 'mac_arm-201.0.0'));
  script(folder, 'firefox/linux-stable_300/firefox/firefox');
  expect(await puppeteerCache(folder)).toEqual({ origin: 'puppeteer', executable: shell });
  fs.chmodSync(shell, 0o600);
  if (process.getuid?.() !== 0) return;
  // Root may read everything, but nobody may start what is not executable.
  expect((await puppeteerCache(folder))?.executable).toContain('chrome/linux-148.0.1');
});
