import { expect, it } from 'vitest';
import { takeTurns, times } from '../../bench/measure/rounds.ts';

const ran = (ms: number) => ({ pid: 0, done: Promise.resolve({ ms, stdout: '' }) });

it('lets everybody run once a round, each round begun by another', async () => {
  const order: string[] = [];
  const contestant = (name: string) => ({
    name,
    before: () => void order.push(`(${name})`),
    start: (round: number) => {
      order.push(`${name}${round}`);
      return ran(round);
    },
  });
  const results = await takeTurns(['a', 'b', 'c'].map(contestant), 2);
  expect(order.join(' ')).toBe('(a) a0 (b) b0 (c) c0 (b) b1 (c) c1 (a) a1');
  expect(results.map(times)).toEqual([
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
});

it('gives up who fails, and says why', async () => {
  const fails = {
    name: 'b',
    start: (round: number) =>
      round === 0 ? ran(5) : { pid: 0, done: Promise.reject(new Error('exit 1: no fonts')) },
  };
  const [a, b] = await takeTurns([{ name: 'a', start: () => ran(1) }, fails], 3);
  expect(times(a!)).toEqual([1, 1, 1]);
  expect(times(b!)).toEqual([5, undefined, undefined]);
  expect(b!.failure).toBe('exit 1: no fonts');
  expect(a!.failure).toBeUndefined();
});

it('lets the slow run once, but never leaves out the two that others are compared with', async () => {
  const slow = (name: string) => ({ name, start: () => ran(90) });
  const results = await takeTurns([slow('livret'), slow('limit'), slow('peer')], 2, { slow: 60 });
  expect(results.map((result) => times(result))).toEqual([
    [90, 90],
    [90, 90],
    [90, undefined],
  ]);
});

it('goes on when something cannot be made ready', async () => {
  const [a] = await takeTurns(
    [{ name: 'a', before: () => Promise.reject(new Error('disk full')), start: () => ran(1) }],
    2,
  );
  expect(a).toEqual({ name: 'a', runs: [undefined, undefined], failure: 'disk full' });
});
