/** The files of sheets, one for each way of printing them, and what each was meant to be. */
import type { SheetsIntent } from '../checks/types.ts';
import { type Area, mmToPt } from '../geometry.ts';
import { drawSheets } from '../imposition/draw.ts';
import { type Layout, placeBox, sheetFor } from '../imposition/layout.ts';
import { sideName } from '../imposition/marks/number.ts';
import { type Cell, sidesOf } from '../imposition/plan.ts';
import { openPdf, type SourcePdf } from '../imposition/read.ts';
import { moveAgainst } from '../imposition/slip.ts';
import type { Config } from '../manuscript/config.ts';
import type { PaginatedBooklet } from '../pagination/index.ts';
import { loadFirst } from '../pdf/load.ts';
import type { Notices } from '../report/notices.ts';
import type { OutputKind, Report } from '../report/report.ts';
import type { Paper } from './paper.ts';
import { costOf, printerOf } from './printer.ts';
import { isSheets, type PlannedSheets, planKind, type SheetKind } from './sheet-kinds.ts';
import { notesOn } from './sheet-notes.ts';

/** One file of sheets, drawn. */
export interface DrawnSheets extends PlannedSheets {
  pdf: Uint8Array;
  intent: SheetsIntent;
}

export interface DrawSheetsInput {
  /** The pages in reading order, as they are published. */
  read: Uint8Array;
  /** How many they are. */
  pages: number;
  paper: Paper;
  /** White along the edges of every page, mm. */
  white: number;
  /** Pages, from 1, that a picture fills to their edges. */
  bleeding: ReadonlySet<number>;
  title: string;
  language: string;
  config: Config;
  notices: Notices;
  onSheet?: (done: number, total: number) => void;
}

/** All sheets of a build. */
export interface Sheets {
  /** Those that are wanted and hold something, and `print` in any case: it is checked, and shown in the proof. */
  all: ReadonlyMap<SheetKind, DrawnSheets>;
  print: DrawnSheets;
  /** What the report says of them. */
  told: Pick<Report, 'sheets' | 'copiesAtOnce' | 'scheme' | 'paper' | 'cost'>;
}

/**
 * Plans and draws every kind that is wanted but the mini-zine, which has pages of its own (`mini.ts`), from one reading of the pages. What should be known of them goes to the
 * notices.
 *
 * @throws {Refusal} where a scheme cannot hold the pages, see {@link planOf}
 */
export async function drawAll(kinds: readonly OutputKind[], input: DrawSheetsInput): Promise<Sheets> {
  const { config } = input;
  const wanted = new Set<SheetKind>(['print', ...kinds.filter(isSheets)]);
  wanted.delete('print-mini');
  // Before anything is drawn, all that cannot be is refused.
  const planned = [...wanted].map((kind) => [kind, planKind(kind, input)] as const);
  const source = await openOwn(input.read);
  const all = new Map<SheetKind, DrawnSheets>();
  for (const [kind, sheets] of planned) {
    const drawn = await drawPlanned(kind, sheets, source, input);
    if (drawn) all.set(kind, drawn);
  }
  const print = all.get('print')!;
  const { sheets, copies: copiesAtOnce, scheme } = print.whole;
  const { sides } = print.intent;
  return {
    ...{ all, print },
    told: {
      sheets,
      ...(copiesAtOnce === 1 ? {} : { copiesAtOnce }),
      ...(scheme === 'saddle' ? {} : { scheme }),
      ...(config.paper.page === 'A5' && config.paper.sheet === 'A4' ? {} : { paper: config.paper }),
      cost: costOf(printerOf(config), { sheets, sides, copiesAtOnce }),
    },
  };
}

/** The checks will read the same pages: they are taken apart once for both. */
const openOwn = async (read: Uint8Array): Promise<SourcePdf> =>
  openPdf(read, 'read.pdf', Number.POSITIVE_INFINITY, await loadFirst(read));

/** One file of sheets; undefined where nothing is printed. What should be known of it goes to the notices. */
async function drawPlanned(
  kind: SheetKind,
  sheets: PlannedSheets,
  source: SourcePdf,
  input: DrawSheetsInput,
): Promise<DrawnSheets | undefined> {
  const { notices, config, white, paper } = input;
  notices.push(...notesOn(kind, sheets, { config, white }));
  if (sheets.plan.cells.length > 0) return draw(sheets, source, input);
  notices.add('booklet-no-backs', { kind, scheme: sheets.whole.scheme }, paper.placeOf(['outputs']));
  return undefined;
}

/** Of pages that were laid out for this kind alone. @throws {Refusal} as {@link drawAll} */
export async function drawOne(kind: SheetKind, input: DrawSheetsInput): Promise<DrawnSheets | undefined> {
  const planned = planKind(kind, input);
  const source = await openOwn(input.read);
  return drawPlanned(kind, planned, source, input);
}

/**
 * Pages that a picture fills to their edges, and that say nothing: words would be in the file a second time, and
 * whoever reads or searches it would find them on the page beside.
 */
export const bleedingOf = ({ pages }: PaginatedBooklet): ReadonlySet<number> =>
  new Set(
    pages
      .filter(({ bleeds, parts, notes }) => bleeds && notes.length === 0 && parts.every(isSilent))
      .map(({ number }) => number),
  );

const isSilent = ({ body }: { body: string }): boolean => body.trim() === '';

async function draw(sheets: PlannedSheets, source: SourcePdf, input: DrawSheetsInput): Promise<DrawnSheets> {
  const { plan, scale, layout, whole, edge, paper } = sheets;
  const { title, language, white, notices, onSheet } = input;
  const pdf = await drawSheets(source, plan, {
    ...{ sheet: sheetFor(paper.sheet, plan), scale, marks: paper.marks, title, language, onSheet },
    ...{ edge, white, slip: paper.slip, mirrored: input.bleeding },
    onNotice: (told) => notices.push(told),
  });
  const sides = sidesOf(plan);
  const intent: SheetsIntent = {
    sheet: layout.sheet,
    edge: paper.edge,
    sides: sides.length,
    copies: whole.copies,
    placed: whole.cells.map(({ page }) => page),
    cells: sides.flatMap(({ cells }, index) =>
      cells.map((cell) => ({ side: index + 1, page: cell.page, area: areaOf(layout, cell, paper) })),
    ),
  };
  return { ...sheets, pdf, intent };
}

/** A place as the checks measure it: pt from the top left corner. */
function areaOf(layout: Layout, { side, column, row }: Cell, { slip }: Paper): Area {
  const { left, right, bottom, top } = placeBox(layout, column, row);
  const move = side === 'back' && slip ? moveAgainst(slip, layout.orientation) : { right: 0, up: 0 };
  return {
    left: mmToPt(left + move.right),
    top: mmToPt(layout.sheet.height - top - move.up),
    width: mmToPt(right - left),
    height: mmToPt(top - bottom),
  };
}

/** What the sides of a file are called, as `marks: [numbers]` prints it: `1A`, `1B`. */
export const sideNames = ({ plan }: PlannedSheets): string[] => {
  const several = plan.cells.some(({ nest }) => nest !== undefined && nest.number > 1);
  return sidesOf(plan).map((side) => sideName(side, several));
};
