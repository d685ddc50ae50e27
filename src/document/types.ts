/** What goes into the document stage and what comes out. */
import type { Size } from '../geometry.ts';

/** One stretch of the booklet that begins on a page of its own and is laid out by itself. */
export interface Flow {
  /** Unique in the booklet: `cover`, `c1`, `closing`. */
  id: string;
  kind: 'cover' | 'colophon' | 'contents' | 'part' | 'chapter' | 'closing' | 'notes';
  html: string;
  /** `page`: the next page; `recto`: the next right-hand one (left-hand where books open to the right). */
  start: 'page' | 'recto';
  /** The author's file, for messages; none for pages made from the configuration. */
  file?: string;
  /** The files of its chapters, by chapter id. */
  files?: Readonly<Record<string, string>>;
  /** The text that must be found on its pages. */
  body: string;
  notes: readonly { anchor: string; text: string }[];
}

/** Everything the browser needs to lay the booklet out. */
export interface BookletDocument {
  title: string;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The document around the pages: head, language, title, and an empty body. */
  shell: string;
  /** Print CSS: fonts, tokens, page, text, parts, theme. */
  css: string;
  /** Trim size of a page, mm. */
  page: Size;
  /** Sizes, fonts and spaces of the look, by name. */
  tokens: ReadonlyMap<string, string>;
  flows: Flow[];
  /** A ruled page to write on, where pages that fill the sheets are to be such. */
  notesPage?: Flow | undefined;
  /** What running heads and footers say: titles by chapter id, the address as it is printed. */
  margins: {
    title: string;
    chapters: Readonly<Record<string, string>>;
    contents: string;
    address?: string | undefined;
  };
  /** Font files by the address the page asks for (`/fonts/…`). */
  fontFiles: ReadonlyMap<string, string>;
  /** Names that bundled fonts may have in the finished PDF, in lower case, without spaces. */
  fontNames: readonly string[];
}
