/** Keeps pictures as they are printed: for other builds of this process, and, in sealed entries, for the next one. */
import type { Store } from '../../cache/store.ts';
import type { MadePicture } from '../../manuscript/picture.ts';
import { inMemory } from './in-memory.ts';
import type { Keeper } from './keeper.ts';

/** Bytes: some hundred photographs as large as a page. */
const MOST_BYTES = 64e6;

export const picturesInMemory = (): Keeper<MadePicture> => inMemory(({ bytes }) => bytes.length, MOST_BYTES);

/** The MIME type, the end of its line, and the bytes. */
export const picturesOnDisk = (store: Store): Keeper<MadePicture> => ({
  async get(key) {
    const found = await store.get(key);
    const end = found?.indexOf(10) ?? -1;
    if (!found || end < 0) return undefined;
    const whole = Buffer.from(found.buffer, found.byteOffset, found.length);
    return { mime: whole.toString('latin1', 0, end), bytes: whole.subarray(end + 1) };
  },
  async set(key, { mime, bytes }) {
    store.set(key, Buffer.concat([Buffer.from(`${mime}\n`, 'latin1'), bytes]));
  },
});
