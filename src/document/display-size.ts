/** How large a few words can be set so that they fill their place: the cover's title, the slogan. */

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
export const USUAL: DisplayType = { face: 'sofia-sans-extra-condensed', capitals: true, leading: 0.94 };

/** The size in whole pt: the longest word fits the measure (unless that would make it tiny), all lines fit the height. */
export function displaySize(
  text: string,
  { measure, height, largest }: DisplayPlace,
  { face, capitals, leading }: DisplayType = USUAL,
): number {
  const words = wordsIn(text).map((word) => displayWidth(word, { face, capitals }));
  const space = spaceOf(face);
  const longest = Math.max(0.1, ...words);
  let size = Math.floor(Math.min(largest, Math.max(WHOLE, measure / longest)));
  while (size > SMALLEST && linesAt(words, measure / size, space) * size * leading > height) size -= 1;
  return size;
}

/** Where lines may end. */
export const wordsIn = (text: string): string[] => text.trim().split(/[ \t\n]+/);

/** Between two words, in em. */
export const spaceOf = (face: string): number => (WIDTHS[face]?.[' '] ?? 200) / 1000;

/** Width of a word, in em. */
export function displayWidth(
  word: string,
  { face, capitals }: Pick<DisplayType, 'face' | 'capitals'>,
): number {
  const widths = WIDTHS[face] ?? {};
  let width = 0;
  for (const sign of capitals ? word.toUpperCase() : word) {
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
