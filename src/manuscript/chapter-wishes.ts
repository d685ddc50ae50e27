/** The chapters as a list names them: the configuration's, or SUMMARY.md. */
import path from 'node:path';
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { tellFault } from './chapter-faults.ts';
import type { ListedChapters } from './chapter-keys.ts';
import { readText } from './chapter-text.ts';
import type { ConfigFile } from './config-file.ts';
import type { Lookup } from './lookup.ts';
import { parseSummary } from './summary.ts';

/** A title above the chapters that follow. */
export interface Part {
  title: string;
  /** On a page of its own, on a right-hand one, or on the page of its first chapter. */
  start: 'same' | 'page' | 'recto';
}

/** One chapter as a list names it, and where. */
export interface Wish {
  text: string;
  at: Place;
  title?: string;
  part?: Part;
  /** Already there is no fault: it names a place in a file that may stand on the list itself. */
  mayRepeat?: boolean;
}

/** The chapters that those of another language are translations of. */
export interface OriginalChapters {
  lookup: Lookup;
  /** All files. */
  names: readonly string[];
}

export const configWishes = ({ file, chapters }: { file: ConfigFile; chapters: ListedChapters }): Wish[] =>
  chapters.flatMap((entry, index): Wish[] => {
    const at = (...path: (string | number)[]): Place => ({
      file: file.path,
      line: file.lineOf(['chapters', index, ...path]),
    });
    if (typeof entry === 'string') return [{ text: entry, at: at() }];
    const part = { title: entry.part, start: entry.start };
    return entry.chapters.map((text, i) => ({ text, at: at('chapters', i), ...(i === 0 ? { part } : {}) }));
  });

/** The most a list of chapters may have, in MB. */
const SUMMARY_LIMIT = 1;

/**
 * A translation without a list of its own takes the original's, but for the titles on it.
 *
 * @returns undefined if there is no SUMMARY.md with chapters on it
 */
export async function summaryWishes(
  lookup: Lookup,
  original: OriginalChapters | undefined,
  notices: Notices,
): Promise<Wish[] | undefined> {
  const own = await wishesIn(lookup, notices);
  if (own !== undefined || original === undefined) return own;
  const list = await wishesIn(original.lookup, notices);
  return list?.map(({ text, at, mayRepeat }) => ({ text, at, ...(mayRepeat ? { mayRepeat } : {}) }));
}

async function wishesIn(lookup: Lookup, notices: Notices): Promise<Wish[] | undefined> {
  const found = lookup.find('SUMMARY.md');
  if (!found.ok) {
    if (found.fault !== 'missing' && found.fault !== 'case') {
      tellFault('SUMMARY.md', found, { file: path.join(lookup.bottom, 'SUMMARY.md') }, [], notices);
    }
    return undefined;
  }
  const read = await readText(found.path, 'SUMMARY.md', SUMMARY_LIMIT, notices);
  if (read === undefined) return undefined;
  const entries = parseSummary(read.text);
  for (const { target, line } of entries.filter((entry) => entry.remote)) {
    notices.add('summary-remote', { target }, { file: found.path, line });
  }
  const wishes = entries
    .filter((entry) => !entry.remote)
    .map(({ target, line, title, anchored, part }) => ({
      text: target.replace(/^\/+/, ''),
      at: { file: found.path, line },
      ...(title === '' ? {} : { title }),
      ...(part === undefined ? {} : { part: { title: part, start: 'same' as const } }),
      mayRepeat: anchored,
    }));
  if (wishes.length === 0) notices.add('summary-empty', {}, { file: found.path });
  return wishes.length === 0 ? undefined : wishes;
}
