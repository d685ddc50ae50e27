/** What was probably meant by a link that leads nowhere, as its author would write it. */
import path from 'node:path';
import { distance } from 'fastest-levenshtein';
import type { NamedChapter } from './types.ts';

/** Without capitals and accents: what people mix up first. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** How many letters may differ: a third, but two so that swapped ones are found, and one in short words. */
const allowedIn = (word: string): number => (word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3)));

/** An anchor of the chapter itself before one of another chapter. */
export function nearestAnchor(
  name: string,
  from: NamedChapter,
  all: readonly NamedChapter[],
): string | undefined {
  const here = nearest(name, [...from.anchors.keys()]);
  if (here !== undefined) return `#${here}`;
  const elsewhere = all
    .filter((chapter) => chapter.id !== from.id)
    .flatMap((chapter) => [...chapter.anchors.keys()].map((anchor) => ({ chapter, anchor })));
  const found = nearest(
    name,
    elsewhere.map(({ anchor }) => anchor),
  );
  const owner = elsewhere.find(({ anchor }) => anchor === found);
  return owner && `${fileFrom(from, owner.chapter)}#${owner.anchor}`;
}

/** An anchor of the chapter that a link names rightly. */
export function nearestAnchorOf(name: string, chapter: NamedChapter, from: NamedChapter): string | undefined {
  const found = nearest(name, [...chapter.anchors.keys()]);
  return found === undefined ? undefined : `${fileFrom(from, chapter)}#${found}`;
}

/** An address on the web whose beginning was left out. */
export const webAddress = (link: string): string | undefined =>
  /^www\.[^\s/.]+\.[^\s/.]/i.test(link) ? `https://${link}` : undefined;

/**
 * A chapter of the same name in another folder or under another number, else one spelt alike; its ending does not count.
 * What differs in figures alone is another chapter, and nobody's slip.
 */
export function nearestFile(
  name: string,
  from: NamedChapter,
  all: readonly NamedChapter[],
): string | undefined {
  const last = stem(name);
  if (last === '') return undefined;
  const alike = (by: (name: string) => string): NamedChapter[] =>
    all.filter((chapter) => by(stem(chapter.name)) === by(last));
  const [same] = alike(counted);
  const [renumbered, ...more] = alike(unnumbered);
  const known = same ?? (more.length === 0 && unnumbered(last) !== '' ? renumbered : undefined);
  if (known) return fileFrom(from, known);
  const near = nearest(
    last,
    all.map((chapter) => stem(chapter.name)),
  );
  const chapter = all.find((c) => stem(c.name) === near);
  return !chapter || wordsIn(near!) === wordsIn(last) ? undefined : fileFrom(from, chapter);
}

/** 01 is 1. */
const counted = (name: string): string => fold(name).replace(/(?<!\d)0+(?=\d)/g, '');
/** Without the number it begins with. */
const unnumbered = (name: string): string => counted(name).replace(/^\d+[-_. ]*/, '');
const wordsIn = (name: string): string => fold(name).replace(/\d+/g, '');

const stem = (name: string): string => path.posix.basename(name).replace(/\.[^.]*$/, '');

const fileFrom = (from: NamedChapter, to: NamedChapter): string =>
  path.posix.relative(path.posix.dirname(from.name), to.name);

/** Letters of a beginning that tells what was meant. */
const TELLING = 4;

function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = allowedIn(word) + 1;
  const wanted = fold(word);
  for (const candidate of candidates) {
    // A difference in length is the least that two words can differ by: no need to compare them then.
    if (Math.abs(candidate.length - word.length) >= least + 2) continue;
    const differs = distance(wanted, fold(candidate));
    if (differs < least) {
      least = differs;
      best = candidate;
    }
  }
  if (best !== undefined || wanted.length < TELLING) return best;
  const begun = candidates.filter((candidate) => fold(candidate).startsWith(wanted));
  return begun.length === 1 ? begun[0] : undefined;
}
