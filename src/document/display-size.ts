/** How large a few words can be set so that they fill their place: the cover's title, the slogan. */

/**
 * Mean width of a capital of the display face, in em: measured on Sofia Sans Extra Condensed Black, with a
 * little to spare. A wrong guess cannot cut anything: it only makes the words smaller or wrap once more.
 */
const CAPITAL = 0.405;
const LEADING = 0.94;

/** All in pt: the width of the text block, the height the words may take, the largest size wanted. */
export interface DisplayPlace {
  measure: number;
  height: number;
  largest: number;
}

/** The size in pt: the longest word fits the measure, all lines fit the height. */
export function displaySize(text: string, { measure, height, largest }: DisplayPlace): number {
  const words = text.trim().split(/\s+/);
  const longest = Math.max(1, ...words.map((word) => word.length));
  let size = Math.min(largest, measure / (longest * CAPITAL));
  while (size > 14 && linesAt(words, measure / (size * CAPITAL)) * size * LEADING > height) size -= 1;
  return Math.floor(size);
}

/** Lines of greedy setting when a line holds `room` characters. */
function linesAt(words: readonly string[], room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    if (used > 0 && used + 1 + word.length > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}
