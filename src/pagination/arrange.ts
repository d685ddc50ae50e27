/** Which page comes where: numbers only. */

/** A flow with the number of pages it was laid out on. */
export interface Stretch {
  flow: string;
  /** `cover` is the front cover, `closing` the back cover. */
  kind: string;
  start: 'page' | 'recto';
  pages: number;
}

/** A page of a flow (`index` from 0), or a blank; `fills`: one that is there because sheets must be full. */
export type Place = { flow: string; index: number } | { blank: true; fills?: true };

/** How the sheets are filled up. */
export interface Filling {
  /** How many pages the booklet has on full sheets, if there is text on so many; default: a multiple of four. */
  full?: ((pages: number) => number) | undefined;
  /**
   * Where the pages go that are added. `before-last` (default): directly before the back cover, where they look
   * meant. `spread`: half of them after the front cover. `end`: after everything.
   */
  blanks?: 'before-last' | 'spread' | 'end' | undefined;
}

/** A folded sheet has four pages. */
const PAGES_A_SHEET = 4;
const fourfold = (pages: number): number => Math.ceil(pages / PAGES_A_SHEET) * PAGES_A_SHEET;

/** All pages of a booklet in reading order: rectos and the back cover where they belong, blanks between. */
export function arrange(
  stretches: readonly Stretch[],
  { full = fourfold, blanks = 'before-last' }: Filling = {},
): Place[] {
  const back = stretches.filter(({ kind }) => kind === 'closing');
  const body = stretches.filter(({ kind }) => kind !== 'closing');
  const closing = back.flatMap(pagesOf);
  const filled = (after: number): Place[] => {
    const before = inOrder(body, after);
    const added = filling(blanksBeforeBackCover(before.length, closing.length, full));
    return blanks === 'end' ? [...before, ...closing, ...added] : [...before, ...added, ...closing];
  };
  const plain = filled(0);
  if (blanks !== 'spread' || body[0]?.kind !== 'cover' || back.length === 0) return plain;
  // Blanks in front move the rectos, which may cost a sheet: then there are fewer of them in front.
  const added = plain.filter((place) => 'fills' in place).length;
  for (let after = Math.floor(added / 2); after > 0; after -= 1) {
    const spread = filled(after);
    if (spread.length <= plain.length) return spread;
  }
  return plain;
}

/** @param after blanks behind the first of them, the cover */
function inOrder(stretches: readonly Stretch[], after: number): Place[] {
  const places: Place[] = [];
  for (const [index, stretch] of stretches.entries()) {
    if (blanksBefore(stretch.start, places.length) > 0) places.push({ blank: true });
    places.push(...pagesOf(stretch), ...(index === 0 ? filling(after) : []));
  }
  return places;
}

const pagesOf = ({ flow, pages }: Stretch): Place[] =>
  Array.from({ length: pages }, (_, index) => ({ flow, index }));

const filling = (count: number): Place[] =>
  Array.from({ length: count }, () => ({ blank: true, fills: true }));

/** A flow begins on `start`; `pagesBefore` pages stand before it. How many blank pages come first: 0 or 1. */
export function blanksBefore(start: 'page' | 'recto', pagesBefore: number): number {
  // Page 1 is a recto, so is every odd page (in books that open to the right, too).
  return start === 'recto' && pagesBefore % 2 === 1 ? 1 : 0;
}

/**
 * How many pages fill the sheets up.
 *
 * @param bodyPages pages before the back cover
 * @param backPages pages of the back cover, 0 where there is none
 */
export const blanksBeforeBackCover = (bodyPages: number, backPages: number, full = fourfold): number =>
  full(bodyPages + backPages) - bodyPages - backPages;
