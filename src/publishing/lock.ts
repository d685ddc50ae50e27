/** One build at a time publishes into a folder; a second one waits for its turn. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { refuse } from '../report/notice.ts';

const NAME = '.livret-lock';

/** A lock this old, in ms, has been forgotten: publishing takes a moment. */
const FORGOTTEN = 300_000;
/** So long, in ms, its owner may take to write its name into it. */
const NAMELESS = 2_000;

/**
 * Runs `publish` while no other build publishes into `folder`. `publish` must be synchronous, so that no signal
 * can come between its steps.
 *
 * @param shown what messages call the folder
 * @param patienceMs how long to wait for the other build
 * @throws {Refusal} when it never ends
 */
export async function withLock<T>(
  folder: string,
  shown: string,
  publish: () => T,
  patienceMs = 30_000,
): Promise<T> {
  const lock = path.join(folder, NAME);
  const until = Date.now() + patienceMs;
  while (!take(lock)) {
    if (Date.now() > until) refuse('out-busy', { folder: shown });
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  try {
    return publish();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** The lock is a file that can be created only once; it names its owner, whose death frees it. */
function take(lock: string): boolean {
  let handle: number;
  try {
    handle = fs.openSync(lock, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isForgotten(lock)) remove(lock);
    return false;
  }
  try {
    fs.writeFileSync(handle, String(process.pid));
    return true;
  } catch (error) {
    fs.rmSync(lock, { force: true }); // a full disk: nobody must wait for a lock without an owner
    throw error;
  } finally {
    fs.closeSync(handle);
  }
}

/** Left by a build that was killed. */
function isForgotten(lock: string): boolean {
  const made = fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  const age = Date.now() - made;
  const owner = Number(readQuietly(lock));
  // In containers every run may have the same number; this process does not hold the lock it asks for.
  if (owner > 0) return owner === process.pid || !isAlive(owner) || age > FORGOTTEN;
  return age > NAMELESS;
}

/** Takes a forgotten lock away, unless somebody else was quicker and the one that lies there is theirs. */
function remove(lock: string): void {
  const aside = `${lock}-${randomBytes(6).toString('hex')}`;
  try {
    fs.renameSync(lock, aside);
  } catch {
    return; // it is gone
  }
  if (isForgotten(aside)) fs.rmSync(aside, { force: true });
  else fs.renameSync(aside, lock);
}

function readQuietly(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
