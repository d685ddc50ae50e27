/** Refuses an output folder that cannot be used, before any work is done. */
import fs from 'node:fs';
import path from 'node:path';
import { refuse } from '../report/notice.ts';
import { explained } from './faults.ts';

/**
 * Makes nothing: what is missing of the folder is made when there is something to put into it.
 *
 * @param folder absolute
 * @param shown what messages call it
 * @param content the booklet's folder (its real path), which must not be the same one
 * @throws {Refusal}
 */
export function checkOutputFolder(folder: string, shown: string, content?: string): void {
  try {
    let existing = folder;
    while (!isThere(existing)) existing = path.dirname(existing);
    // A link that leads nowhere is there, and yet no folder.
    if (!fs.statSync(existing, { throwIfNoEntry: false })?.isDirectory())
      refuse('out-not-a-folder', { folder: shown });
    if (content !== undefined && existing === folder && fs.realpathSync.native(folder) === content)
      refuse('out-inside-content', { folder: shown });
    fs.accessSync(existing, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw explained(error, shown);
  }
}

function isThere(file: string): boolean {
  try {
    fs.lstatSync(file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
}
