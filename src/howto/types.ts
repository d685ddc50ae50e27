/** What this stage takes and gives. All of it is plain data. */
import type { Size } from '../geometry.ts';

/** A page that livret makes by itself: what stands in the body, and its styles (fonts come on top). */
export interface OwnPage {
  html: string;
  css: string;
  /** BCP 47: the language its sentences are in; English where livret has none in the language asked for. */
  language: string;
  direction: 'ltr' | 'rtl';
}

/** How both sides are printed. `one-sided`: the fronts from one file, then the backs from another. */
export type Duplex = 'short-edge' | 'long-edge' | 'one-sided';

/** A place on the first sheet; the same shape as a cell of a plan. */
export interface SheetPlace {
  sheet: number;
  side: 'front' | 'back';
  /** From the left and from the top, counted from 0, seen with that side up. */
  column: number;
  row: number;
  /** In reading order, counted from 1; null for a blank. */
  page: number | null;
  /** Degrees: 180 stands the page on its head. */
  turn: 0 | 180;
}

/** A line between places; the same shape as a line of a plan. */
export interface SheetLine {
  kind: 'fold' | 'cut';
  /** `vertical` runs from top to bottom. */
  axis: 'vertical' | 'horizontal';
  /** How many places lie before it. */
  at: number;
  /** Where it starts and ends, in places; absent for one that runs through. */
  from?: number | undefined;
  to?: number | undefined;
}

/** Where the pages lie on the sheets, as the scheme planned it: for sheets turned over sideways, like a page. */
export interface SheetPlan {
  scheme: string;
  grid: { columns: number; rows: number };
  cells: readonly SheetPlace[];
  lines: readonly SheetLine[];
}

/** What the drawings of sheets are made of. */
export interface DrawnSheet {
  plan: SheetPlan;
  /** A page, mm. */
  page: Size;
}

export interface HowtoFiles {
  /** The sheets; with `one-sided` their fronts. */
  print: string;
  /** The backs, where they are a file of their own. */
  backs?: string | undefined;
  /** The pages one after the other, not for printing. */
  read?: string | undefined;
}

export interface HowtoInput {
  title: string;
  /** BCP 47, of the booklet. */
  language: string;
  /** Which way the booklet opens. */
  direction: 'ltr' | 'rtl';
  /** All pages of the finished booklet, blanks counted. */
  pages: number;
  /** How many of them are blank. */
  blankPages: number;
  /** Of one printing. */
  sheets: number;
  /** Copies that come out of one printing. Default 1. */
  copiesAtOnce?: number | undefined;
  /** What the paper is called: `A4`. */
  sheetName: string;
  /** What a page is called: `A5`. */
  pageName: string;
  /** A page, mm. Staples stand a quarter of its height from its head and foot. */
  page: Size;
  /** Before anything was turned for a long edge. */
  plan: SheetPlan;
  duplex: Duplex;
  files: HowtoFiles;
  copies?: number | undefined;
  /** What all copies cost, in whichever money the price of a sheet was given. */
  cost?: number | undefined;
}
