/** The texts of a build's PDFs, read in threads before they are asked for; those that an earlier build read are not. */
import { loadFirst } from '../pdf/load.ts';
import { pageNames } from '../pdf/page-names.ts';
import { threadStays } from '../pdf/staying-thread.ts';
import type { PdfText } from '../pdf/text.ts';
import { beginText, openTextWith, type Reading, type TextPlace, type Texts } from '../pdf/text-ahead.ts';
import type { Keeper } from './keeping/keeper.ts';
import type { PageTexts } from './keeping/texts.ts';
import { keepTexts, knownTexts, type NamedPages } from './known-texts.ts';

/** What is known of pages that were read before. */
export interface KeptTexts {
  keeper: Keeper<PageTexts>;
  /** Whether this booklet was built before, or much of it: else nothing is looked for, and reading begins at once. */
  likely: boolean;
  /** Of each page of the booklet, as its layout has them. */
  sources: readonly (string | undefined)[];
}

/** Pages from which it is worth while to read texts in threads of their own. */
const MANY = 60;

/** Whether a booklet of so many pages is read in threads. Where one stays it is ready for fewer. */
export const isReadAhead = (pages: number): boolean => pages >= MANY || threadStays();

/** A PDF whose pages are to be read. */
export interface ToRead {
  pdf: Uint8Array;
  /** That will be asked for. */
  places: readonly TextPlace[];
  /** Which pages of the booklet each of its pages shows. */
  shows: readonly (readonly number[])[];
}

/** One whose texts are being read, or known. */
interface Ahead extends Reading, Pick<ToRead, 'places' | 'shows'> {
  /** What an earlier build read; nothing where that was not looked for. */
  before: Promise<Before | undefined>;
}
interface Before {
  known: Texts;
  pages: NamedPages;
}
const begun = new WeakMap<Uint8Array, Ahead>();

/**
 * Begins to read a PDF that will be opened by {@link openAhead}. Where that does not come to pass, the process does not
 * wait for it.
 *
 * @param length of the booklet, in pages
 */
export function beginAhead(file: ToRead, length: number, kept?: KeptTexts): void {
  const { pdf, places, shows } = file;
  if (begun.has(pdf)) return;
  // Where little is left to read, all files are read in one thread: it takes longer to start than it has to read.
  const read = (those: readonly TextPlace[]): Reading =>
    beginText(pdf, those, length < MANY || those.length < MANY);
  const reading = kept?.likely
    ? readUnknown(file, kept, read)
    : { ...read(places), before: Promise.resolve(undefined) };
  begun.set(pdf, { ...reading, places, shows });
}

/** Those that are not known are read. */
function readUnknown(
  { pdf, places, shows }: ToRead,
  { keeper, sources }: KeptTexts,
  read: (places: readonly TextPlace[]) => Reading,
): Reading & Pick<Ahead, 'before'> {
  const looking = (async () => {
    const pages = named(pageNames(await loadFirst(pdf)), shows, sources);
    const { known, missing } = await knownTexts(pages, places, keeper);
    return { pages, known, reading: read(missing) };
  })();
  const texts = looking.then(async ({ known, reading }) => new Map([...known, ...(await reading.texts)]));
  texts.catch(() => {}); // told to whoever opens it
  return {
    texts,
    before: looking.catch(() => undefined),
    wanted: () =>
      void looking.then(
        ({ reading }) => reading.wanted(),
        () => {},
      ),
  };
}

/** What shows pages of several sources comes from all of them, on fronts and backs alike. */
const named = (
  names: readonly (string | undefined)[],
  shows: ToRead['shows'],
  sources: KeptTexts['sources'],
): NamedPages =>
  names.map((name, index) => {
    const from = [...new Set((shows[index] ?? []).map((page) => sources[page - 1]))];
    if (name === undefined || from.length === 0 || from.includes(undefined)) return undefined;
    return { name, source: from.sort().join(' ') };
  });

/** Opens a PDF that {@link beginAhead} was told of. @throws as `openText` */
export async function openAhead(pdf: Uint8Array): Promise<PdfText> {
  const { wanted, texts } = begun.get(pdf)!;
  wanted();
  return openTextWith(pdf, texts);
}

/** Keeps what was read of a PDF for the next build. @param names of its pages; asked for if they are not known */
export async function keepRead(
  pdf: Uint8Array,
  names: () => readonly (string | undefined)[],
  { keeper, sources }: KeptTexts,
): Promise<void> {
  const ahead = begun.get(pdf);
  const texts = await ahead?.texts.catch(() => undefined);
  if (!ahead || !texts) return;
  const { places, shows, before } = ahead;
  const { pages, known } = (await before) ?? { pages: named(names(), shows, sources), known: new Map() };
  await keepTexts(pages, places, { texts, known }, keeper);
}
