/** What goes into this stage, and what comes out of it. */
import type { Tab } from '../browser/tab.ts';
import type { Size } from '../geometry.ts';
import type { Notices } from '../report/notices.ts';
import type { Filling, Stretch } from './arrange.ts';
import type { BatchLimits } from './batches.ts';
import type { Box } from './in-page/facts.ts';
import type { Fullness } from './in-page/fullness.ts';
import type { FlowKeeper, PieceKeeper } from './keep.ts';
import type { MarginTexts } from './margins.ts';

export type { BatchLimits } from './batches.ts';

/** A flow as this stage needs it. */
export interface FlowToLayOut {
  id: string;
  kind: string;
  html: string;
  start: 'page' | 'recto';
  file?: string;
  /** The files of its chapters, by chapter id. */
  files?: Readonly<Record<string, string>>;
}

export interface PaginateInput {
  flows: readonly FlowToLayOut[];
  css: string;
  /** Font files by the address that the styles give. */
  fontFiles?: ReadonlyMap<string, string> | undefined;
  direction: 'ltr' | 'rtl';
  /** Trim size, mm. */
  page: Size;
  /** What running heads and footers say. */
  margins: MarginTexts;
  /** Whether there is a list of contents, if there is a flow of that kind; `auto` leaves it to the length. */
  toc: boolean | 'auto';
  /** How the sheets are filled up; default: to a multiple of four, before the back cover. */
  filling?: Filling | undefined;
  /** A page to write on, for each of those that fill the sheets; without it they stay blank. */
  notesPage?: FlowToLayOut | undefined;
  /** The script that runs in the page: the bundle of `in-page/main.ts`. */
  script: string;
  notices: Notices;
  /** What the page wrote to its console since last asked: Paged.js tells its troubles there and nowhere else. */
  complaints: () => string[];
  /** Called with the number of pages laid out so far. */
  onPage?: (pages: number) => void;
  /** Where flows are looked for before they are laid out, and kept afterwards. Default: nowhere. */
  kept?: KeptInput | undefined;
  /** Told each piece of the PDF as soon as it is printed, by its place among them. Pieces come in any order. */
  onPiece?: ((index: number, pdf: Uint8Array) => void) | undefined;
  /** Which booklets are printed in batches; default: long ones. */
  batches?: BatchLimits | undefined;
  /**
   * Opens more tabs with the same document and files, to lay out long booklets in all of them at once. Default: none.
   */
  moreTabs?: (() => Promise<readonly MoreTab[]>) | undefined;
}

export interface KeptInput {
  keeper: FlowKeeper;
  /** Of batches as they are printed. Default: none is kept. */
  pieces?: PieceKeeper | undefined;
  /** What the pages of every flow come from but their HTML, as one text: styles, fonts, browser. */
  common: string;
  /** The same of a flow's pictures. */
  picturesIn: (html: string) => string;
  /** Told, of each page in order, a name that says all that its flow's pages come from; undefined where there is none. */
  onSources?: ((sources: readonly (string | undefined)[]) => void) | undefined;
}

/** A tab besides the one in which the booklet is put together. */
export interface MoreTab {
  tab: Tab;
  /** As {@link PaginateInput.complaints}, of its page. */
  complaints: () => string[];
  close: () => Promise<void>;
}

/** A page of the finished booklet, as it was laid out. */
export interface LaidOutPage {
  /** From 1. */
  number: number;
  /** The flows it shows, with their words on it, notes left out; none on a blank page. */
  parts: { flow: string; body: string; shown?: string | undefined }[];
  notes: { anchor: string; text: string }[];
  /** Its words outside of formulas and ruby, where it has any. */
  ordered?: string | undefined;
  /** A picture on it goes to the edges of the paper. */
  bleeds?: true | undefined;
  /** The text block with its notes, pt from the page's top left corner; null for a blank. */
  area: Box | null;
}

export interface PaginatedBooklet {
  /** As Chromium printed it: in one piece, or a long booklet in several, which are to be joined in this order. */
  pieces: readonly Uint8Array[];
  pages: LaidOutPage[];
  blankPages: number[];
  /** The page, from 1, of every anchor. */
  anchors: Readonly<Record<string, number>>;
  /** The flows that are in it: the list of contents may not be. */
  flows: ReadonlySet<string>;
  /** Those of pages to write on, among them. */
  notesPages: readonly string[];
  /** How long all the others are, in their order. */
  lengths: FlowLength[];
}

/** A flow's pages, and how full the last of them is. */
export interface FlowLength extends Stretch {
  /** The author's file, where there is one. */
  file?: string | undefined;
  last?: Fullness | undefined;
}
