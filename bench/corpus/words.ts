/** Words that mean nothing, made of syllables that could be French, so that they are hyphenated like it. */
import type { Random } from './random.ts';

const [HEADS, HEARTS, TAILS] = [
  ['b', 'br', 'c', 'ch', 'd', 'f', 'fl', 'g', 'gr', 'j', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 't', 'tr', 'v'],
  ['a', 'e', 'é', 'i', 'o', 'u', 'ou', 'ai', 'eau', 'è', 'oi', 'on', 'an', 'en'],
  ['', '', '', '', 'l', 'r', 's', 't', 'nt', 'rre', 'lle', 'sse', 'que'],
];
/** So many different words are in use; real texts of this length have a few more. */
const VOCABULARY = 3000;
const LITTLE = ['la', 'le', 'ma', 'ne', 'ou', 'si', 'ta', 'du', 'ni', 'au'];

export interface Words {
  /** One line of so many words, without a stop. */
  line: (count: number) => string;
  /** A line that begins with a capital. */
  title: (count: number) => string;
  sentence: () => string;
  /** Sentences of at least so many words in all. */
  paragraph: (words: number) => string;
}

/** @param random is drawn from for the vocabulary at once, and for every word later */
export function wordsFrom(random: Random): Words {
  const vocabulary = Array.from({ length: VOCABULARY }, () => word(random));
  // As in real texts a few words are said often: every third is a little one, of the rest the first are the commonest.
  const next = (): string =>
    random.chance(0.34) ? random.pick(LITTLE) : vocabulary[Math.floor(random.next() ** 2 * VOCABULARY)]!;
  const line = (count: number): string => Array.from({ length: count }, next).join(' ');
  const sentence = (): string => {
    const parts = Array.from({ length: random.between(1, 3) }, () => line(random.between(4, 9)));
    return `${capital(parts.join(', '))}${random.chance(0.06) ? ' ?' : '.'}`;
  };
  return {
    line,
    title: (count) => capital(line(count)),
    sentence,
    paragraph: (words) => {
      const sentences: string[] = [];
      for (let said = 0; said < words; said += sentences.at(-1)!.split(' ').length)
        sentences.push(sentence());
      return sentences.join(' ');
    },
  };
}

function word(random: Random): string {
  const syllables = Array.from(
    { length: random.between(1, 4) },
    () => random.pick(HEADS) + random.pick(HEARTS),
  );
  return syllables.join('') + random.pick(TAILS);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
