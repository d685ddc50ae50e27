/**
 * How large a few words can be set so that they fill their place, and which of them stay on one line: the cover's title,
 * the slogan.
 */

import data from './font-data.json' with { type: 'json' };

const WIDTHS: Record<string, Record<string, number>> = data.widths;
/** For signs that the face lacks (Hebrew, Arabic…), which another draws: generous, in em. */
const OTHER = 0.62;
/** The style sheets track display type this much tighter or wider at the most, and kerning differs. */
const MARGIN = 1.015;

/** Below this size, in pt, a word is rather broken over two lines than set smaller to stay whole. */
const WHOLE = 22;
const SMALLEST = 12;

/** All in pt: the width of the text block, the height the words may take, the largest size wanted. */
export interface DisplayPlace {
  measure: number;
  height: number;
  largest: number;
}

/** How the words are set. */
export interface DisplayType {
  /** The face's package below @fontsource. */
  face: string;
  /** Whether in capitals. */
  capitals: boolean;
  /** From line to line, by the size. */
  leading: number;
}

/** As the default theme sets them. */
const USUAL: DisplayType = { face: 'sofia-sans-extra-condensed', capitals: true, leading: 0.94 };

/** The size in whole pt: the longest word fits the measure (unless that would make it tiny), all lines fit the height. */
export function displaySize(
  text: string,
  { measure, height, largest }: DisplayPlace,
  { face, capitals, leading }: DisplayType = USUAL,
): number {
  const widths = WIDTHS[face] ?? {};
  const words = (capitals ? text.toUpperCase() : text)
    .trim()
    .split(/[ \t\n]+/)
    .map((word) => widthOf(word, widths));
  const space = (widths[' '] ?? 200) / 1000;
  const longest = Math.max(0.1, ...words);
  let size = Math.floor(Math.min(largest, Math.max(WHOLE, measure / longest)));
  while (size > SMALLEST && linesAt(words, measure / size, space) * size * leading > height) size -= 1;
  return size;
}

/**
 * Spaces that do not break after words of one or two letters (“à”, “de”, “to”), which look lost at the end of a line of
 * large type; where these and the next are no wider than the longest word, so that nothing gets smaller.
 */
export function withShortWords(text: string, { face, capitals }: DisplayType = USUAL): string {
  const widths = WIDTHS[face] ?? {};
  const wide = (words: string): number => widthOf(capitals ? words.toUpperCase() : words, widths);
  const [first = '', ...others] = text.trim().split(/[ \t\n]+/);
  const longest = Math.max(...[first, ...others].map(wide));
  const units = [first];
  for (const word of others) {
    const unit = units.at(-1)!;
    const [, last = ''] = /([^\u00a0]*)$/.exec(unit)!;
    const together = `${unit}\u00a0${word}`;
    if (isShort(last) && wide(together) <= longest) units[units.length - 1] = together;
    else units.push(word);
  }
  return units.join(' ');
}

const isShort = (word: string): boolean => /^(?:\p{L}\p{M}*){1,2}$/u.test(word);

/** Width of a word, in em. */
function widthOf(word: string, widths: Readonly<Record<string, number>>): number {
  let width = 0;
  for (const sign of word) {
    const known = /\s/.test(sign) ? ' ' : sign;
    width += Object.hasOwn(widths, known) ? widths[known]! / 1000 : OTHER;
  }
  return width * MARGIN;
}

/** Lines of greedy setting when a line is `room` em wide. */
function linesAt(words: readonly number[], room: number, space: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    if (used > 0 && used + space + word > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + word;
    for (; used > room; used -= room) lines += 1;
  }
  return lines;
}
