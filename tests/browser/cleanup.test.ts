import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { runsLinuxX64 } from '../../src/browser/find/linux-x64.ts';
import { removeStaleProfiles } from '../../src/browser/profile.ts';
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

/** Starts it with a temporary folder of its own, where no other livret tidies up. */
function run(how: string, extra: NodeJS.ProcessEnv = {}) {
  const tmp = temporaryFolder();
  const env = { ...process.env, TMPDIR: tmp, ...extra };
  const child = spawn(process.execPath, [program, how], { stdio: ['ignore', 'pipe', 'ignore'], env });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, tmp };
}

/** Waits until its browser works. `alive` counts the browser's processes. */
async function lent(how: string) {
  const { child, tmp } = run(how);
  await once(child.stdout!, 'data');
  const profile = path.join(tmp, fs.readdirSync(tmp)[0] ?? 'none');
  const leader = processes().find(({ command }) => command.includes(`=${profile} `))?.pid;
  const alive = () => processes().filter(({ group }) => group === leader).length;
  return { child, tmp, profile, alive };
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
    const { child, tmp } = run(how);
    child.stdout!.resume();
    expect(await once(child, 'exit')).toEqual([code, null]);
    expect(fs.readdirSync(tmp)).toEqual([]);
    await until(() => processes().every(({ command }) => !command.includes(tmp)));
  });
}

test.skipIf(!runsLinuxX64())('a signal in the middle of unpacking leaves nothing half-done', async () => {
  const cache = path.join(temporaryFolder(), 'livret');
  const { child } = run('wait', { LIVRET_CACHE: cache, PUPPETEER_EXECUTABLE_PATH: '' });
  await until(() => fs.existsSync(cache) && fs.readdirSync(cache).some((name) => name.endsWith('.partial')));
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
  expect(fs.readdirSync(cache)).toEqual([]);
});

posix(
  'when livret is killed its browser ends by itself, and the next start removes the profile',
  async () => {
    const { child, tmp, profile, alive } = await lent('wait');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await until(() => alive() === 0);
    expect(fs.existsSync(profile)).toBe(true);
    removeStaleProfiles(tmp);
    expect(fs.readdirSync(tmp)).toEqual([]);
  },
);
