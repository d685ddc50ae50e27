/** Keeps laid-out flows: for other builds of this process, and, in sealed entries, for the next one. */
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Store } from '../../cache/store.ts';
import type { KeptFlow } from '../../pagination/index.ts';
import { inMemory } from './in-memory.ts';
import type { Keeper } from './keeper.ts';

/** Letters of pages as text: a page has about eight thousand, so these are the pages of sixteen long books. */
const MOST_LETTERS = 64e6;

export const flowsInMemory = (): Keeper<KeptFlow> =>
  inMemory(({ pages }) => pages.reduce((sum, page) => sum + page.length, 0), MOST_LETTERS);

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)];
/** The quickest: pages repeat themselves so much that even this makes a tenth of them. */
const LEVEL = 1;
/** Of a flow as text, bytes; more is never written. */
const MOST = 256e6;

export const flowsOnDisk = (store: Store): Keeper<KeptFlow> => ({
  async get(key) {
    const packed = await store.get(key);
    if (!packed) return undefined;
    // What was sealed is whole: it is as livret wrote it.
    return JSON.parse((await inflate(packed, { maxOutputLength: MOST })).toString()) as KeptFlow;
  },
  async set(key, flow) {
    const text = JSON.stringify(flow);
    if (text.length < MOST / 4) store.set(key, await deflate(text, { level: LEVEL }));
  },
});
