import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { runsLinuxX64 } from '../../src/browser/find/linux-x64.ts';
import { processes, temporaryFolder, until } from './support.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// A program of its own that lends a browser and then does as it is told. It must lie where its imports are found.
const folder = path.resolve('node_modules/.cache', `livret-test-${process.pid}`);
const program = path.join(folder, 'lend.mjs');

beforeAll(async () => {
  await build({
    stdin: {
      contents: `
        import { closeAll, closeOnExit } from './src/browser/cleanup.ts';
        import { lendBrowser } from './src/browser/lend.ts';
        import { Notices } from './src/report/notices.ts';
        const how = process.argv[2];
        if (how === 'own handler') process.on('SIGTERM', async () => { await closeAll(); console.log('closed'); process.exit(7); });
        const browser = await lendBrowser({ notices: new Notices() });
        const tab = await browser.openTab({ html: '<!doctype html>', files: new Map() });
        await tab.inject('globalThis.livret = { loop() { for (;;); } }');
        tab.call('loop').catch(() => {});
        console.log('ready');
        if (how === 'exit') process.exit(5);
        if (how === 'throw') throw new Error('thrown');
        setInterval(() => {}, 1000);
      `,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Starts it and waits until its browser works. `alive` counts the browser's processes. */
async function lent(how: string) {
  const child = spawn(process.execPath, [program, how], { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout!, 'data');
  const name = fs.readdirSync(os.tmpdir()).find((each) => each.startsWith(`livret-profile-${child.pid}-`));
  const profile = path.join(os.tmpdir(), name ?? 'none');
  const leader = processes().find(({ command }) => command.includes(`=${profile} `))?.pid;
  const alive = () => processes().filter(({ group }) => group === leader).length;
  return { child, profile, alive };
}

const posix = test.skipIf(process.platform === 'win32');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  posix(`${signal} ends browser, profile and process`, async () => {
    const { child, profile, alive } = await lent('wait');
    expect(fs.statSync(profile).mode & 0o777).toBe(0o700);
    expect(alive()).toBeGreaterThan(3);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([null, signal]);
    expect(fs.existsSync(profile)).toBe(false);
    await until(() => alive() === 0);
  });
}

posix('a handler of the command line’s own closes all and then ends as it likes', async () => {
  const { child, profile, alive } = await lent('own handler');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([7, null]);
  expect(fs.existsSync(profile)).toBe(false);
  await until(() => alive() === 0);
});

for (const [how, code] of [
  ['exit', 5],
  ['throw', 1],
] as const) {
  posix(`leaving by ${how} closes it too`, async () => {
    const child = spawn(process.execPath, [program, how], { stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout!.resume();
    expect(await once(child, 'exit')).toEqual([code, null]);
    const mine = fs.readdirSync(os.tmpdir()).filter((name) => name.includes(`profile-${child.pid}-`));
    expect(mine).toEqual([]);
    await until(() => processes().every(({ command }) => !command.includes(`livret-profile-${child.pid}-`)));
  });
}

posix(
  'when livret itself is killed the browser ends by itself; the next start removes the profile',
  async () => {
    const { child, profile, alive } = await lent('wait');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await until(() => alive() === 0);
    expect(fs.existsSync(profile)).toBe(true);
    const { removeStaleProfiles } = await import('../../src/browser/profile.ts');
    removeStaleProfiles();
    expect(fs.existsSync(profile)).toBe(false);
  },
);
