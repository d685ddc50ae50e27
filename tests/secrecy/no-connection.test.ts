/** No command connects to anybody, or asks for anybody's address: two recorders count, and the network is cut off. */
import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cachePath } from '../../src/cache-folder.ts';
import { COMMAND, writeFiles } from '../commands/support.ts';
import { png } from '../manuscript/pictures.ts';
import { type Watched, watched } from './watched.ts';

const run = promisify(execFile);
const posix = test.skipIf(process.platform === 'win32');

/** It asks for as much as content can. */
const BOOKLET = {
  'b/booklet.yaml': 'title: One\nlanguage: en\nlang: en\nurl: www.example.org\nlenient: true\n',
  'b/1.md': `# One

![Here](a.png) ![Elsewhere](https://example.org/a.png) <img src="https://example.org/b.png" alt="B">

<link rel="prefetch" href="https://example.org/"> A [link](https://example.org/), www.example.org.

<style>@import url(https://example.org/c.css); p { background: url(//example.org/d.png) }</style>
`,
  'b/a.png': png(300, 300),
};

const COMMANDS = [
  ['build', 'b', '--quiet', '--outputs', 'read,print,read-large,howto,cover,proof'],
  ['check', 'b', '--quiet'],
  ['check', 'dist/One-read.pdf', '--quiet'],
  ['impose', 'dist/One-read.pdf', '--out', 'sheets.pdf', '--quiet'],
  ['test-sheet', '--quiet'],
  ['doctor', '--json'],
];

let folder: string;
let watch: Watched;
const env = () => ({
  ...{ PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: folder, LIVRET_CACHE: cachePath() },
  // Where a proxy is named, nobody may ask it.
  ...{
    HTTP_PROXY: 'http://127.0.0.1:9',
    HTTPS_PROXY: 'http://127.0.0.1:9',
    http_proxy: 'http://127.0.0.1:9',
  },
});

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'livret-test-'));
  writeFiles(folder, BOOKLET);
  if (process.platform !== 'win32') watch = await watched(folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

posix('what would be seen is seen: Node and the browser asked to connect', async () => {
  const own = path.join(folder, 'control');
  fs.mkdirSync(own);
  const control = await watched(own);
  const server = http.createServer((_, response) => response.end('<p>here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const script = `await (await fetch('${address}')).text(); (await import('node:dns')).lookup('localhost', () => {});`;
    await run(process.execPath, ['--import', control.recorder, '--input-type=module', '-e', script]);
    expect(control.attempts().map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['connect', 'dns']),
    );
    const browser = await puppeteer.launch({
      ...{ executablePath: control.browser, pipe: true, headless: 'shell' },
      args: ['--no-sandbox', '--disable-gpu'],
    });
    await (await browser.newPage()).goto(address);
    await browser.close();
    // The browser writes its log when it ends, and while it ends.
    await expect
      .poll(control.attempts, { timeout: 10_000 })
      .toEqual(
        expect.arrayContaining([
          'URL_REQUEST_START_JOB',
          'TCP_CONNECT_ATTEMPT',
          'HOST_RESOLVER_MANAGER_REQUEST',
        ]),
      );
  } finally {
    server.close();
    fs.rmSync(own, { recursive: true });
  }
});

posix.each(COMMANDS)(
  'livret %s %s: none is attempted',
  async (...args) => {
    const browser = args[0] === 'impose' ? [] : ['--browser', watch.browser];
    await run(process.execPath, ['--import', watch.recorder, COMMAND, ...args, ...browser], {
      cwd: folder,
      env: env(),
    });
    expect(watch.attempts()).toEqual([]);
  },
  60_000,
);

posix('and the browser was watched all the while', () => expect(watch.events()).toBeGreaterThan(20));

const CUT = process.platform === 'linux' && spawnSync('unshare', ['-r', '-n', 'true']).status === 0;

test.skipIf(!CUT)('without any network, not even to itself, a machine builds all the same', async () => {
  const out = path.join(folder, 'cut');
  const args = [COMMAND, 'build', 'b', '--quiet', '--out', out, '--outputs', 'read'];
  await run('unshare', ['-r', '-n', process.execPath, ...args], { cwd: folder, env: env() });
  expect(
    fs
      .readFileSync(path.join(out, 'One-read.pdf'))
      .equals(fs.readFileSync(path.join(folder, 'dist/One-read.pdf'))),
  ).toBe(true);
});
