/**
 * What builds keep for the next one, in the user's own folder: sealed entries, up to a size. It may be emptied at any
 * time, by anybody, also while it is used. What cannot be read or written is as if it were not there: a build without
 * it takes longer, and that is all.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, cachePath, isOwnFolder } from '../cache-folder.ts';
import { nameOf, seal, unseal } from './seal.ts';

/** Bytes: the pages of some forty books of 500 pages. */
export const MOST_BYTES = 200e6;
/** What was not used for so long goes, ms: thirty days. */
export const MOST_AGE = 30 * 24 * 3600e3;
/** A file that a build which was stopped had begun, ms after that. */
const FORGOTTEN = 3600e3;
const BEGUN = '.begun';

export interface Store {
  /** @param source a fingerprint of everything that the entry comes from */
  get(source: string): Promise<Uint8Array | undefined>;
  /** Writes on while others work. */
  set(source: string, bytes: Uint8Array): void;
  /** Waits until all is written, and throws away what is too old or too much. Never fails. */
  settle(): Promise<void>;
}

/** Where a user's entries lie, beside the browser; undefined for a user who has no place for them. */
export function storeFolder(): string | undefined {
  try {
    return path.join(cachePath(), 'pages');
  } catch {
    return undefined;
  }
}

/** @param folder is made when something is written, with the one it lies in */
export function openStore(folder: string, limits: { bytes?: number; age?: number } = {}): Store {
  const writing = new Set<Promise<void>>();
  const fileOf = (source: string): string => path.join(folder, nameOf(source));
  // Who has the same text can make entries, too: those in a folder that is another's may say anything.
  let own = false;
  const isOwn = async (): Promise<boolean> => {
    own ||= (await isOwnFolder(path.dirname(folder))) && (await isOwnFolder(folder));
    return own;
  };
  return {
    async get(source) {
      if (!(await isOwn())) return undefined;
      const file = fileOf(source);
      const sealed = await fs.readFile(file).catch(() => undefined);
      const bytes = sealed && unseal(source, sealed);
      // Those that were used last are dropped last.
      if (bytes) await fs.utimes(file, new Date(), new Date()).catch(() => {});
      else if (sealed) await fs.rm(file, { force: true }).catch(() => {});
      return bytes;
    },
    set(source, bytes) {
      const work = write(fileOf(source), seal(source, bytes)).finally(() => writing.delete(work));
      writing.add(work);
    },
    async settle() {
      await Promise.all(writing);
      if (await isOwn()) await makeRoom(folder, limits);
    },
  };
}

/** Whole or not at all. */
async function write(file: string, bytes: Uint8Array): Promise<void> {
  const begun = `${file}.${randomBytes(6).toString('hex')}${BEGUN}`;
  try {
    const folder = path.dirname(file);
    await cacheFolder(path.dirname(folder));
    await cacheFolder(folder);
    await fs.writeFile(begun, bytes, { mode: 0o600, flag: 'wx' });
    await fs.rename(begun, file);
  } catch {
    await fs.rm(begun, { force: true }).catch(() => {});
  }
}

async function makeRoom(folder: string, { bytes = MOST_BYTES, age = MOST_AGE }): Promise<void> {
  const now = Date.now();
  const entries = (await listEntries(folder).catch(() => [])).sort((a, b) => b.used - a.used);
  let sum = 0;
  for (const { file, used, size, begun } of entries) {
    sum += size;
    if (sum > bytes || now - used > (begun ? FORGOTTEN : age)) {
      sum -= size;
      await fs.rm(file, { force: true }).catch(() => {});
    }
  }
}

interface Entry {
  file: string;
  size: number;
  /** Ms since 1970. */
  used: number;
  /** Not whole: being written, or forgotten. */
  begun: boolean;
}

/** An entry's file, whole or begun: nothing else in the folder is ever touched. */
const OURS = new RegExp(`^[\\da-f]{64}(?:\\.[\\da-f]{12}\\${BEGUN})?$`);

/** None where there is no folder. @throws {NodeJS.ErrnoException} where it cannot be read */
async function listEntries(folder: string): Promise<Entry[]> {
  const names = await fs.readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found = names
    .filter((name) => OURS.test(name))
    .map(async (name) => {
      const file = path.join(folder, name);
      const stat = await fs.lstat(file).catch(() => undefined);
      return stat?.isFile()
        ? [{ file, size: stat.size, used: stat.mtimeMs, begun: name.endsWith(BEGUN) }]
        : [];
    });
  return (await Promise.all(found)).flat();
}

/** How much is kept, in bytes, in how many entries. @throws {NodeJS.ErrnoException} where that cannot be seen */
export async function storeSize(folder: string): Promise<{ entries: number; bytes: number }> {
  const entries = await listEntries(folder);
  return { entries: entries.length, bytes: entries.reduce((sum, { size }) => sum + size, 0) };
}

/** Throws all of it away that can be. @throws {NodeJS.ErrnoException} where something stays */
export async function clearStore(folder: string): Promise<void> {
  const entries = await listEntries(folder);
  const ends = await Promise.allSettled(entries.map(({ file }) => fs.rm(file, { force: true })));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
