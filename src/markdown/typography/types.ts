/** What a language says of itself; the steps are the same for all. */
import type { Run } from '../run.ts';

/** Opening and closing sign. */
export type Pair = readonly [open: string, close: string];

export interface Quotes {
  outer: Pair;
  /** Within others. */
  inner: Pair;
  /** For what the author wrote with single marks. */
  single: Pair;
}

export interface Rules {
  /** What ` - ` and ` -- ` become. */
  dash: '–' | '—';
  /** What `--` and `---` between two words become, spaces included. */
  tight: string;
  /** Whether a word may lose its end before a vowel (l’eau), so that quotation marks may follow an apostrophe. */
  elision?: boolean;
  /** Words that begin with an apostrophe (’tis), without it; a pattern. */
  clipped?: string;
  /** What stays with the number after it (`p\\.`, `art\\.`); a pattern. */
  beforeNumber: string;
  /** What stays with the name after it (`Mme`, `Dr\\.`); a pattern. */
  beforeName: string;
  /** What stays with the number before it, besides units; a pattern. */
  afterNumber?: string;
  /** Short words that no line ends in; a pattern. */
  short?: string;
  /** Whether the endings of ordinal numbers stand high. */
  raisedOrdinals?: true;
  /** What only this language does, last. */
  more?: (run: Run) => void;
}
