/**
 * What was read of pages, for the next build: a page that is the same to the last byte reads the same, and need not be
 * read again.
 */
import { PROGRAM } from '../home.ts';
import { fingerprint } from '../pagination/keep.ts';
import { placeKey, type TextPlace, type Texts } from '../pdf/text-ahead.ts';
import type { Keeper } from './keeping/keeper.ts';
import type { PageTexts } from './keeping/texts.ts';

/** A page of a PDF, as far as its texts may be kept. */
export interface NamedPage {
  /** Says all that it shows. */
  name: string;
  /**
   * Says what its makers wrote to get it. Whoever has the PDF, which is handed out, is to need that, too, as for all else
   * that is kept.
   */
  source: string;
}
/** All of a PDF's pages, in order; undefined where one has no name or no source. */
export type NamedPages = readonly (NamedPage | undefined)[];

/** Pages of one source that are kept together. */
interface Run {
  /** Says all that the texts come from: the source, the pages, the places on them, and who reads. */
  key: string;
  /** Of each page. */
  places: readonly (readonly TextPlace[])[];
}

function runsOf(pages: NamedPages, places: readonly TextPlace[]): Run[] {
  const ofPages = new Map<number, TextPlace[]>();
  for (const place of places) ofPages.set(place.page, [...(ofPages.get(place.page) ?? []), place]);
  const runs: { source: string; names: string[]; places: TextPlace[][] }[] = [];
  for (const [number, here] of ofPages) {
    const page = pages[number - 1];
    if (!page) continue;
    if (runs.at(-1)?.source !== page.source) runs.push({ source: page.source, names: [], places: [] });
    const run = runs.at(-1)!;
    run.names.push(`${page.name} ${areasOf(here)}`);
    run.places.push(here);
  }
  return runs.map(({ source, names, places }) => ({
    key: fingerprint(['texts', PROGRAM, source, ...names]),
    places,
  }));
}

/** Where on its page, whatever number that has. */
const areasOf = (places: readonly TextPlace[]): string =>
  places.map(({ area }) => placeKey({ page: 0, area })).join(', ');

/** @returns what is known of these places, and those that are to be read */
export async function knownTexts(
  pages: NamedPages,
  places: readonly TextPlace[],
  keeper: Keeper<PageTexts>,
): Promise<{ known: Texts; missing: TextPlace[] }> {
  const known = new Map<string, string>();
  const look = async ({ key, places }: Run): Promise<void> => {
    const texts = await keeper.get(key);
    if (!texts) return;
    for (const [page, here] of places.entries())
      for (const [index, place] of here.entries()) known.set(placeKey(place), texts[page]![index]!);
  };
  await Promise.all(runsOf(pages, places).map(look));
  return { known, missing: places.filter((place) => !known.has(placeKey(place))) };
}

/** Keeps what was read, but for those of it that were kept before. @param known as {@link knownTexts} had it */
export async function keepTexts(
  pages: NamedPages,
  places: readonly TextPlace[],
  { texts, known }: { texts: Texts; known: Texts },
  keeper: Keeper<PageTexts>,
): Promise<void> {
  const keep = async ({ key, places: run }: Run): Promise<void> => {
    const keys = run.map((here) => here.map(placeKey));
    const all = keys.flat();
    if (all.every((place) => known.has(place)) || !all.every((place) => texts.has(place))) return;
    await keeper.set(
      key,
      keys.map((here) => here.map((place) => texts.get(place)!)),
    );
  };
  await Promise.all(runsOf(pages, places).map(keep));
}
