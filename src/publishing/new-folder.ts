/** A new folder of files from elsewhere: whole or not at all, and never over anything that is there. */
import fs from 'node:fs';
import path from 'node:path';
import { refuse } from '../report/notice.ts';
import { explained } from './faults.ts';
import { makeFolder, removeEmpty } from './publish.ts';

/** Of a file: bytes, text, or the file it is copied from (absolute). */
export type NewContent = Uint8Array | string | { from: string };

export interface NewFolder {
  /** Absolute; it is not there, or holds nothing. */
  folder: string;
  /** What messages call it. */
  shown: string;
  /** By their paths inside it, with forward slashes. */
  files: ReadonlyMap<string, NewContent>;
}

/** Fails with `out-not-empty` before any work is done. @throws {Refusal} */
export function checkNewFolder(folder: string, shown: string): void {
  try {
    if (fs.readdirSync(folder).length > 0) refuse('out-not-empty', { folder: shown });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw explained(error, shown);
  }
}

/**
 * Made beside its place under a name of its own and then moved there.
 *
 * @throws {Refusal} `out-not-empty`, or why it cannot be written: then nothing is left of it
 */
export function makeNewFolder({ folder, shown, files }: NewFolder): void {
  checkNewFolder(folder, shown);
  const parent = path.dirname(folder);
  let [made, beside]: (string | undefined)[] = [];
  try {
    made = makeFolder(parent);
    beside = fs.mkdtempSync(path.join(parent, '.livret-new-'));
    // Readable as everything else there is: what a temporary folder is not.
    fs.chmodSync(beside, 0o777 & ~process.umask());
    for (const [name, content] of files) {
      const file = path.join(beside, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      if (content instanceof Uint8Array || typeof content === 'string') fs.writeFileSync(file, content);
      else fs.copyFileSync(content.from, file);
    }
    if (fs.existsSync(folder)) fs.rmdirSync(folder); // fails if anything was put there meanwhile
    fs.renameSync(beside, folder);
  } catch (error) {
    if (beside !== undefined) fs.rmSync(beside, { recursive: true, force: true });
    if (made !== undefined) removeEmpty(parent, made);
    throw explained(error, shown);
  }
}
