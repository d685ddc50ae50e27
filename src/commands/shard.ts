/** `--shard 2/5`: this machine's part of the editions, where several machines make them together. */
import { refuse } from '../report/notice.ts';

/** The `nth` of `of` parts, from 1. */
export interface Shard {
  nth: number;
  of: number;
}

/** More machines than anybody has; it keeps the numbers whole. */
const MOST = 9999;

/** @throws {Refusal} `shard-malformed`, `shard-out-of-range` */
export function readShard(text: string): Shard {
  const [, first = '', second = ''] = /^\s*(\d{1,9})\s*\/\s*(\d{1,9})\s*$/.exec(text) ?? [];
  const [nth, of] = [Number(first), Number(second)];
  if (first === '' || of < 1 || of > MOST) return refuse('shard-malformed', { value: text, most: MOST });
  return nth >= 1 && nth <= of ? { nth, of } : refuse('shard-out-of-range', { value: text.trim(), of });
}

/**
 * Every `of`th, beginning with the `nth`: neighbours, which may be alike in size (those of a region), go to different
 * machines. The order must be the same on all machines.
 */
export const inShard = <T>(all: readonly T[], { nth, of }: Shard): T[] =>
  all.filter((_, index) => index % of === nth - 1);
