/** `livret doctor`: what this machine has and lacks. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../src/cache/store.ts';
import { contentsOf, livret, place, withoutNotes } from './support.ts';

interface Findings {
  livret: string;
  ok: boolean;
  findings: { name: string; ok: boolean; text: string }[];
  messages: { level: string; code: string }[];
}
const findingsOf = (stdout: string): Findings => JSON.parse(stdout);

test('says what there is, a line each', async () => {
  const where = place();
  const { exit, stdout, stderr } = await livret(where, ['doctor']);
  expect([exit, withoutNotes(stderr)]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^✓ Node +\d+\.\d+\.\d+\n✓ Browser +(Chromium|Chrome|Edge) [\d.]+ \(.+\)\n✓ Fonts .+\n✓ Free space +\d+ MB\n✓ Kept pages +.+\n$/,
  );
  expect(contentsOf(where.cwd)).toEqual({});
  expect(contentsOf(where.temporary)).toEqual({});
});

test('says it in French', async () => {
  const { exit, stdout } = await livret(place(), ['doctor', '--lang', 'fr']);
  expect(exit).toBe(0);
  expect(stdout).toMatch(/✓ Navigateur .*\n✓ Polices .*\n✓ Place libre +\d+\u00a0Mo\n/);
  expect(stdout).not.toMatch(/brought|installed|named by|from Puppeteer|downloaded/);
});

test('with --json gives the findings alone', async () => {
  const { exit, stdout, stderr } = await livret(place(), ['doctor', '--json']);
  const { ok, findings } = findingsOf(stdout);
  expect([exit, stderr, ok]).toEqual([0, '', true]);
  expect(findings.map(({ name, ok }) => [name, ok])).toEqual([
    ['Node', true],
    ['Browser', true],
    ['Fonts', true],
    ['Free space', true],
    ['Kept pages', true],
  ]);
});

test('a browser that is missing is named, with what to do: exit 3', async () => {
  const { exit, stdout } = await livret(place(), ['doctor', '--json', '--browser', '/nonexistent']);
  const { ok, findings, messages } = findingsOf(stdout);
  expect([exit, ok, findings[1]!.ok]).toEqual([3, false, false]);
  expect(messages).toMatchObject([
    { level: 'error', code: 'browser-given-missing', hint: expect.any(String) },
  ]);
});

test('shows what long booklets left for their next build, and removes it', async () => {
  const where = place();
  const env = { LIVRET_CACHE: path.join(where.cwd, 'cache') };
  const folder = path.join(env.LIVRET_CACHE, 'pages');
  const kept = async (...args: string[]) => {
    const { exit, stdout } = await livret(where, ['doctor', '--json', ...args], env);
    return [exit, findingsOf(stdout).findings.find(({ name }) => name === 'Kept pages')];
  };
  const none = { name: 'Kept pages', ok: true, text: 'none' };
  expect(await kept()).toEqual([0, none]);
  const store = openStore(folder);
  store.set('a'.repeat(64), new Uint8Array(2_100_000));
  await store.settle();
  fs.writeFileSync(path.join(folder, 'own.txt'), 'somebody’s own');
  const text = '3 MB (200 MB at most), locked; livret doctor --clear-cache removes them';
  expect(await kept()).toEqual([0, { ...none, text }]);
  expect(await kept('--clear-cache')).toEqual([0, { ...none, text: 'removed' }]);
  expect(fs.readdirSync(folder)).toEqual(['own.txt']);
  expect(await kept('--lang', 'en')).toEqual([0, none]);
});

test('what is kept and cannot be removed is not said to be removed: exit 3', async () => {
  const where = place();
  const env = { LIVRET_CACHE: path.join(where.cwd, 'cache') };
  fs.mkdirSync(env.LIVRET_CACHE, { mode: 0o700 });
  const folder = path.join(env.LIVRET_CACHE, 'pages');
  fs.writeFileSync(folder, '');
  const kept = async (...args: string[]) => {
    const { exit, stdout } = await livret(where, ['doctor', '--json', ...args], env);
    return [exit, findingsOf(stdout).findings.find(({ name }) => name === 'Kept pages')];
  };
  expect(await kept('--clear-cache')).toEqual([
    3,
    { name: 'Kept pages', ok: false, text: `cannot be removed from ${folder} (ENOTDIR)` },
  ]);
  expect(await kept()).toEqual([
    0,
    { name: 'Kept pages', ok: true, text: `cannot be seen: ${folder} (ENOTDIR)` },
  ]);
});

test('a home that does not exist is no hindrance to telling', async () => {
  const where = place();
  const env = { HOME: path.join(where.cwd, 'gone/home') };
  const { exit, stdout, stderr } = await livret(where, ['doctor', '--json'], env);
  expect([exit, stderr, findingsOf(stdout).ok]).toEqual([0, '', true]);
});

test('a browser elsewhere that cannot be reached is told as that: exit 3', async () => {
  const args = ['doctor', '--json', '--browser', 'ws://127.0.0.1:2/?token=XQTOKENQX'];
  const { exit, stdout } = await livret(place(), args);
  const { findings, messages } = findingsOf(stdout);
  expect([exit, findings[1]!.ok, findings[1]!.text]).toEqual([3, false, 'the one elsewhere cannot be used']);
  expect(messages).toMatchObject([{ level: 'error', code: 'remote-unreachable', hint: expect.any(String) }]);
  expect(stdout).not.toContain('XQTOKENQX');
});
