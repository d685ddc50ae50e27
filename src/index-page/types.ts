/** What the index page is made of. Plain data, whoever found it. */
import type { OutputKind } from '../report/report.ts';

/** A file that readers may have. */
export interface IndexFile {
  kind: OutputKind;
  /** Relative to the page, with forward slashes, as the file system has it: encoded when it becomes a link. */
  path: string;
  bytes: number;
}

/** A small picture of the first page. */
export interface IndexCover {
  /** Relative to the page, with forward slashes. */
  path: string;
  /** px */
  width: number;
  /** px */
  height: number;
}

/** One finished booklet. */
export interface IndexEdition {
  /** Its folder, relative to the page, with forward slashes; empty: the page's own. No two have the same. */
  folder: string;
  title: string;
  /** Of the title: BCP 47. */
  language: string;
  /** Of a booklet in several languages: the one that the others are translated from. */
  original?: string | undefined;
  /** Who publishes it, as readers know them. */
  group?: string | undefined;
  pages?: number | undefined;
  /** Of paper, in one printing. */
  sheets?: number | undefined;
  /** Copies that come out of one printing; usually 1. */
  copiesAtOnce: number;
  /** Which paper: `A4`. */
  sheet: string;
  /** How the pages lie on the sheets, where that is no saddle. */
  scheme?: string | undefined;
  cover?: IndexCover | undefined;
  files: readonly IndexFile[];
}
