import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { runsLinuxX64 } from '../../../src/browser/find/linux-x64.ts';
import { npm } from '../../../src/browser/find/npm.ts';
import { start } from '../../../src/browser/start.ts';
import { refusalOf, setEnv, temporaryFolder } from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });
const here = test.skipIf(!runsLinuxX64());

here('two first starts at once, and a damaged copy, end with one that works', async () => {
  const cache = path.join(temporaryFolder(), 'livret');
  setEnv({ LIVRET_CACHE: cache });
  const [one, two] = await Promise.all([npm(), npm()]);
  expect(one).toMatchObject({ origin: 'npm', executable: two!.executable });
  expect(fs.readdirSync(cache)).toEqual([path.basename(path.dirname(one!.executable))]);
  expect(fs.statSync(one!.executable).mode & 0o077).toBe(0);
  expect(fs.readdirSync(one!.libraries!)).toContain('libnss3.so');

  fs.truncateSync(one!.executable, 1_000_000);
  const mended = await npm();
  expect(fs.statSync(mended!.executable).size).toBeGreaterThan(100_000_000);
  const running = await start(mended!);
  expect(running.product).toContain('Chrome');
  await running.stop();

  // Once it is there, it is there: finding it again unpacks nothing.
  const before = performance.now();
  await npm();
  expect(performance.now() - before).toBeLessThan(500);
});

here('a cache that others could change is refused before anything is written', async () => {
  const folder = temporaryFolder();
  fs.symlinkSync(folder, path.join(folder, 'livret'));
  setEnv({ LIVRET_CACHE: path.join(folder, 'livret') });
  const refusal = await refusalOf(npm());
  expect(refusal.codes).toEqual(['browser-cache-unsafe']);
  expect(fs.readdirSync(folder)).toEqual(['livret']);
});
