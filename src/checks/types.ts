/** What checks look at. Plain data, whoever made it: a build just done, or any PDF given by hand. */
import type { Area, Size } from '../geometry.ts';
import type { Notice } from '../report/notice.ts';
import type { Marks } from './marks.ts';

export type { Area } from '../geometry.ts';

type Corners = readonly [left: number, bottom: number, right: number, top: number];

/** Boxes of a page; undefined where it has none of its own, or one that cannot be read. */
export interface Boxes {
  media: Corners | undefined;
  crop: Corners | undefined;
  bleed: Corners | undefined;
  trim: Corners | undefined;
  /** How viewers turn it, clockwise, degrees. */
  turn?: number;
}

/** A finished PDF, read back. */
export interface CheckedPdf {
  /** Absolute path, for messages; a PDF not yet published has none. */
  file?: string | undefined;
  facts: {
    /** Sizes in mm, boxes (left, bottom, right, top) in pt. */
    pages: readonly { media: Size; trim: Size; boxes?: Boxes | undefined }[];
    fonts: readonly { name: string; subtype: string; embedded: boolean }[];
    info: Readonly<Record<string, string>>;
    hasXmp: boolean;
    /** Former document information that still lies in the file, as `Key: value`. */
    leftovers: readonly string[];
    language: string | undefined;
    tagged: boolean;
    /** Whether viewers show the title instead of the file's name. */
    titleShown: boolean;
    /** Titles of bookmarks, and the pages they lead to. */
    bookmarks: readonly string[];
    bookmarkPages: readonly (number | undefined)[];
    /** Titles of those whose place does not exist. */
    deadBookmarks: readonly string[];
    links: readonly { page: number; uri: string; area?: Area }[];
    /** Links to pages of the document. */
    innerLinks: readonly { page: number; to: number; area?: Area }[];
    danglingLinks: readonly { page: number; target: string; area?: Area }[];
    /** Of the whole file. */
    bytes: number;
    /** What is painted on a page (from 1). */
    marks: (page: number) => Marks;
    /** From the tags; pages where they are known. */
    structure: () => {
      headings: readonly { level: number; page: number | undefined }[];
      undescribed: readonly (number | undefined)[];
    };
    /** Pictures that lie in it: `id` as in `marks`, `notes` what their makers left in them. */
    pictures: () => readonly {
      id: string;
      bytes: number;
      notes: readonly string[];
      isLineArt: () => boolean;
    }[];
    /** QR codes that were looked at, with what they say; undefined where they cannot be read. */
    codes: readonly { page: number; area: Area; text: string | undefined }[];
  };
  /** Its text as another program reads it. @param page from 1 */
  text(page: number, area?: Area): string;
}

/** By code. `off`: not told at all. */
export type Levels = Readonly<Record<string, 'off' | 'warning' | 'error'>>;

/** What a booklet was meant to be; absent when any PDF is checked. */
export interface Intent {
  title: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** mm */
  page: Size;
  /** Of running text, pt. */
  textSize?: number | undefined;
  /** Whether it was to be grey, without any colour. */
  grey?: boolean | undefined;
  /** What the configuration makes of codes that checks raise. */
  levels?: Levels | undefined;
  /** Pages of a booklet whose sheets are full, blanks counted; absent where nothing is folded. */
  full?: number | undefined;
  /** Names of bundled fonts as PDFs write them: lower case, no spaces. */
  fontNames: readonly string[];
  /** What went in. */
  flows: readonly {
    id: string;
    file?: string;
    body: string;
    notes: readonly { anchor: string; text: string }[];
  }[];
  /** What the layout says it put on each page. */
  pages: readonly {
    number: number;
    /**
     * The flows it shows, with their words on it; none on a blank page. `shown` is what stands on the page
     * where that is more than words of the text: heads of tables repeated.
     */
    parts: readonly { flow: string; body: string; shown?: string | undefined }[];
    notes: readonly { anchor: string; text: string }[];
    /** The words outside of formulas and ruby, where it has any: PDF readers find those in an order of their own. */
    ordered?: string | undefined;
    area: Area | null;
  }[];
}

/** What a file of sheets was meant to be. */
export interface SheetsIntent {
  /** A side as it lies, mm. */
  sheet: Size;
  /** What the printer does not reach, mm from the edge of a sheet. */
  edge?: number | undefined;
  /** Printed sides in this file. */
  sides: number;
  /** How many times each page stands on the sheets. */
  copies: number;
  /**
   * The page (from 1; null for a blank) of every place on the sheets, those of the other side included where this
   * file has one side of them only.
   */
  placed: readonly (number | null)[];
  /** Which page lies where on which side (from 1) of this file; the area is the place's. */
  cells: readonly { side: number; page: number | null; area: Area }[];
}

/** Sheets, read back. */
export interface CheckedSheets {
  pdf: CheckedPdf;
  intent: SheetsIntent;
}

export interface CheckContext {
  /** The PDF in reading order, or the one given by hand. */
  reading: CheckedPdf;
  /** Every file of sheets that was made of it. */
  sheets?: readonly CheckedSheets[] | undefined;
  intent?: Intent | undefined;
}

/** One check: what it finds wrong. */
export type Check = (context: CheckContext) => Notice[];
