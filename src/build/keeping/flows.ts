/** Keeps laid-out flows: for other builds of this process, and, in sealed entries, for the next one. */
import type { Store } from '../../cache/store.ts';
import type { KeptFlow } from '../../pagination/index.ts';
import { inMemory } from './in-memory.ts';
import type { Keeper } from './keeper.ts';
import { getText, setText } from './packed.ts';

/** Letters of pages as text: a page has about eight thousand, so these are the pages of sixteen long books. */
const MOST_LETTERS = 64e6;

export const flowsInMemory = (): Keeper<KeptFlow> =>
  inMemory(({ pages }) => pages.reduce((sum, page) => sum + page.length, 0), MOST_LETTERS);

export const flowsOnDisk = (store: Store): Keeper<KeptFlow> => ({
  async get(key) {
    const text = await getText(store, key);
    return text === undefined ? undefined : (JSON.parse(text) as KeptFlow);
  },
  set: (key, flow) => setText(store, key, JSON.stringify(flow)),
});
