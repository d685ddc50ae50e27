import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { probeBrowser } from '../../src/browser/probe.ts';
import { profiles, script, temporaryFolder } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

test('tells which browser a build would use, and leaves nothing running', async () => {
  const before = profiles().length;
  const probe = await probeBrowser();
  expect(probe).toMatchObject({ found: true, starts: true });
  expect(probe.notices.find(({ code }) => code === 'browser-used')?.params.browser).toContain(probe.version);
  expect(profiles()).toHaveLength(before);
});

test('tells of one that is missing or does not start, without throwing', async () => {
  const missing = await probeBrowser({ executable: path.join(temporaryFolder(), 'none') });
  expect(missing).toMatchObject({ found: false, starts: false });
  expect(missing.notices.map(({ code }) => code)).toEqual(['browser-given-missing']);
  if (process.platform === 'win32') return;
  const broken = script(temporaryFolder(), 'chrome', 'exit 1');
  const probe = await probeBrowser({ executable: broken });
  expect(probe).toMatchObject({ found: true, starts: false });
  expect(probe.notices.map(({ code }) => code)).toEqual(['browser-start-failed']);
  expect(fs.existsSync(broken)).toBe(true);
});
