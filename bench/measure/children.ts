/** What the bench started and has not ended yet: Ctrl-C ends all of it. */
import type { ChildProcess } from 'node:child_process';
import { processTree } from './process-tree.ts';

const running = new Set<ChildProcess>();

/** To be called for each child as soon as it is started. */
export function keepTrack(child: ChildProcess): void {
  running.add(child);
  const forget = () => void running.delete(child);
  child.once('exit', forget);
  child.once('error', forget);
}

/** Kills every child and, where the system shows them, all that these started, whatever group they are in. */
export function killAll(): void {
  for (const { pid } of running) killTree(pid);
  running.clear();
}

/** Kills a process and all that it started. */
export function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  for (const each of processTree(pid).reverse()) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // Gone already.
    }
  }
}
