/** A file with new contents in the place of the old one: readers see the one or the other, never half of it. */
import fs from 'node:fs';
import path from 'node:path';

/**
 * Written beside its place, brought safely to the disk, and renamed. Who may read and change it stays as it was.
 *
 * @param file absolute and real: a link would be replaced by a file
 * @throws {Error} as the system does; nothing has changed then
 */
export function replaceFile(file: string, text: string): void {
  const { mode, uid, gid } = fs.statSync(file);
  const folder = fs.mkdtempSync(path.join(path.dirname(file), '.livret-new-'));
  try {
    const beside = path.join(folder, 'chapter');
    const handle = fs.openSync(beside, 'wx', 0o600);
    try {
      fs.writeFileSync(handle, text);
      keepOwner(handle, uid, gid);
      fs.fchmodSync(handle, mode & 0o7777);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    // Renaming asks the folder, not the file: what may not be changed must stay.
    fs.accessSync(file, fs.constants.W_OK);
    fs.renameSync(beside, file);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Only an administrator can, and only they need to: whoever else writes a file owns it. */
function keepOwner(handle: number, uid: number, gid: number): void {
  try {
    fs.fchownSync(handle, uid, gid);
  } catch {
    // Another one's file in a folder of our own.
  }
}
