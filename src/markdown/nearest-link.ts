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

/** A chapter of the same name in another folder, else one spelt alike; its ending does not count. */
export function nearestFile(
  name: string,
  from: NamedChapter,
  all: readonly NamedChapter[],
): string | undefined {
  const last = stem(name);
  if (last === '') return undefined;
  const same = all.filter((chapter) => fold(stem(chapter.name)) === fold(last));
  const near =
    same.length > 0
      ? stem(same[0]!.name)
      : nearest(
          last,
          all.map((chapter) => stem(chapter.name)),
        );
  const chapter = same[0] ?? all.find((c) => stem(c.name) === near);
  return near === undefined || !chapter ? undefined : fileFrom(from, chapter);
}

const stem = (name: string): string => path.posix.basename(name).replace(/\.[^.]*$/, '');

const fileFrom = (from: NamedChapter, to: NamedChapter): string =>
  path.posix.relative(path.posix.dirname(from.name), to.name);

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
  return best;
}
