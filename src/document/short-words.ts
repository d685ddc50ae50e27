/** Short words in large type (“à”, “de”, “to”), which look lost at the end of a line. */
import {
  type DisplayPlace,
  type DisplayType,
  displaySize,
  displayWidth,
  spaceOf,
  USUAL,
  wordsIn,
} from './display-size.ts';

/** How ill a word looks at the end of a line, by its letters. */
const COSTS = [0, 3, 1] as const;
/** Nobody reads a title with more, and there are too many ways to part it. */
const MOST_WORDS = 60;

/**
 * The same words, with spaces that do not break after short ones, as far as they would otherwise end a line. The words are
 * set as large as they would be without, and on lines that fit their place.
 */
export function withShortWords(text: string, place: DisplayPlace, type: DisplayType = USUAL): string {
  const words = wordsIn(text);
  if (words.length < 2 || words.length > MOST_WORDS) return text;
  const size = displaySize(text, place, type);
  const most = Math.floor(place.height / (size * type.leading));
  const ends = lineEnds(words, { room: place.measure / size, most, type });
  if (!ends) return text;
  const bound = words.reduce((before, word, index) =>
    costOf(words[index - 1]!) > 0 && !ends.has(index - 1) ? `${before}\u00a0${word}` : `${before} ${word}`,
  );
  // What does not break is one word to whoever reckons its size.
  return displaySize(bound, place, type) < size ? text : bound;
}

/** 0 for words of three letters and more, and for what ends with a sign: there a line may end. */
function costOf(word: string): number {
  const letters = /^(?:\p{L}\p{M}*){1,2}$/u.test(word) ? (word.match(/\p{L}/gu)?.length ?? 0) : 0;
  return COSTS[letters] ?? 0;
}

/** The words that end lines, by their places, and how ill that looks. */
interface Ends {
  cost: number;
  ends: number[];
}

/** The places (from 0) of the words that end lines where they look least ill; undefined where no lines fit. */
function lineEnds(
  words: readonly string[],
  { room, most, type }: { room: number; most: number; type: DisplayType },
): ReadonlySet<number> | undefined {
  const widths = words.map((word) => displayWidth(word, type));
  const space = spaceOf(type.face);
  const known = new Map<string, Ends | undefined>();
  /** From that word on, in so many lines at the most. */
  const best = (from: number, lines: number): Ends | undefined => {
    if (from === words.length) return { cost: 0, ends: [] };
    if (lines === 0) return undefined;
    const key = `${from} ${lines}`;
    if (known.has(key)) return known.get(key);
    let found: Ends | undefined;
    let used = -space;
    for (let last = from; last < words.length; last += 1) {
      used += space + widths[last]!;
      if (used > room && last > from) break;
      const rest = best(last + 1, lines - 1);
      if (!rest) continue;
      const cost = rest.cost + (last < words.length - 1 ? costOf(words[last]!) : 0);
      // As full a line as can be, as it is set without.
      if (!found || cost <= found.cost) found = { cost, ends: [last, ...rest.ends] };
    }
    known.set(key, found);
    return found;
  };
  const found = best(0, most);
  return found && new Set(found.ends);
}
