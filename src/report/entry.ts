/** The shape of one message in the catalogue. */
import type { ExitCode, Level } from './notice.ts';

/** What is wrong, and what to do about it. Both are whole sentences; the hint may be left out. */
export type Sentence = readonly [text: string, hint?: string];

export interface Entry<P> {
  level: Level;
  /** The exit code when it ends the work. */
  exit: ExitCode;
  /** True where `--lenient` makes a warning of it: the words stay whole. */
  lenient?: true;
  en: (params: P) => Sentence;
  fr: (params: P) => Sentence;
}

/** Declares a message. `P` is what its sentences need. */
export const entry = <P extends Record<string, string | number> = Record<never, never>>(
  e: Entry<P>,
): Entry<P> => e;
