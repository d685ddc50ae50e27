/** How much work a thread has done, as nearly as can be told from outside while it answers nothing. */
import { performance } from 'node:perf_hooks';

/** How often it is looked at, ms. */
const LOOK = 100;
/** On a busy machine a second of work takes longer; but nobody waits for ever. */
const MOST_WAIT = 10;

/** Threads that are watched now: editions are made side by side. */
let watched = 0;

/** Whether there are any. */
export const areWatched = (): boolean => watched > 0;

/** The processor's time this process took, without what its main thread may have taken, in ms since it began. */
function usedByThreads(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - performance.eventLoopUtilization().active;
}

/**
 * Calls `over` once a thread has used up so many ms of a processor's work, or ten times as many have passed. Of what
 * several threads use at the same time each is given its share: the main thread's work, on other editions, is nobody's.
 *
 * @returns stops it
 */
export function watchThread(budget: number, over: () => void): () => void {
  const start = performance.now();
  let [before, used, running] = [usedByThreads(), 0, true];
  watched += 1;
  const stop = (): void => {
    if (running) watched -= 1;
    running = false;
    clearInterval(timer);
  };
  const timer = setInterval(() => {
    const now = usedByThreads();
    used += Math.max(0, now - before) / watched;
    before = now;
    if (used > budget || performance.now() - start > budget * MOST_WAIT) over();
  }, LOOK);
  return stop;
}
