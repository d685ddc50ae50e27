/** The inside of livret: single parts, done again and again in this process, timed by Tinybench. */
import { Bench } from 'tinybench';
import { makeGround } from '../inside/ground.ts';
import { type Task, tasksOn } from '../inside/tasks.ts';
import type { Chromium } from '../machine.ts';
import type { Place } from '../place.ts';
import type { InsideResult } from '../results/types.ts';

/** How long each part is repeated, ms, and how often at least; before that it is run until V8 has made it quick. */
interface Patience {
  time: number;
  iterations: number;
}
const STANDARD: Patience = { time: 1000, iterations: 10 };
const QUICK: Patience = { time: 100, iterations: 3 };

export async function measureInside(
  { chromium, place, quick }: { chromium: Chromium; place: Place; quick: boolean },
  say: (line: string) => void,
): Promise<readonly InsideResult[]> {
  return timed(await tasksOn(await makeGround(chromium, place)), quick ? QUICK : STANDARD, say);
}

/** @throws {Error} of a task that fails */
export async function timed(
  tasks: readonly Task[],
  { time, iterations }: Patience,
  say: (line: string) => void,
): Promise<readonly InsideResult[]> {
  const bench = new Bench({
    time,
    iterations,
    warmupTime: time / 4,
    warmupIterations: iterations,
    throws: true,
  });
  const results: InsideResult[] = [];
  for (const [index, { name, run }] of tasks.entries()) bench.add(`${index} ${name}`, run);
  for (const [index, task] of bench.tasks.entries()) {
    const { name, to } = tasks[index]!;
    say(`inside: ${name}`);
    await task.warmup();
    const { result } = await task.run();
    if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
    const { p50, min, max, samplesCount } = result.latency;
    results.push({ name, to, median: p50, least: min, most: max, runs: samplesCount });
  }
  return results;
}
