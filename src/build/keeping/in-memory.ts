/** Keeps things for as long as this process lives: those that were asked for last, up to a size. */
import type { Keeper } from './keeper.ts';

/**
 * @param sizeOf of one
 * @param most of all together
 */
export function inMemory<T>(sizeOf: (value: T) => number, most: number): Keeper<T> {
  // A map keeps the order in which its entries came: the first is the one not asked for the longest.
  const entries = new Map<string, { value: T; size: number }>();
  let sum = 0;
  const drop = (key: string): void => {
    sum -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  };
  return {
    async get(key) {
      const known = entries.get(key);
      if (!known) return undefined;
      entries.delete(key);
      entries.set(key, known);
      return known.value;
    },
    async set(key, value) {
      drop(key);
      const size = sizeOf(value);
      entries.set(key, { value, size });
      sum += size;
      while (sum > most) drop(entries.keys().next().value!);
    },
  };
}
