/** Keeps laid-out flows for the next build, in a store of sealed entries. */
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Store } from '../cache/store.ts';
import type { FlowKeeper, KeptFlow } from '../pagination/index.ts';

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)];
/** The quickest: pages repeat themselves so much that even this makes a tenth of them. */
const LEVEL = 1;
/** Of a flow as text, bytes; more is never written. */
const MOST = 256e6;

export function flowsOnDisk(store: Store): FlowKeeper {
  return {
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
  };
}

/** Looks here first, then there; keeps in both. */
export const bothKeepers = (near: FlowKeeper, far: FlowKeeper): FlowKeeper => ({
  async get(key) {
    const known = await near.get(key);
    if (known) return known;
    const found = await far.get(key);
    if (found) await near.set(key, found);
    return found;
  },
  async set(key, flow) {
    await Promise.all([near.set(key, flow), far.set(key, flow)]);
  },
});
