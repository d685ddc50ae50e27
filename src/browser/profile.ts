/**
 * The browser's profile: a folder of its own for one run, in the system's temporary folder, readable by this
 * user alone. Nothing of an earlier run is in it and nothing of this run outlives it.
 */
import fs from 'node:fs';
import fsPromises from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isAlive } from './alive.ts';

const PREFIX = 'livret-profile-';

/** How often and how long to wait, in ms, for a dying browser to let go of its files. */
const PATIENCE = { maxRetries: 5, retryDelay: 50 };

/** @returns the absolute path of a new profile, mode 0700; its name tells whose process it is */
export const makeProfile = (folder = os.tmpdir()): string =>
  fs.mkdtempSync(path.join(folder, `${PREFIX}${process.pid}-`));

/** As {@link removeProfile}, without keeping this process from its work while a dying browser is waited for. */
export const removeProfileMeanwhile = (profile: string): Promise<void> =>
  fsPromises.rm(profile, { recursive: true, force: true, ...PATIENCE }).catch(() => {});

/**
 * Removes a profile within this very turn. It never throws: what cannot be removed now is removed at a later start.
 */
export function removeProfile(profile: string): void {
  try {
    fs.rmSync(profile, { recursive: true, force: true, ...PATIENCE });
  } catch {
    // See above.
  }
}

/** Removes the profiles of this user whose process is gone: it was killed and could not clean up. */
export function removeStaleProfiles(folder = os.tmpdir()): void {
  let names: string[];
  try {
    names = fs.readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const pid = name.startsWith(PREFIX) ? /^(\d+)-\w+$/.exec(name.slice(PREFIX.length))?.[1] : undefined;
    if (pid === undefined || isAlive(Number(pid))) continue;
    const stale = path.join(folder, name);
    const stat = fs.lstatSync(stale, { throwIfNoEntry: false });
    if (!stat?.isDirectory() || (process.getuid && stat.uid !== process.getuid())) continue;
    removeProfile(stale);
  }
}
