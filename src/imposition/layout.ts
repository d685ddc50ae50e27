/** Where the places of a plan lie on a sheet of paper. Millimetres, from the lower left corner of the sheet. */
import { lying, type Size, standing } from '../geometry.ts';
import type { Box } from './boxes.ts';
import type { Grid, Orientation, Plan } from './plan.ts';

/**
 * `fit`: the places share the whole sheet, and pages become as large as their places allow. `actual`: pages keep
 * their size; the places are as large as the largest page and lie together in the middle of the sheet.
 */
export type Scale = 'fit' | 'actual';

/** Paper that no office printer reaches, in mm from the edge: 4 to 5 mm on most. */
export const UNPRINTABLE_EDGE = 4;

/** How far a picture runs over the edge of its page where there is paper, in mm: what printers ask for. */
export const BLEED = 3;

export interface Layout {
  readonly sheet: Size;
  readonly orientation: Orientation;
  readonly grid: Grid;
  /** The size of one place. */
  readonly place: Size;
  /** All places together. */
  readonly block: Box;
  /** Paper around the block on each side; nothing if less than zero. */
  readonly room: Readonly<Record<keyof Box, number>>;
}

/** The sheet as it must lie for a plan. */
export function sheetFor(sheet: Size, { orientation }: Pick<Plan, 'orientation'>): Size {
  if (orientation === 'any') return sheet;
  return orientation === 'landscape' ? lying(sheet) : standing(sheet);
}

/** How a sheet lies. A square one counts as lying. */
export const orientationOf = ({ width, height }: Size): Orientation =>
  width >= height ? 'landscape' : 'portrait';

/**
 * Lays the places of a plan out on a sheet.
 *
 * @param paper the sheet, in whichever way it is held
 * @param page the largest page, as shown; needed where pages keep their size
 */
export function layOut(
  plan: Pick<Plan, 'grid' | 'orientation'>,
  paper: Size,
  scale: Scale,
  page: Size,
): Layout {
  const sheet = sheetFor(paper, plan);
  const { columns, rows } = plan.grid;
  const place = scale === 'actual' ? page : { width: sheet.width / columns, height: sheet.height / rows };
  const aside = (sheet.width - place.width * columns) / 2;
  const above = (sheet.height - place.height * rows) / 2;
  return {
    ...{ sheet, orientation: orientationOf(sheet), grid: plan.grid, place },
    block: { left: aside, right: sheet.width - aside, bottom: above, top: sheet.height - above },
    room: { left: aside, right: aside, bottom: above, top: above },
  };
}

/** Where a place lies. */
export function placeBox({ block, place }: Layout, column: number, row: number): Box {
  const left = block.left + column * place.width;
  const top = block.top - row * place.height;
  return { left, right: left + place.width, bottom: top - place.height, top };
}

/** What may be printed of the page in a place: the place itself, and the bleed where nothing else lies beside. */
export function inkBox(layout: Layout, column: number, row: number): Box {
  const { left, right, bottom, top } = placeBox(layout, column, row);
  const { columns, rows } = layout.grid;
  const over = (room: number): number => Math.max(0, Math.min(BLEED, room));
  return {
    left: column === 0 ? left - over(layout.room.left) : left,
    right: column === columns - 1 ? right + over(layout.room.right) : right,
    bottom: row === rows - 1 ? bottom - over(layout.room.bottom) : bottom,
    top: row === 0 ? top + over(layout.room.top) : top,
  };
}

/**
 * How many cards a sheet holds at their own size, clear of the paper's unprintable edge; the sheet is turned if
 * that holds more. Undefined where it holds none.
 */
export function cardGrid(card: Size, sheet: Size): { grid: Grid; orientation: Orientation } | undefined {
  const held = (paper: Size): Grid => ({
    columns: Math.floor((paper.width - 2 * UNPRINTABLE_EDGE) / card.width + 1e-6),
    rows: Math.floor((paper.height - 2 * UNPRINTABLE_EDGE) / card.height + 1e-6),
  });
  const [upright, across] = [held(standing(sheet)), held(lying(sheet))];
  const count = ({ columns, rows }: Grid): number => columns * rows;
  const best = count(across) > count(upright) ? across : upright;
  if (count(best) < 1) return undefined;
  return { grid: best, orientation: best === across ? 'landscape' : 'portrait' };
}
