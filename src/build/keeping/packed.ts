/** Entries of a store that are long texts: packed, since pages and chapters repeat themselves so much. */
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Store } from '../../cache/store.ts';

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)];
/** The quickest: even this makes a tenth of them. */
const LEVEL = 1;
/** Of a text, bytes; more is never written. */
const MOST = 256e6;

/** @returns undefined where there is none, or it cannot be trusted */
export async function getText(store: Store, key: string): Promise<string | undefined> {
  const packed = await store.get(key);
  // What was sealed is whole: it is as livret wrote it.
  return packed && (await inflate(packed, { maxOutputLength: MOST })).toString();
}

/** One that is too long is not kept. */
export async function setText(store: Store, key: string, text: string): Promise<void> {
  // A letter takes four bytes at most.
  if (text.length < MOST / 4) store.set(key, await deflate(text, { level: LEVEL }));
}
