/** Paths as people write them in a booklet: with slashes, relative to its folder. */
import path from 'node:path';

/** A folder's path relative to another, always with slashes. */
export const slashed = (file: string): string => file.split(path.sep).join('/');

/** The folder part of a path with slashes, empty at the top. */
export const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));

/** Whether a file lies inside a folder, or is it. Both must be real paths (`realpath`). */
export function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Absolute on any system: livret's booklets travel between them. */
export const isAbsolutePath = (text: string): boolean =>
  path.posix.isAbsolute(text) || path.win32.isAbsolute(text) || /^[a-z]:/i.test(text);

/**
 * A path with slashes, its `.` and `..` resolved.
 *
 * @returns undefined if it leads out of the folder it starts in
 */
export function normalisePath(text: string): string | undefined {
  const parts: string[] = [];
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
