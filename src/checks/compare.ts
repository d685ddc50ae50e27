/** Compares a text with what became of it, letter by letter. */
import { hasMarks, hasRightToLeft, letters, mayBeRepeated } from '../letters.ts';

export interface Difference {
  kind: 'lost' | 'added';
  /** The words where the two part, from the text that has them. */
  words: string;
  /** How many letters of that text stand before these words. */
  after: number;
}

/**
 * Exact: both hold the same letters in the same order.
 * @returns the first difference, or undefined
 */
export function compareExactly(wanted: string, found: string): Difference | undefined {
  const [w, f] = [letters(wanted), letters(found)];
  if (w === f) return undefined;
  let i = 0;
  while (i < w.length && w[i] === f[i]) i += 1;
  return i < w.length ? { kind: 'lost', ...excerpt(wanted, i) } : { kind: 'added', ...excerpt(found, i) };
}

/**
 * What a page should show against what a reader finds in the PDF. The PDF may hold more digits: numbers of
 * lists and pages are drawn by the layout and stand in no text. PDFs keep right-to-left text in the order it
 * is drawn, so there the letters are counted instead of compared in order. On pages with formulas or ruby
 * the letters are counted too, and the words outside of these must stand in order among what was found.
 *
 * @param ordered the words outside of formulas and ruby, on a page that has any
 * @param direction that of the booklet: in a right-to-left one, English lines are turned about as well
 */
export function compareDrawn(
  wanted: string,
  found: string,
  direction: 'ltr' | 'rtl',
  ordered?: string,
): Difference | undefined {
  const [w, f] = [letters(wanted), letters(found)];
  if (direction === 'rtl' || hasRightToLeft(wanted) || hasMarks(wanted)) return compareCounts(w, f, wanted);
  if (ordered !== undefined) return inOrder(ordered, f) ?? compareCounts(w, f, wanted);
  let i = 0;
  for (let j = 0; j < f.length; j += 1) {
    if (w[i] === f[j]) i += 1;
    else if (!/\p{N}/u.test(f[j]!)) {
      return i < w.length ? { kind: 'lost', ...excerpt(wanted, i) } : { kind: 'added', ...excerpt(found, j) };
    }
  }
  return i < w.length ? { kind: 'lost', ...excerpt(wanted, i) } : undefined;
}

/** All of a text's letters in their order, whatever stands between them. */
function inOrder(wanted: string, f: string): Difference | undefined {
  const w = letters(wanted);
  let i = 0;
  for (let j = 0; j < f.length && i < w.length; j += 1) if (w[i] === f[j]) i += 1;
  return i < w.length ? { kind: 'lost', ...excerpt(wanted, i) } : undefined;
}

function compareCounts(w: string, f: string, wanted: string): Difference | undefined {
  const counts = new Map<string, number>();
  for (const c of f) counts.set(c, (counts.get(c) ?? 0) + 1);
  for (const [i, c] of [...w].entries()) {
    const left = counts.get(c) ?? 0;
    if (left === 0) return { kind: 'lost', ...excerpt(wanted, i) };
    counts.set(c, left - 1);
  }
  const repeatable = mayBeRepeated(wanted);
  const extra = [...counts].find(([c, n]) => n > 0 && !/\p{N}/u.test(c) && !repeatable(c));
  return extra ? { kind: 'added', words: extra[0].repeat(extra[1]), after: w.length } : undefined;
}

/** Up to eight words of `text` from its letter number `index` on, beginning with the whole word. */
function excerpt(text: string, index: number): { words: string; after: number } {
  let start = 0;
  let after = 0;
  for (const word of text.matchAll(/\S+/g)) {
    start = word.index;
    const count = letters(word[0]).length;
    if (after + count > index) break;
    after += count;
  }
  return { words: text.slice(start).trim().split(/\s+/).slice(0, 8).join(' '), after };
}

/**
 * The same letters, in the same order where PDF readers keep one.
 * @param direction that of the booklet: in a right-to-left one, lines of Latin letters may be turned about as well
 */
export function sameLetters(a: string, b: string, direction: 'ltr' | 'rtl' = 'ltr'): boolean {
  if (a === b) return true;
  const [x, y] = [letters(a), letters(b)];
  if (x === y) return true;
  return (direction === 'rtl' || hasRightToLeft(a)) && [...x].sort().join('') === [...y].sort().join('');
}
