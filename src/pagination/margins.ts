/**
 * What stands around the text of each page: running heads (the booklet's title on versos, the chapter's on
 * rectos), folios, the address. Plain data; `in-page/compose.ts` draws it.
 *
 * Why not the margin boxes of `@page`: a page is laid out before its side and number are known, Chromium since
 * 131 draws such boxes a second time beneath Paged.js' own (pagedjs#248), and empty ones doubled the time it
 * takes to print.
 */

/** A laid-out page as far as its margins go. */
export interface PageForMargins {
  /** From 1. */
  number: number;
  /** What the page belongs to; null for a blank. */
  kind: string | null;
  /** The first page of its flow. */
  opens: boolean;
  /** The page's name in CSS (`page: …`), where it has one. */
  name?: string | undefined;
  /** The chapter whose words stand first on the page. */
  chapter?: string | undefined;
}

export interface Margins {
  head?: string;
  folio?: number;
  address?: string;
}

export interface MarginTexts {
  /** The booklet's title. */
  title: string;
  /** The chapters' titles, by chapter id. */
  chapters: Readonly<Record<string, string>>;
  /** The title of the list of contents. */
  contents: string;
  /** The address at the foot of every text page, as it is printed. */
  address?: string | undefined;
}

/** Kinds of pages that stand alone: nothing around them. */
const BARE = new Set(['cover', 'closing', 'part']);
/** Named pages that a picture fills to the trim. */
const FILLED = new Set(['bleed']);

export function marginsOf(page: PageForMargins, texts: MarginTexts): Margins {
  const { number, kind, opens, name, chapter } = page;
  if (kind === null || BARE.has(kind) || FILLED.has(name ?? '')) return {};
  const { title, chapters, contents, address } = texts;
  const recto = kind === 'contents' ? contents : (chapters[chapter ?? ''] ?? title);
  const head = number % 2 === 1 ? recto : title;
  return {
    ...(opens || head.trim() === '' ? {} : { head }),
    folio: number,
    ...(address === undefined ? {} : { address }),
  };
}
