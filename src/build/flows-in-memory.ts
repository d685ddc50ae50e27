/** Keeps laid-out flows for as long as this process lives: those that were asked for last, up to a size. */
import type { FlowKeeper, KeptFlow } from '../pagination/index.ts';

/** Letters of pages as text: a page has about eight thousand, so these are the pages of sixteen long books. */
const MOST_LETTERS = 64e6;

export function flowsInMemory(most = MOST_LETTERS): FlowKeeper {
  // A map keeps the order in which its entries came: the first is the one not asked for the longest.
  const flows = new Map<string, { flow: KeptFlow; letters: number }>();
  let letters = 0;
  const drop = (key: string): void => {
    letters -= flows.get(key)?.letters ?? 0;
    flows.delete(key);
  };
  return {
    async get(key) {
      const known = flows.get(key);
      if (!known) return undefined;
      flows.delete(key);
      flows.set(key, known);
      return known.flow;
    },
    async set(key, flow) {
      drop(key);
      const size = flow.pages.reduce((sum, page) => sum + page.length, 0);
      flows.set(key, { flow, letters: size });
      letters += size;
      while (letters > most) drop(flows.keys().next().value!);
    },
  };
}
