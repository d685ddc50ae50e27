/** The booklet's folder itself: is it there, is it one, what is it really called. */
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '../report/notice.ts';

export interface Folder {
  /** Its real path, symbolic links resolved. */
  root: string;
  /** Its name as it was given: a title of last resort. */
  name: string;
}

/** @throws {Refusal} if it is missing, cannot be read or is no folder */
export async function openFolder(folder: string): Promise<Folder> {
  const full = path.resolve(folder);
  const name = path.basename(full).normalize('NFC');
  try {
    if (!(await stat(full)).isDirectory()) refuse('folder-not-a-folder', { folder }, { file: full });
    return { root: await realpath(full), name };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOTDIR') refuse('folder-not-a-folder', { folder }, { file: full });
    if (code === 'EACCES' || code === 'EPERM') refuse('folder-unreadable', { folder }, { file: full });
    return refuse('folder-missing', { folder }, { file: full });
  }
}
