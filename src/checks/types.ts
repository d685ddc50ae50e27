/** What checks look at. Plain data, whoever made it: a build just done, or any PDF given by hand. */
import type { Area, Size } from '../geometry.ts';
import type { Notice } from '../report/notice.ts';

export type { Area } from '../geometry.ts';

/** A finished PDF, read back. */
export interface CheckedPdf {
  /** Absolute path, for messages; a PDF not yet published has none. */
  file?: string | undefined;
  facts: {
    pages: readonly { media: Size; trim: Size }[];
    fonts: readonly { name: string; subtype: string; embedded: boolean }[];
    info: Readonly<Record<string, string>>;
    hasXmp: boolean;
    /** Former document information that still lies in the file, as `Key: value`. */
    leftovers: readonly string[];
    language: string | undefined;
    tagged: boolean;
    links: readonly { page: number; uri: string }[];
    danglingLinks: readonly { page: number; target: string }[];
  };
  /** Its text as another program reads it. @param page from 1 */
  text(page: number, area?: Area): string;
}

/** What a booklet was meant to be; absent when any PDF is checked. */
export interface Intent {
  title: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** mm */
  page: Size;
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
