/** Which files are the chapters, and in what order: as the configuration lists them, SUMMARY.md, or their names. */
import path from 'node:path';
import type { Notices } from '../report/notices.ts';
import { applyChanges, type ChangesIn } from './chapter-changes.ts';
import { locate, tellFault } from './chapter-faults.ts';
import type { ListedChapters } from './chapter-keys.ts';
import {
  configWishes,
  type OriginalChapters,
  type Part,
  summaryWishes,
  type Wish,
} from './chapter-wishes.ts';
import type { ConfigFile } from './config-file.ts';
import type { Lookup } from './lookup.ts';
import { inNaturalOrder } from './order.ts';
import { chaptersAmong, isMarkdown, overlay } from './scan.ts';

export type { Part } from './chapter-wishes.ts';

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

export interface ChapterOrder {
  choices: Choice[];
  /** Whether the names alone gave the order: then everything in the folder matters. */
  natural: boolean;
  /** Chapters that only the language has which this one is translated from. */
  untranslated: string[];
}

/**
 * @param listed the configuration file with the list of chapters, if there is one
 * @param changes what groups change in the list, in their order
 * @param replacing whether a file of a group stands in the place of the booklet's
 * @param original of a translation: it is in the same order, and lacks what is not translated yet
 * @param names the files of the folder, the group's among them
 */
export async function orderChapters(
  lookup: Lookup,
  {
    listed,
    changes = [],
    replacing = () => false,
    original,
  }: {
    listed: { file: ConfigFile; chapters: ListedChapters } | undefined;
    changes?: readonly ChangesIn[];
    replacing?: (name: string) => boolean;
    original?: OriginalChapters | undefined;
  },
  names: readonly string[],
  notices: Notices,
): Promise<ChapterOrder> {
  const own = chaptersAmong(names);
  const candidates = inNaturalOrder(chaptersAmong(overlay(names, original?.names ?? [])));
  const list = listed ? configWishes(listed) : await summaryWishes(lookup, original, notices);
  const fulfilled = (wishes: Wish[]) => fulfil(wishes, { lookup, candidates, original, notices });
  if (list === undefined) {
    const all = candidates.map((text) => ({ text, at: { file: path.join(lookup.bottom, text) } }));
    const { wishes } = applyChanges<Wish>(all, changes, replacing, notices);
    return { ...fulfilled(wishes), natural: true };
  }
  const { wishes, left } = applyChanges(list, changes, replacing, notices);
  const { choices, untranslated } = fulfilled(wishes);
  const known = [...list, ...left.map((text) => ({ text, at: {} }))];
  tellUnlisted(known, choices, inNaturalOrder(own), notices);
  return { choices, untranslated, natural: false };
}

interface Searched {
  lookup: Lookup;
  candidates: readonly string[];
  original: OriginalChapters | undefined;
  notices: Notices;
}

/** Finds the files of a list; those that cannot be had are told and left out. */
function fulfil(
  wishes: Wish[],
  { lookup, candidates, original, notices }: Searched,
): Pick<ChapterOrder, 'choices' | 'untranslated'> {
  const untranslated: string[] = [];
  const taken = new Map<string, string>();
  const choices: Choice[] = [];
  let waiting: Part | undefined;
  for (const { text, at, title, mayRepeat, part } of wishes) {
    // A part whose first chapter cannot be had begins with the next one.
    waiting = part ?? waiting;
    const found = locate(text, lookup);
    if (!found.ok) {
      const source = original && locate(text, original.lookup);
      if (source?.ok && found.fault === 'missing') untranslated.push(source.name);
      else if (source?.ok && found.fault === 'case')
        notices.add(
          'translation-case',
          { name: found.name, original: source.name },
          { file: path.join(lookup.bottom, found.name) },
        );
      else tellFault(text, found, at, candidates, notices);
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
  return { choices, untranslated: [...new Set(untranslated)] };
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
