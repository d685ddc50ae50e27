import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { watchThread } from '../../src/markdown/thread-clock.ts';

/** A thread that is never idle. */
function busyThread(): void {
  const worker = new Worker('for (;;);', { eval: true });
  onTestFinished(() => void worker.terminate());
}

/** @returns whether `over` was called by then */
const overAfter = async (budget: number, wait: () => Promise<void>): Promise<boolean> => {
  let over = false;
  const stop = watchThread(budget, () => {
    over = true;
  });
  try {
    await wait();
    return over;
  } finally {
    stop();
  }
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Work of this thread, with gaps in which it can be looked at. */
async function ownWork(ms: number): Promise<void> {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    const gap = performance.now() + 60;
    while (performance.now() < gap);
    await pause(0);
  }
}

/** Waits until a thread with this budget is over. @returns what the process worked meanwhile, ms */
async function workUntilOver(budget: number): Promise<number> {
  const before = process.cpuUsage();
  const { user, system } = await new Promise<NodeJS.CpuUsage>((resolve) => {
    const stop = watchThread(budget, () => {
      stop();
      resolve(process.cpuUsage(before));
    });
  });
  return (user + system) / 1000;
}

it('is over when a thread has worked so long; of two threads each is given half', async () => {
  busyThread();
  expect(await workUntilOver(400)).toBeGreaterThan(390);
  const stop = watchThread(600_000, () => {});
  expect(await workUntilOver(400)).toBeGreaterThan(780);
  stop();
});

it('what the main thread does meanwhile, for another edition, does not count', async () => {
  expect(await overAfter(500, () => ownWork(1500))).toBe(false);
});

it('one that only waits is over after ten times as long', async () => {
  expect(await overAfter(20, () => pause(500))).toBe(true);
});
