/** One build at a time publishes into a folder; a second one waits for its turn. */
import fs from 'node:fs';
import path from 'node:path';
import { refuse } from '../report/notice.ts';

const NAME = '.livret-lock';

/**
 * Runs `publish` while no other build publishes into `folder`. `publish` must be synchronous, so that no signal
 * can come between its steps.
 *
 * @param patienceMs how long to wait for the other build
 * @throws {Refusal} when it never ends
 */
export async function withLock<T>(folder: string, publish: () => T, patienceMs = 30_000): Promise<T> {
  const lock = path.join(folder, NAME);
  const until = Date.now() + patienceMs;
  while (!take(lock)) {
    if (Date.now() > until) refuse('out-busy', { folder });
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
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const owner = Number(readQuietly(lock));
  if (owner > 0 && !isAlive(owner)) fs.rmSync(lock, { force: true });
  return false;
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
