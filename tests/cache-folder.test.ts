import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { storeFolder } from '../src/cache/store.ts';
import { cacheFolder, cachePath, homeFolder } from '../src/cache-folder.ts';
import { refusalOf, temporaryFolder } from './browser/support.ts';

test('lies where the system keeps a user’s caches', () => {
  expect(cachePath({}, 'linux', '/home/u')).toBe('/home/u/.cache/livret');
  expect(cachePath({ XDG_CACHE_HOME: '/c' }, 'linux', '/home/u')).toBe('/c/livret');
  expect(cachePath({ XDG_CACHE_HOME: 'relative' }, 'linux', '/home/u')).toBe('/home/u/.cache/livret');
  expect(cachePath({}, 'darwin', '/Users/u')).toBe('/Users/u/Library/Caches/livret');
  expect(cachePath({ LOCALAPPDATA: '/local' }, 'win32', '/u')).toBe(path.join('/local', 'livret'));
  expect(cachePath({}, 'win32', '/u')).toBe(path.join('/u', 'AppData', 'Local', 'livret'));
  expect(cachePath({ LIVRET_CACHE: '/mine', XDG_CACHE_HOME: '/c' }, 'linux', '/home/u')).toBe('/mine');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** As for a container's user whose number is in no list, without `HOME`. */
const nobody = (): never => {
  throw Object.assign(new Error('uv_os_homedir returned ENOENT'), { code: 'ERR_SYSTEM_ERROR' });
};

test('a user without a home needs none where the place is named; else a build keeps nothing', async () => {
  vi.spyOn(os, 'homedir').mockImplementation(nobody);
  vi.spyOn(os, 'userInfo').mockImplementation(nobody);
  for (const name of ['LIVRET_CACHE', 'XDG_CACHE_HOME', 'LOCALAPPDATA']) vi.stubEnv(name, '');
  expect(homeFolder()).toBeUndefined();
  expect(storeFolder()).toBeUndefined();
  const refusal = await refusalOf((async () => cacheFolder(cachePath()))());
  expect(refusal).toMatchObject({ codes: ['browser-cache-unwritable'], exit: 3 });
  expect(refusal.en).toContain('name another folder with LIVRET_CACHE');
  vi.stubEnv('LIVRET_CACHE', path.resolve('/mine'));
  expect(cachePath()).toBe(path.resolve('/mine'));
  expect(storeFolder()).toBe(path.resolve('/mine/pages'));
});

test('an empty HOME is none: nothing is kept in the working folder', () => {
  vi.spyOn(os, 'homedir').mockReturnValue('');
  vi.spyOn(os, 'userInfo').mockReturnValue({ homedir: path.resolve('/home/u') } as os.UserInfo<string>);
  expect(homeFolder()).toBe(path.resolve('/home/u'));
});

const posix = test.skipIf(process.platform === 'win32');

posix('is made for this user alone, and found again', async () => {
  const folder = path.join(temporaryFolder(), 'a', 'b', 'livret');
  expect(await cacheFolder(folder)).toBe(folder);
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
  expect(await cacheFolder(folder)).toBe(folder);
});

posix('is refused when it is a symbolic link', async () => {
  const parent = temporaryFolder();
  fs.mkdirSync(path.join(parent, 'elsewhere'), { mode: 0o700 });
  fs.symlinkSync('elsewhere', path.join(parent, 'livret'));
  const refusal = await refusalOf(cacheFolder(path.join(parent, 'livret')));
  expect(refusal.codes).toEqual(['browser-cache-unsafe']);
  expect(refusal.exit).toBe(3);
  expect(refusal.en).toContain(
    `livret will not keep its browser in “${parent}/livret”: it is a symbolic link.`,
  );
  expect(refusal.fr).toContain('c’est un lien symbolique');
  expect(refusal.fr).toContain('LIVRET_CACHE');
  expect(fs.readdirSync(path.join(parent, 'elsewhere'))).toEqual([]);
});

posix('is refused when others may write to it, and left as it is', async () => {
  const folder = path.join(temporaryFolder(), 'livret');
  fs.mkdirSync(folder);
  fs.chmodSync(folder, 0o777);
  const refusal = await refusalOf(cacheFolder(folder));
  expect(refusal.en).toContain('other users may write to it');
  expect(refusal.fr).toContain('d’autres utilisateurs peuvent y écrire');
  expect(fs.statSync(folder).mode & 0o777).toBe(0o777);
});

test.skipIf(process.getuid?.() !== 0)('is refused when it belongs to another user', async () => {
  const folder = path.join(temporaryFolder(), 'livret');
  fs.mkdirSync(folder, { mode: 0o700 });
  fs.chownSync(folder, 12345, 12345);
  const refusal = await refusalOf(cacheFolder(folder));
  expect(refusal.en).toContain('it belongs to another user');
});

posix('a file in its place, or a place that cannot be written, is said', async () => {
  const parent = temporaryFolder();
  fs.writeFileSync(path.join(parent, 'livret'), '');
  expect((await refusalOf(cacheFolder(path.join(parent, 'livret')))).en).toContain('it is not a folder');
  const refusal = await refusalOf(cacheFolder(path.join(parent, 'livret', 'below')));
  expect(refusal.codes).toEqual(['browser-cache-unwritable']);
  expect(refusal.exit).toBe(3);
  expect(refusal.en).toMatch(/livret cannot write to “.*below”, where it keeps its browser \(E\w+\)\./);
  expect(refusal.fr).toContain('livret ne peut pas écrire dans');
});
