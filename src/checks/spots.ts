/** The same thing found on many pages is told once: where it first is, and on which other pages. */
import type { Area } from '../geometry.ts';
import type { Place } from '../report/notice.ts';
import type { Marks } from './marks.ts';
import type { CheckedPdf } from './types.ts';

export interface Spot {
  /** From 1. */
  page: number;
  area?: Area | undefined;
}

/** All spots that `find` sees on the pages of a PDF, with what it says of them. */
export function spotsIn<S>(
  { facts }: CheckedPdf,
  find: (marks: Marks, page: number) => readonly S[],
): (S & Spot)[] {
  return facts.pages.flatMap((_, index) =>
    find(facts.marks(index + 1), index + 1).map((spot) => ({ ...spot, page: index + 1 })),
  );
}

/**
 * Where something first is, for a notice, and how it goes on.
 *
 * @param spots at least one, in the order of the pages
 * @returns `pages`: all pages in words, such as `3, 5–9`; '' where it is only the first
 */
export function toldOnce(spots: readonly Spot[], { file }: CheckedPdf): { place: Place; pages: string } {
  const [first] = spots;
  const numbers = [...new Set(spots.map(({ page }) => page))].sort((a, b) => a - b);
  return {
    place: { file, page: first?.page, area: first?.area },
    pages: numbers.length < 2 ? '' : inWords(numbers),
  };
}

/** More stretches of pages than these are cut short. */
const MOST = 8;

/** Numbers in ascending order as people write them: `1–3, 7`. */
function inWords(numbers: readonly number[]): string {
  const stretches: [number, number][] = [];
  for (const number of numbers) {
    const last = stretches.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else stretches.push([number, number]);
  }
  const words = stretches.map(([from, to]) => {
    if (from === to) return String(from);
    return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`;
  });
  return words.length > MOST ? `${words.slice(0, MOST).join(', ')}…` : words.join(', ');
}

export const tenth = (value: number): number => Math.round(value * 10) / 10;
export const hundredth = (value: number): number => Math.round(value * 100) / 100;
