/**
 * Puts finished files into the output folder: all of them, or none. Each is written beside its place, brought
 * safely to the disk, and then renamed over the old one, which readers see whole until that moment.
 */
import fs from 'node:fs';
import path from 'node:path';
import { Refusal, refuse } from '../report/notice.ts';
import { withLock } from './lock.ts';

export interface FileToPublish {
  /** Plain name, without a folder. */
  name: string;
  bytes: Uint8Array | string;
}

const TEMPORARY = '.livret-new-';

/**
 * @param folder absolute; made if missing
 * @param replaces names of files of the build before that this one does not write again: they are removed
 * @throws {Refusal} when the folder cannot be written or the disk is full; nothing has changed then
 */
export async function publish(
  folder: string,
  files: readonly FileToPublish[],
  replaces: readonly string[] = [],
): Promise<void> {
  try {
    fs.mkdirSync(folder, { recursive: true });
    await withLock(folder, () => replaceAll(folder, files, replaces));
  } catch (error) {
    throw explain(error, folder);
  }
}

function replaceAll(folder: string, files: readonly FileToPublish[], replaces: readonly string[]): void {
  removeLeftovers(folder);
  const temporary = fs.mkdtempSync(path.join(folder, `${TEMPORARY}`));
  const undo: (() => void)[] = [];
  try {
    for (const { name, bytes } of files) write(path.join(temporary, name), bytes);
    for (const { name } of files) {
      const target = path.join(folder, name);
      const old = path.join(temporary, `old-${name}`);
      const existed = fs.existsSync(target);
      // A second name for the old file, so that it can be put back should a later one fail.
      if (existed) fs.linkSync(target, old);
      undo.unshift(() => (existed ? fs.renameSync(old, target) : fs.rmSync(target, { force: true })));
      fs.renameSync(path.join(temporary, name), target);
    }
  } catch (error) {
    for (const step of undo) step();
    throw error;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
  for (const name of replaces) fs.rmSync(path.join(folder, name), { force: true });
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

/** Refuses an output folder that cannot be used, before any work is done. Makes nothing. @param content the booklet's folder */
export function checkOutputFolder(folder: string, content: string): void {
  if (path.resolve(folder) === path.resolve(content)) refuse('out-inside-content', { folder });
  let existing = folder;
  while (!fs.existsSync(existing)) existing = path.dirname(existing);
  try {
    if (!fs.statSync(existing).isDirectory()) refuse('out-not-a-folder', { folder: existing });
    fs.accessSync(existing, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw explain(error, folder);
  }
}

function explain(error: unknown, folder: string): unknown {
  if (error instanceof Refusal) return error;
  const code = (error as NodeJS.ErrnoException).code;
  const refusal = (act: () => never): unknown => {
    try {
      return act();
    } catch (made) {
      return made;
    }
  };
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return refusal(() => refuse('disk-full', { folder }, {}, error));
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return refusal(() => refuse('out-not-a-folder', { folder }, {}, error));
  if (code !== undefined)
    return refusal(() => refuse('out-not-writable', { folder, reason: code }, {}, error));
  return error;
}
