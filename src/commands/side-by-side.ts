/** Work on a list, several items at a time; told in the order of the list, however they end. */

export interface SideBySide<I, R> {
  /** How many at a time, 1 or more. */
  most: number;
  /** Asked before each: true ends the work with those that are under way. */
  stopped: () => boolean;
  /** Deals with one item. What it throws ends the work, once those under way have ended. */
  work: (item: I, index: number) => Promise<R>;
  /** Gets each result as soon as those of all items before it were given. */
  onResult: (result: R, index: number) => void;
}

/** @returns the results in the order of the items; fewer, if it was stopped */
export async function sideBySide<I, R>(
  items: readonly I[],
  { most, stopped, work, onResult }: SideBySide<I, R>,
): Promise<R[]> {
  const waiting = new Map<number, R>();
  const results: R[] = [];
  let next = 0;
  let failed = false;
  const worker = async (): Promise<void> => {
    while (next < items.length && !failed && !stopped()) {
      const index = next++;
      try {
        waiting.set(index, await work(items[index]!, index));
      } catch (error) {
        failed = true;
        throw error;
      }
      while (waiting.has(results.length)) {
        const at = results.length;
        results.push(waiting.get(at)!);
        waiting.delete(at);
        onResult(results[at]!, at);
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(most, items.length) }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}
