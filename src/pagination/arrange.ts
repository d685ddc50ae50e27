/** Which page comes where: numbers only. */

/** A flow with the number of pages it was laid out on. */
export interface Stretch {
  flow: string;
  /** `closing` is the back cover. */
  kind: string;
  start: 'page' | 'recto';
  pages: number;
}

/** A page of a flow (`index` from 0), or a blank. */
export type Place = { flow: string; index: number } | { blank: true };

/** All pages of a booklet in reading order: rectos and the back cover where they belong, blanks between. */
export function arrange(stretches: readonly Stretch[]): Place[] {
  const places: Place[] = [];
  const addBlanks = (count: number) => {
    for (let i = 0; i < count; i += 1) places.push({ blank: true });
  };
  const add = ({ flow, start, pages }: Stretch) => {
    addBlanks(blanksBefore(start, places.length));
    for (let index = 0; index < pages; index += 1) places.push({ flow, index });
  };
  const back = stretches.filter(({ kind }) => kind === 'closing');
  for (const stretch of stretches) if (stretch.kind !== 'closing') add(stretch);
  addBlanks(blanksBeforeBackCover(places.length, back.length));
  for (const stretch of back) add({ ...stretch, start: 'page' });
  return places;
}

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
