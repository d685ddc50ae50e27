/** The tags of a PDF as plain data (ISO 32000-1, 14.7): what they hold is on pages, and stays there. */
import type { PDFDict, PDFObject, PDFRef } from '@cantoo/pdf-lib';

/** Marked content of a page, by its number there. */
export interface Piece {
  page: PDFRef;
  content: number;
}

/** An annotation, here always a link's. */
export interface Spot {
  page: PDFRef;
  annotation: PDFRef;
}

export interface Tag {
  /** The structure type without its slash: `P`, `H1`. */
  type: string;
  kids: Kid[];
  /** BCP 47, where it says one. */
  lang?: string | undefined;
  /** Words in place of a picture, a formula, a box to tick. */
  alt?: string | undefined;
  /** What an abbreviation is short for. */
  expansion?: string | undefined;
  /** What a link leads to, for its annotations. */
  leadsTo?: string | undefined;
  id?: string | undefined;
  /** Attributes of lists and tables. */
  attributes: PDFObject[];
  mark?: Mark | undefined;
  /** What it was read from: bookmarks name it. */
  origin?: PDFDict | undefined;
  /** Put together from pieces on several pages. */
  joined?: boolean | undefined;
}

export type Kid = Tag | Piece | Spot;

/** What the layout said of an element; see {@link readMark}. */
export interface Mark {
  kind?: string | undefined;
  /** The same for all pieces of one element, and for a note. */
  key?: number | undefined;
  /** Of a call: the key of its note. */
  calls?: number | undefined;
  words?: string | undefined;
}

export const isTag = (kid: Kid): kid is Tag => 'kids' in kid;
export const isPiece = (kid: Kid): kid is Piece => 'content' in kid;

export const tag = (type: string, kids: Kid[], more: Partial<Tag> = {}): Tag => ({
  type,
  kids,
  attributes: [],
  ...more,
});

/** Every tag, from the first to the last, outer ones before inner ones. */
export function* allTags(root: Tag): Generator<Tag> {
  yield root;
  for (const kid of root.kids) if (isTag(kid)) yield* allTags(kid);
}
