/**
 * Puts finished files into the output folder: all of them, or none. Each is written beside its place, brought
 * safely to the disk, and then renamed over the old one, which readers see whole until that moment.
 */
import fs from 'node:fs';
import path from 'node:path';
import { explained } from './faults.ts';
import { withLock } from './lock.ts';

export interface FileToPublish {
  /** A plain name, or one in a folder of the output folder (`covers/1.png`), which is made if missing. */
  name: string;
  bytes: Uint8Array | string;
}

export interface Publication {
  /** Absolute; made if missing. */
  folder: string;
  /** What messages call the folder: as its user would, without the whole path. */
  shown: string;
  files: readonly FileToPublish[];
  /**
   * Names of files of the build before that this one does not write again: they are removed. Asked once
   * nobody else publishes here.
   */
  obsolete?: (() => readonly string[]) | undefined;
}

const TEMPORARY = '.livret-new-';

/** @throws {Refusal} when the folder cannot be written or the disk is full; nothing has changed then */
export async function publish({ folder, shown, files, obsolete }: Publication): Promise<void> {
  let made: string | undefined;
  try {
    made = makeFolder(folder);
    await withLock(folder, shown, () => replaceAll(folder, files, obsolete?.() ?? []));
  } catch (error) {
    if (made !== undefined) removeEmpty(folder, made);
    throw explained(error, shown);
  }
}

/**
 * Makes a folder and those above it. (Node's own recursive mkdir never comes back where the system says that
 * a folder cannot be made in one that is there, as in /proc.)
 *
 * @returns the first that had to be made, if any
 */
export function makeFolder(folder: string): string | undefined {
  const missing: string[] = [];
  for (let each = folder; !fs.existsSync(each); each = path.dirname(each)) missing.unshift(each);
  for (const each of missing) makeOne(each);
  return missing[0];
}

function makeOne(folder: string): void {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    // Another build may have been quicker.
    if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

function replaceAll(folder: string, files: readonly FileToPublish[], obsolete: readonly string[]): void {
  removeLeftovers(folder);
  const temporary = fs.mkdtempSync(path.join(folder, TEMPORARY));
  const undo: (() => void)[] = [];
  try {
    for (const { name, bytes } of files) {
      fs.mkdirSync(path.dirname(path.join(temporary, name)), { recursive: true });
      write(path.join(temporary, name), bytes);
    }
    for (const name of new Set(files.map((file) => path.posix.dirname(file.name)))) {
      if (makeWithin(folder, name)) undo.unshift(() => fs.rmdirSync(path.join(folder, name)));
    }
    for (const [n, { name }] of files.entries()) {
      const target = path.join(folder, name);
      const old = path.join(temporary, `old-${n}`);
      const existed = keep(target, old);
      undo.unshift(() => (existed ? fs.renameSync(old, target) : fs.rmSync(target, { force: true })));
      fs.renameSync(path.join(temporary, name), target);
    }
  } catch (error) {
    for (const step of undo) {
      try {
        step();
      } catch {
        // One that cannot be put back must not keep the others from it.
      }
    }
    throw error;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
  for (const name of obsolete) removeOld(folder, name);
}

/** A folder in the output folder: never a link, which may lead anywhere. @returns whether it had to be made */
function makeWithin(folder: string, name: string): boolean {
  if (name === '.') return false;
  const full = path.join(folder, name);
  const there = fs.lstatSync(full, { throwIfNoEntry: false });
  if (there?.isDirectory()) return false;
  fs.mkdirSync(full); // fails where there is something else
  return true;
}

/** All is published by now: what cannot be removed is left. */
function removeOld(folder: string, name: string): void {
  try {
    if (!name.split('/').includes('..')) fs.rmSync(path.join(folder, name), { force: true });
  } catch {
    // A folder of that name, or a file that a viewer holds open.
  }
}

/** Gives the old file a second name, so that it can be put back should a later one fail. @returns whether there is one */
function keep(target: string, old: string): boolean {
  if (fs.lstatSync(target, { throwIfNoEntry: false }) === undefined) return false;
  try {
    fs.linkSync(target, old);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // Memory sticks (FAT, exFAT) and some network folders know no second names.
    if (!['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'UNKNOWN'].includes(code))
      throw error;
    fs.copyFileSync(target, old);
  }
  return true;
}

function write(file: string, bytes: Uint8Array | string): void {
  const handle = fs.openSync(file, 'wx', 0o644);
  try {
    fs.writeFileSync(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** What a killed build left behind. The lock is held, so nobody is using it. */
function removeLeftovers(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (name.startsWith(TEMPORARY)) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Takes back the folders that were made for nothing: `folder`, and those above it up to `first`. */
export function removeEmpty(folder: string, first: string): void {
  try {
    for (let each = folder; each.length >= first.length; each = path.dirname(each)) fs.rmdirSync(each);
  } catch {
    // Somebody else put something there meanwhile.
  }
}
