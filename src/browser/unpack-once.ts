/**
 * Unpacks something into the cache folder once, and whole: two builds may start at the same moment, be
 * killed half-way, or find what a failing disk has left.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '../report/notice.ts';
import { isAlive } from './alive.ts';
import { folderForNow } from './cleanup.ts';

/** The last file written: the size in bytes of every other file, by its path inside the folder. */
const MARKER = 'complete.json';

export interface Unpacking {
  /** The cache folder, the user's own. */
  readonly root: string;
  /** The name of the folder to make in it; it changes with the version of what is unpacked. */
  readonly name: string;
  /** Room needed, in MB, for the message when the disk is full. */
  readonly megabytes: number;
  /** Puts the files into a folder that is there and empty. */
  readonly fill: (folder: string) => Promise<void>;
}

/**
 * @param options.renew unpack anew even if it looks whole
 * @returns the folder with everything in it
 * @throws {Refusal} if the disk is full, the cache cannot be written, or the package is damaged
 */
export async function unpackOnce(what: Unpacking, options: { renew?: boolean } = {}): Promise<string> {
  const folder = path.join(what.root, what.name);
  if (!options.renew && (await isWhole(folder))) return folder;
  await removeLeftovers(what.root);
  const temporary = path.join(
    what.root,
    `${what.name}.${process.pid}-${randomBytes(6).toString('hex')}.partial`,
  );
  const remove = folderForNow(temporary);
  try {
    await fs.mkdir(temporary, { mode: 0o700 });
    await what.fill(temporary);
    const sizes = await sizesIn(temporary);
    await fs.writeFile(path.join(temporary, MARKER), JSON.stringify(sizes), { mode: 0o600 });
    await moveInto(temporary, folder, options.renew ?? false);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      refuse('browser-no-space', { folder: what.root, needed: what.megabytes }, {}, error);
    }
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
      refuse('browser-cache-unwritable', { folder: what.root, detail: code }, {}, error);
    }
    refuse('browser-package-broken', { detail: message }, {}, error);
  } finally {
    await remove();
  }
  return folder;
}

/** Puts `temporary` in the place of `folder`, unless another process has just put a whole one there. */
async function moveInto(temporary: string, folder: string, renew: boolean): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await fs.rename(temporary, folder);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      // A folder that is not empty cannot be replaced by a rename; Windows says EPERM.
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].includes(code) || attempt === 5) throw error;
    }
    if (!(renew && attempt === 0) && (await isWhole(folder))) return;
    const aside = `${temporary.replace(/\.partial$/, '')}-${attempt}.partial`;
    await fs.rename(folder, aside).catch(() => {});
    await fs.rm(aside, { recursive: true, force: true });
  }
}

/** Whether every file that was unpacked is still there, with its size. */
async function isWhole(folder: string): Promise<boolean> {
  try {
    if (!(await fs.lstat(folder)).isDirectory()) return false;
    const sizes: Record<string, number> = JSON.parse(await fs.readFile(path.join(folder, MARKER), 'utf8'));
    for (const [file, size] of Object.entries(sizes)) {
      const stat = await fs.lstat(path.join(folder, file));
      if (!stat.isFile() || stat.size !== size) return false;
    }
    return Object.keys(sizes).length > 0;
  } catch {
    return false;
  }
}

async function sizesIn(folder: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const entry of await fs.readdir(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile()) sizes[path.relative(folder, file)] = (await fs.lstat(file)).size;
  }
  return sizes;
}

/** Removes what killed processes left half-unpacked. */
async function removeLeftovers(root: string): Promise<void> {
  for (const name of await fs.readdir(root).catch(() => [])) {
    const pid = /\.(\d+)-[0-9a-f]+(?:-\d+)?\.partial$/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await fs.rm(path.join(root, name), { recursive: true, force: true });
  }
}
