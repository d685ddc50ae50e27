/** Keeps printed batches of long booklets for the next build, in sealed entries. They are packed as PDFs are. */
import type { Store } from '../../cache/store.ts';
import type { Keeper } from './keeper.ts';

export const piecesOnDisk = (store: Store): Keeper<Uint8Array> => ({
  get: (key) => store.get(key),
  set: async (key, pdf) => store.set(key, pdf),
});
