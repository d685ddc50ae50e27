/** How many columns words take in a terminal, and words made to fit into some. */

const GRAPHEMES = new Intl.Segmenter();
/** Blocks that Unicode's East Asian Width (UAX #11) calls wide or full-width, and pictures. */
const WIDE =
  /^(?:\p{Emoji_Presentation}|.\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}])/u;
/** What takes no room by itself: accents on nothing, invisible signs. */
const NOTHING = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const widthOf = (grapheme: string): number => {
  if (NOTHING.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
};

const graphemes = (text: string): string[] => [...GRAPHEMES.segment(text)].map(({ segment }) => segment);

/** In columns. */
export const displayWidth = (text: string): number =>
  graphemes(text).reduce((sum, one) => sum + widthOf(one), 0);

/** The beginning that fits, and an ellipsis where something is left out. @param columns 0 or more */
export function cutTo(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let [kept, width] = ['', 0];
  for (const one of graphemes(text)) {
    width += widthOf(one);
    if (width > columns - 1) break;
    kept += one;
  }
  return columns < 1 ? '' : `${kept.trimEnd()}…`;
}

/** Cut or filled up with spaces: exactly so many columns. */
export function fitTo(text: string, columns: number): string {
  const cut = cutTo(text, columns);
  return cut + ' '.repeat(Math.max(0, columns - displayWidth(cut)));
}
