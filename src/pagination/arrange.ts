/** Which page comes where: numbers only. */

/** A flow begins on `start`; `pagesBefore` pages stand before it. How many blank pages come first: 0 or 1. */
export function blanksBefore(start: 'page' | 'recto', pagesBefore: number): number {
  // Page 1 is a recto, so is every odd page (in books that open to the right, too).
  return start === 'recto' && pagesBefore % 2 === 1 ? 1 : 0;
}

/**
 * A folded sheet has four pages, so a booklet has a multiple of four. The blanks that fill it up stand
 * directly before the back cover, where they look meant; after it they would be the back cover.
 *
 * @param bodyPages pages before the back cover
 * @param backPages pages of the back cover, 0 where there is none
 */
export function blanksBeforeBackCover(bodyPages: number, backPages: number): number {
  return (4 - ((bodyPages + backPages) % 4)) % 4;
}
