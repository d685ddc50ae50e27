/**
 * Which pages of a long booklet are printed together: numbers only. Chromium takes longer for each page the more there
 * are, and prints one document on one processor.
 */
import type { Place } from './arrange.ts';

/** Pages of the booklet, by their place in it, from 0: those from `from` to the one before `to`. */
export interface Batch {
  from: number;
  to: number;
}

export interface BatchLimits {
  /** A booklet of fewer pages is printed in one piece. */
  least: number;
  /** About so many pages a batch, more where chapters are longer. */
  pages: number;
  /** From so many pages on tabs are opened for printing alone; below, it is done in those that are there. Default: all. */
  open?: number | undefined;
}

/**
 * As measured (ARCHITECTURE.md): the shorter booklets are printed in less time than it takes to open a tab, and so many
 * pages a batch take no longer than more would, but an edit then prints few of them anew.
 */
export const USUAL_BATCHES: BatchLimits = { least: 120, pages: 60, open: 320 };

/**
 * By the pages alone, never by the machine: the file is to be the same on any. Each batch begins with a flow, nearest to
 * where equal parts would begin. Their number is even: as many for each of two tabs, or four.
 */
export function batchesOf(places: readonly Place[], { least, pages }: BatchLimits = USUAL_BATCHES): Batch[] {
  const { length } = places;
  const count = length < least ? 1 : 2 * Math.max(1, Math.round(length / pages / 2));
  const starts = places.flatMap((place, at) => ('flow' in place && place.index === 0 && at > 0 ? [at] : []));
  const cuts = new Set<number>();
  for (let part = 1; part < count; part += 1) {
    const ideal = (part * length) / count;
    const nearest = starts.reduce<number | undefined>(
      (best, at) => (best !== undefined && Math.abs(best - ideal) <= Math.abs(at - ideal) ? best : at),
      undefined,
    );
    if (nearest !== undefined) cuts.add(nearest);
  }
  const edges = [0, ...cuts, length];
  return edges.slice(1).map((to, index) => ({ from: edges[index]!, to }));
}
