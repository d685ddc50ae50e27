/** What was measured, as the results are written from it. Times in ms, memory in MB. */
import type { Corpus } from '../corpus/index.ts';
import type { Machine } from '../machine.ts';
import type { Result } from '../measure/rounds.ts';
import type { Figure } from '../measure/statistics.ts';
import type { Skipped } from '../peers/types.ts';

/** The names of those that are no peers. */
export const LIVRET = 'livret';
export const LIMIT = 'limit: Chromium alone';
export const PUPPETEER = 'limit: by a script in Node';
export const CHANGED = 'livret, one chapter changed';

export interface CorpusResult {
  corpus: Corpus;
  results: readonly Result[];
  /** Of the file each has made. */
  pages: Readonly<Record<string, number>>;
  /** Peers that were not given it, and why. */
  leftOut: readonly Skipped[];
  /** Of livret's cold builds: the times of each stage. */
  stages: Readonly<Record<string, readonly number[]>>;
}

/** One part of livret by itself, done again and again in one process; ms. */
export interface InsideResult extends Figure {
  name: string;
  /** To how much. */
  to: string;
}

export interface Measured {
  machine: Machine;
  peers: readonly { name: string; version: string }[];
  skipped: readonly Skipped[];
  corpora: readonly CorpusResult[];
  /** Peaks by name, of 500 pages. */
  memory?: readonly Result[] | undefined;
  /** Of the guide: cold builds, and edits that a process sees that is warm. */
  edits?: { cold: Result; edit: Result } | undefined;
  /** One edition of the guide, and all of them, in one process. */
  editions?: { count: number; one: Result; all: Result } | undefined;
  inside?: readonly InsideResult[] | undefined;
}
