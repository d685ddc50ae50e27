/** Keeps what was read of pages, in sealed entries: one for all pages that come from the same flows. */
import type { Store } from '../../cache/store.ts';
import type { Keeper } from './keeper.ts';
import { getText, setText } from './packed.ts';

/** Of each page, the texts of the places that were looked at, in their order. */
export type PageTexts = readonly (readonly string[])[];

export const textsOnDisk = (store: Store): Keeper<PageTexts> => ({
  async get(key) {
    const text = await getText(store, key);
    return text === undefined ? undefined : (JSON.parse(text) as PageTexts);
  },
  set: (key, texts) => setText(store, key, JSON.stringify(texts)),
});
