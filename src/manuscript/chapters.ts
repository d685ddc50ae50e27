/** Which files are the chapters, and in what order: as the configuration lists them, SUMMARY.md, or their names. */
import path from 'node:path';
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { applyChanges, type ChangesIn } from './chapter-changes.ts';
import type { ListedChapters } from './chapter-keys.ts';
import { readText } from './chapter-text.ts';
import type { ConfigFile } from './config-file.ts';
import type { Found, Lookup } from './lookup.ts';
import { nearestFile } from './nearest.ts';
import { inNaturalOrder } from './order.ts';
import { isAbsolutePath, normalisePath } from './paths.ts';
import { chaptersAmong, isMarkdown } from './scan.ts';
import { parseSummary } from './summary.ts';

/** A title above the chapters that follow. */
export interface Part {
  title: string;
  /** On a page of its own, on a right-hand one, or on the page of its first chapter. */
  start: 'same' | 'page' | 'recto';
}

/** One chapter before it is read. */
export interface Choice {
  /** Its path in the booklet's folder, with slashes. */
  name: string;
  /** Its real path. */
  path: string;
  /** Its title in SUMMARY.md. */
  listTitle?: string;
  /** The part that begins with it. */
  part?: Part;
}

/** One chapter as a list names it, and where. */
interface Wish {
  text: string;
  at: Place;
  title?: string;
  part?: Part;
  /** Already there is no fault: it names a place in a file that may stand on the list itself. */
  mayRepeat?: boolean;
}

export interface ChapterOrder {
  choices: Choice[];
  /** Whether the names alone gave the order: then everything in the folder matters. */
  natural: boolean;
}

/**
 * @param listed the configuration file with the list of chapters, if there is one
 * @param changes what groups change in the list, in their order
 * @param replacing whether a file of a group stands in the place of the booklet's
 * @param names the files of the folder, the group's among them
 */
export async function orderChapters(
  lookup: Lookup,
  {
    listed,
    changes = [],
    replacing = () => false,
  }: {
    listed: { file: ConfigFile; chapters: ListedChapters } | undefined;
    changes?: readonly ChangesIn[];
    replacing?: (name: string) => boolean;
  },
  names: readonly string[],
  notices: Notices,
): Promise<ChapterOrder> {
  const candidates = inNaturalOrder(chaptersAmong(names));
  const list = listed ? configWishes(listed) : await summaryWishes(lookup, notices);
  if (list === undefined) {
    const all = candidates.map((text) => ({ text, at: { file: path.join(lookup.root, text) } }));
    const { wishes } = applyChanges<Wish>(all, changes, replacing, notices);
    return { choices: fulfil(wishes, lookup, candidates, notices), natural: true };
  }
  const { wishes, left } = applyChanges(list, changes, replacing, notices);
  const choices = fulfil(wishes, lookup, candidates, notices);
  const known = [...list, ...left.map((text) => ({ text, at: {} }))];
  tellUnlisted(known, choices, candidates, notices);
  return { choices, natural: false };
}

const configWishes = ({ file, chapters }: { file: ConfigFile; chapters: ListedChapters }): Wish[] =>
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

/** @returns undefined if there is no SUMMARY.md with chapters on it */
async function summaryWishes(lookup: Lookup, notices: Notices): Promise<Wish[] | undefined> {
  const found = lookup.find('SUMMARY.md');
  if (!found.ok) {
    if (found.fault !== 'missing' && found.fault !== 'case') {
      tellFault('SUMMARY.md', found, { file: path.join(lookup.root, 'SUMMARY.md') }, [], notices);
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

/** Finds the files of a list; those that cannot be had are told and left out. */
function fulfil(wishes: Wish[], lookup: Lookup, candidates: readonly string[], notices: Notices): Choice[] {
  const taken = new Map<string, string>();
  const choices: Choice[] = [];
  let waiting: Part | undefined;
  for (const { text, at, title, mayRepeat, part } of wishes) {
    // A part whose first chapter cannot be had begins with the next one.
    waiting = part ?? waiting;
    const found = locate(text, lookup);
    if (!found.ok) {
      tellFault(text, found, at, candidates, notices);
      continue;
    }
    const first = taken.get(found.path);
    if (first !== undefined) {
      if (!mayRepeat) notices.add('chapter-twice', { name: found.name, first }, at);
    } else if (isMarkdown(found.name)) {
      taken.set(found.path, found.name);
      choices.push({
        name: found.name,
        path: found.path,
        ...(title === undefined ? {} : { listTitle: title }),
        ...(waiting === undefined ? {} : { part: waiting }),
      });
      waiting = undefined;
    } else notices.add('chapter-not-markdown', { name: found.name }, at);
  }
  return choices;
}

function locate(text: string, lookup: Lookup): Found {
  const name = isAbsolutePath(text) ? undefined : normalisePath(text);
  return name === undefined ? { ok: false, fault: 'outside', name: text } : lookup.find(name);
}

/** Faults that need no more than the chapter's name. */
const FAULTS = {
  outside: 'chapter-outside',
  'not-a-file': 'chapter-not-a-file',
  'broken-link': 'chapter-link-broken',
  unreadable: 'chapter-unreadable',
} as const;

function tellFault(
  text: string,
  found: Found & { ok: false },
  at: Place,
  candidates: readonly string[],
  notices: Notices,
): void {
  const name = text.replaceAll('\0', '\ufffd');
  if (found.fault === 'missing') {
    const suggestion = nearestFile(text.replaceAll('\\', '/'), candidates) ?? '';
    notices.add('chapter-missing', { name, suggestion }, at);
  } else if (found.fault === 'case') notices.add('chapter-case', { name, actual: found.name }, at);
  else notices.add(FAULTS[found.fault], { name }, at);
}

/** How many names a notice spells out. */
const SPELT_OUT = 5;

/** Says which Markdown files the list leaves out: they may have been forgotten. */
function tellUnlisted(
  list: Wish[],
  choices: Choice[],
  candidates: readonly string[],
  notices: Notices,
): void {
  const listed = new Set([...choices.map((choice) => choice.name), ...list.map((wish) => wish.text)]);
  const left = candidates.filter((name) => !listed.has(name));
  if (left.length === 0) return;
  const names = left.slice(0, SPELT_OUT).join(', ') + (left.length > SPELT_OUT ? ', …' : '');
  notices.add('chapters-unlisted', { count: left.length, names }, { file: list[0]?.at.file });
}
