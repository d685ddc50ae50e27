import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { download } from '../../../src/browser/find/download.ts';
import { runsLinuxX64 } from '../../../src/browser/find/linux-x64.ts';
import { puppeteerCache } from '../../../src/browser/find/puppeteer-cache.ts';
import { refusalOf, setEnv, temporaryFolder } from '../support.ts';
import { zipOf } from './zip.ts';

const linux = test.skipIf(!runsLinuxX64());

/** A server in place of Puppeteer's. */
async function serverOf(answer: http.RequestListener): Promise<{ baseUrl: string; asked: string[] }> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  setEnv({ http_proxy: undefined, HTTP_PROXY: undefined, all_proxy: undefined, ALL_PROXY: undefined });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const archive = zipOf('chrome-headless-shell-linux64/chrome-headless-shell', '#!/bin/sh\nexit 0\n');

linux(
  'downloads Puppeteer’s pinned headless shell into Puppeteer’s cache, and tells its progress',
  async () => {
    const { baseUrl, asked } = await serverOf((_, response) => {
      response.setHeader('content-length', archive.length);
      response.end(archive);
    });
    const cacheDir = path.join(temporaryFolder(), 'puppeteer');
    const progress: [number, number][] = [];
    const found = await download({
      cacheDir,
      baseUrl,
      onDownload: (done, total) => progress.push([done, total]),
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^\/[\d.]+\/linux64\/chrome-headless-shell-linux64\.zip$/);
    expect(progress.at(-1)).toEqual([archive.length, archive.length]);
    expect(found.origin).toBe('download');
    expect(fs.statSync(found.executable).mode & 0o100).toBe(0o100);
    expect(fs.readdirSync(cacheDir)).toEqual(['chrome-headless-shell']);
    expect(await puppeteerCache(cacheDir)).toEqual({ ...found, origin: 'puppeteer' });
  },
);

linux.each<[string, http.RequestListener, RegExp]>([
  ['has none', (_, response) => response.writeHead(404).end(), /server returned code 404/],
  ['breaks off', (request) => request.socket.destroy(), /hang up|ECONNRESET/],
  ['sends nonsense', (_, response) => response.end('not an archive'), /end of central directory|invalid/i],
  ['never answers', () => {}, /ETIMEDOUT/],
])('a server that %s ends with two ways to get a browser', async (_, answer, detail) => {
  const { baseUrl } = await serverOf(answer);
  const cacheDir = temporaryFolder();
  const refusal = await refusalOf(download({ cacheDir, baseUrl, stallMs: 300 }));
  expect(refusal.codes).toEqual(['browser-none']);
  expect(refusal.exit).toBe(3);
  expect(refusal.en).toMatch(detail);
  expect(refusal.en).not.toContain('http');
  expect(refusal.en).toMatch(
    /none could be downloaded \(.*\)\. Two ways to get one: .*install.*; or connect/,
  );
  expect(refusal.fr).toMatch(/Deux façons d’en obtenir un\u00a0: .*installez.*\u00a0; ou connectez/);
  expect(fs.readdirSync(cacheDir).filter((name) => name.startsWith('.livret'))).toEqual([]);
});

linux('no network at all is refused the same way', async () => {
  const refusal = await refusalOf(download({ cacheDir: temporaryFolder(), baseUrl: 'http://127.0.0.1:9' }));
  expect(refusal.codes).toEqual(['browser-none']);
  expect(refusal.en).toContain('ECONNREFUSED');
});
