import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Unpacking, unpackOnce } from '../../src/browser/unpack-once.ts';
import { refusalOf, temporaryFolder } from './support.ts';

/** Something to unpack that counts how often it is. */
function thing(root: string) {
  const count = { fills: 0 };
  const what: Unpacking = {
    root,
    name: 'thing-1',
    megabytes: 5,
    fill: async (folder) => {
      count.fills++;
      fs.mkdirSync(path.join(folder, 'inside'));
      fs.writeFileSync(path.join(folder, 'inside', 'big'), 'x'.repeat(100_000));
      await new Promise((resolve) => setTimeout(resolve, 20));
      fs.writeFileSync(path.join(folder, 'small'), `${count.fills}`);
    },
  };
  return { what, count };
}

test('unpacks once, and again only when asked to', async () => {
  const { what, count } = thing(temporaryFolder());
  const folder = await unpackOnce(what);
  expect(folder).toBe(path.join(what.root, 'thing-1'));
  expect(fs.readdirSync(folder).sort()).toEqual(['complete.json', 'inside', 'small']);
  await unpackOnce(what);
  expect(count.fills).toBe(1);
  await unpackOnce(what, { renew: true });
  expect(fs.readFileSync(path.join(folder, 'small'), 'utf8')).toBe('2');
  expect(fs.readdirSync(what.root)).toEqual(['thing-1']);
});

test.each<[string, (folder: string) => void]>([
  ['a file is cut short', (folder) => fs.truncateSync(path.join(folder, 'inside', 'big'), 5)],
  ['a file is missing', (folder) => fs.rmSync(path.join(folder, 'small'))],
  [
    'a file is a link',
    (folder) => {
      fs.rmSync(path.join(folder, 'small'));
      fs.symlinkSync('/bin/sh', path.join(folder, 'small'));
    },
  ],
  ['the marker is missing', (folder) => fs.rmSync(path.join(folder, 'complete.json'))],
  ['the marker is empty', (folder) => fs.writeFileSync(path.join(folder, 'complete.json'), '')],
  ['the marker names nothing', (folder) => fs.writeFileSync(path.join(folder, 'complete.json'), '{}')],
  [
    'the folder is empty',
    (folder) => {
      fs.rmSync(folder, { recursive: true });
      fs.mkdirSync(folder);
    },
  ],
  [
    'the folder is a file',
    (folder) => {
      fs.rmSync(folder, { recursive: true });
      fs.writeFileSync(folder, '');
    },
  ],
])('unpacks anew when %s', async (_, damage) => {
  const { what, count } = thing(temporaryFolder());
  const folder = await unpackOnce(what);
  damage(folder);
  await unpackOnce(what);
  expect(count.fills).toBe(2);
  expect(fs.readFileSync(path.join(folder, 'small'), 'utf8')).toBe('2');
  expect(fs.readdirSync(what.root)).toEqual(['thing-1']);
});

test('many at once end with one whole folder', async () => {
  const { what } = thing(temporaryFolder());
  const folders = await Promise.all(Array.from({ length: 8 }, () => unpackOnce(what)));
  expect(new Set(folders).size).toBe(1);
  expect(fs.readdirSync(what.root)).toEqual(['thing-1']);
  fs.truncateSync(path.join(folders[0]!, 'inside', 'big'), 5);
  await Promise.all(Array.from({ length: 8 }, () => unpackOnce(what)));
  expect(fs.readdirSync(what.root)).toEqual(['thing-1']);
  expect(fs.statSync(path.join(folders[0]!, 'inside', 'big')).size).toBe(100_000);
});

test('what killed processes left is removed, what living ones are at work on is not', async () => {
  const { what } = thing(temporaryFolder());
  const { pid: gone } = spawnSync('true');
  fs.mkdirSync(path.join(what.root, `thing-1.${gone}-abc123.partial`));
  fs.mkdirSync(path.join(what.root, `thing-1.${process.pid}-abc123.partial`));
  await unpackOnce(what);
  expect(fs.readdirSync(what.root).sort()).toEqual(['thing-1', `thing-1.${process.pid}-abc123.partial`]);
});

test.skipIf(!fs.existsSync('/dev/full'))('a full disk is refused, and nothing stays', async () => {
  const { what } = thing(temporaryFolder());
  const full = { ...what, fill: async () => fs.writeFileSync('/dev/full', 'x') };
  const refusal = await refusalOf(unpackOnce(full));
  expect(refusal.codes).toEqual(['browser-no-space']);
  expect(refusal.exit).toBe(3);
  expect(refusal.en).toMatch(/^The disk is full: .* Free about 5\u00a0MB, or name a folder on another disk/);
  expect(refusal.fr).toMatch(/^Le disque est plein\u00a0: .* Libérez environ 5\u00a0Mo/);
  expect(fs.readdirSync(what.root)).toEqual([]);
});

test('a damaged package is refused, and nothing stays', async () => {
  const { what } = thing(temporaryFolder());
  const broken = { ...what, fill: () => Promise.reject(new Error('Decompression failed')) };
  const refusal = await refusalOf(unpackOnce(broken));
  expect(refusal.codes).toEqual(['browser-package-broken']);
  expect(refusal.en).toContain(
    'could not be unpacked: Decompression failed. Its package seems damaged. Run “npm ci” again.',
  );
  expect(fs.readdirSync(what.root)).toEqual([]);
});
