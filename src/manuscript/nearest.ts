/** What was probably meant by a name that does not exist. */
import { distance } from 'fastest-levenshtein';

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** The candidate nearest to a word, if near enough to be worth proposing. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return closest(word, candidates, allowedIn(word));
}

/** How many letters may differ: a third, but two so that swapped ones are found, and one in short words. */
const allowedIn = (word: string): number => (word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3)));

/**
 * The file nearest to a path with slashes: one of the same name in another folder, else one spelt alike.
 * Only the last part of the path counts towards what is allowed to differ, and its ending does not: `01.md`
 * is no slip for `02.md`.
 */
export function nearestFile(name: string, candidates: readonly string[]): string | undefined {
  const last = fold(name.slice(name.lastIndexOf('/') + 1));
  const moved = candidates.filter((c) => fold(c.slice(c.lastIndexOf('/') + 1)) === last);
  if (moved.length === 1) return moved[0];
  const stem = last.replace(/\.[^.]*$/, '');
  return stem.length <= 2 ? undefined : closest(name, candidates, allowedIn(stem));
}

function closest(word: string, candidates: Iterable<string>, allowed: number): string | undefined {
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of candidates) {
    // A difference in length is the least that two words can differ by: no need to compare them then.
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const differs = distance(fold(word), fold(candidate));
    if (differs < least) {
      least = differs;
      best = candidate;
    }
  }
  return best;
}
