/**
 * The user's own folder for what livret keeps. The browser in it is started as a program, so it must be nobody
 * else's to change: a folder shared with other users (such as the temporary one) would let them plant one.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { refuse } from './report/notice.ts';

/**
 * Where the folder lies on this system: `LIVRET_CACHE`, else the system's place for a user's caches.
 * @throws {Refusal} `browser-cache-unwritable` where neither is there: the user has no home
 */
export function cachePath(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
  home: string | undefined = homeFolder(),
): string {
  if (env.LIVRET_CACHE) return path.resolve(env.LIVRET_CACHE);
  const caches = env.XDG_CACHE_HOME;
  // A relative one is to be ignored (XDG Base Directory Specification).
  const named = platform !== 'darwin' && platform !== 'win32' && caches && path.isAbsolute(caches);
  if (named) return path.join(caches, 'livret');
  if (platform === 'win32' && env.LOCALAPPDATA) return path.join(env.LOCALAPPDATA, 'livret');
  if (home === undefined) refuse('browser-cache-unwritable', { folder: '~', detail: 'ENOENT' });
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'livret');
  if (platform === 'win32') return path.join(home, 'AppData', 'Local', 'livret');
  return path.join(home, '.cache', 'livret');
}

/**
 * The user's home. `HOME` may be missing or empty, and a container's user need not be in the list of users: then there
 * is none, and a path made of it would lie in the working folder.
 */
export function homeFolder(): string | undefined {
  for (const look of [os.homedir, () => os.userInfo().homedir]) {
    try {
      const home = look();
      if (path.isAbsolute(home)) return home;
    } catch {
      // Nobody by that number.
    }
  }
  return undefined;
}

/**
 * Makes the folder if it is not there, and makes sure that it is the user's own.
 * @returns its absolute path
 * @throws {Refusal} if it is a link, another user's, open to others' writing, or cannot be made
 */
export async function cacheFolder(folder = cachePath()): Promise<string> {
  try {
    await fs.mkdir(path.dirname(folder), { recursive: true });
    await fs.mkdir(folder, { mode: 0o700 }).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
    const reason = await whyUnsafe(folder);
    if (reason) refuse('browser-cache-unsafe', { folder, reason });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (!code) throw error;
    refuse('browser-cache-unwritable', { folder, detail: code }, {}, error);
  }
  return folder;
}

/** Whether the folder is there and the user's own, as {@link cacheFolder} has it. Makes nothing, and never fails. */
export const isOwnFolder = (folder: string): Promise<boolean> =>
  whyUnsafe(folder).then(
    (reason) => reason === undefined,
    () => false,
  );

/** @returns a key of the reasons in the catalogue, or nothing if the folder is the user's own */
async function whyUnsafe(folder: string): Promise<'link' | 'file' | 'owner' | 'open' | undefined> {
  const stat = await fs.lstat(folder);
  if (stat.isSymbolicLink()) return 'link';
  if (!stat.isDirectory()) return 'file';
  // Windows keeps a user's LOCALAPPDATA to that user by other means, and has neither ids nor modes.
  if (process.getuid === undefined) return undefined;
  if (stat.uid !== process.getuid()) return 'owner';
  return (stat.mode & 0o022) === 0 ? undefined : 'open';
}
