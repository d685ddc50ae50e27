/**
 * What a plan of imposition is: which page goes where on which sheet, in numbers alone. Nothing here knows of
 * PDF or of millimetres (but for creep). Each scheme in `schemes/` makes a {@link Plan}; `duplex.ts` and
 * `creep.ts` make one plan of another; `draw.ts` draws any of them.
 */

/** A sheet may be printed on both sides. The front is the side that holds page 1, on sheet 1. */
export type Side = 'front' | 'back';

/** Degrees clockwise a page is turned in its place: 180 stands it on its head. */
export type Turn = 0 | 180;

/** The edge the booklet is bound on: left for scripts read from left to right, right for the others. */
export type Binding = 'left' | 'right';

/** How the paper lies, seen with the pages (or most of them) upright. */
export type Orientation = 'landscape' | 'portrait';

/** Where a cell lies among the sheets that are folded into each other. */
export interface Nest {
  /** Which nest, counted from 1: a saddle has one, signatures have several. */
  readonly number: number;
  /** How many sheets lie around this one: 0 for the outermost. */
  readonly depth: number;
  /** Sheets in the nest. */
  readonly sheets: number;
}

/** One place on one side of one sheet. */
export interface Cell {
  /** Counts from 1; 1 is the outermost sheet. */
  readonly sheet: number;
  readonly side: Side;
  /** From the left, counted from 0, seen with that side up. */
  readonly column: number;
  /** From the top, counted from 0. */
  readonly row: number;
  /** The page of the document, in reading order, counted from 1; null for a blank. */
  readonly page: number | null;
  readonly turn: Turn;
  /** The edge of this place that lies in the fold, seen with that side up; absent where none does. */
  readonly spine?: 'left' | 'right' | undefined;
  /** Absent where no sheets are folded into each other. */
  readonly nest?: Nest | undefined;
  /** How far the page is moved to the right for creep, in mm; to the left if negative. */
  readonly shift?: number | undefined;
}

/** A line between places, along which the paper is folded or cut. */
export interface Line {
  readonly kind: 'fold' | 'cut';
  /** `vertical` runs from top to bottom. */
  readonly axis: 'vertical' | 'horizontal';
  /** How many places lie before it: 1 is the line after the first column or row. */
  readonly at: number;
  /** Where it starts and ends along its axis, in places; absent for one that runs through. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Staples go through this fold, on the outermost sheet of each nest. */
  readonly stapled?: true | undefined;
}

/** Columns and rows of places on a side. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** Where every page goes. */
export interface Plan<C extends Cell = Cell> {
  /** The scheme that made it, such as `saddle`. */
  readonly scheme: string;
  /** Pages of the document, blanks not counted. */
  readonly pages: number;
  readonly sheets: number;
  /** How many times each page is on the sheets: 2 where two copies are printed at once. */
  readonly copies: number;
  /** The blanks, as positions in the finished booklet, counted from 1. */
  readonly blankPages: readonly number[];
  readonly grid: Grid;
  /** How the sheet is to lie; `any` where the grid fits whichever sheet it was made for. */
  readonly orientation: Orientation | 'any';
  readonly lines: readonly Line[];
  /**
   * In the order of printing, side by side, on each side from the left to the right and from the top down.
   * A side that is not printed has no cells; a blank place on a printed side has one.
   *
   * Plans are made for a sheet that is turned over sideways, like the page of a book; `duplex.ts` makes the
   * others of them.
   */
  readonly cells: readonly C[];
}

/** One printed side, with its cells. */
export interface PlannedSide<C extends Cell = Cell> {
  readonly sheet: number;
  readonly side: Side;
  readonly cells: readonly C[];
}

/** The sides of a plan in the order of printing. */
export function sidesOf<C extends Cell>(plan: Plan<C>): PlannedSide<C>[] {
  const sides: { sheet: number; side: Side; cells: C[] }[] = [];
  for (const cell of plan.cells) {
    const last = sides.at(-1);
    if (last && last.sheet === cell.sheet && last.side === cell.side) last.cells.push(cell);
    else sides.push({ sheet: cell.sheet, side: cell.side, cells: [cell] });
  }
  return sides;
}
