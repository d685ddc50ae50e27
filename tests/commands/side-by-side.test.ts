import { expect, it } from 'vitest';
import { jobsFor } from '../../src/commands/jobs.ts';
import { sideBySide } from '../../src/commands/side-by-side.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Items take so many ms each. @returns what happened, in order */
async function run(items: readonly number[], most: number, stopAfter = Number.POSITIVE_INFINITY) {
  const [begun, ended, told]: [number[], number[], number[]] = [[], [], []];
  let [now, highest] = [0, 0];
  const results = await sideBySide(items, {
    most,
    stopped: () => ended.length >= stopAfter,
    work: async (ms, index) => {
      begun.push(index);
      highest = Math.max(highest, ++now);
      await pause(ms);
      now -= 1;
      ended.push(index);
      return `${index}`;
    },
    onResult: (_, index) => told.push(index),
  });
  return { begun, ended, told, highest, results };
}

it('begins in order, so many at a time, and tells in order, however they end', async () => {
  const { begun, ended, told, highest, results } = await run([120, 5, 5, 60, 5], 2);
  expect([begun, told, highest]).toEqual([[0, 1, 2, 3, 4], [0, 1, 2, 3, 4], 2]);
  expect(ended.at(-1)).not.toBe(4);
  expect(ended[0]).toBe(1);
  expect(results).toEqual(['0', '1', '2', '3', '4']);
});

it('one at a time, more than there are, none', async () => {
  expect((await run([5, 5, 5], 1)).highest).toBe(1);
  expect((await run([20, 20], 9)).highest).toBe(2);
  expect((await run([], 3)).results).toEqual([]);
});

it('stopped, it begins no more and gives what has ended', async () => {
  const { begun, results } = await run([5, 5, 5, 5, 5, 5], 2, 2);
  expect(begun.length).toBeLessThan(5);
  expect(results.length).toBe(begun.length);
});

it('what is thrown is thrown once all that was begun has ended', async () => {
  const ended: number[] = [];
  const begun: number[] = [];
  const all = sideBySide([0, 1, 2, 3], {
    most: 2,
    stopped: () => false,
    work: async (item) => {
      begun.push(item);
      if (item === 0) throw new Error('a fault');
      await pause(30);
      ended.push(item);
    },
    onResult: () => {},
  });
  await expect(all).rejects.toThrow('a fault');
  expect([begun, ended]).toEqual([[0, 1], [1]]);
});

it('as many as there are processors, unless memory is short; never none', () => {
  expect(jobsFor(undefined, { cores: 4, freeMb: 16_000 })).toBe(5);
  expect(jobsFor(undefined, { cores: 4, freeMb: 2_000 })).toBe(2);
  expect(jobsFor(undefined, { cores: 4, freeMb: 300 })).toBe(1);
  expect(jobsFor(undefined, { cores: 1, freeMb: 16_000 })).toBe(1);
  expect(jobsFor(undefined, { cores: 64, freeMb: 250_000 })).toBe(8);
  expect(jobsFor(12, { cores: 1, freeMb: 300 })).toBe(12);
  expect(jobsFor(undefined)).toBeGreaterThan(0);
});
