/** The files of sheets, one for each way of printing them, and what each was meant to be. */
import type { SheetsIntent } from '../checks/types.ts';
import { mmToPt, PAPERS } from '../geometry.ts';
import { drawSheets } from '../imposition/draw.ts';
import { forFlip, onlySides } from '../imposition/duplex.ts';
import {
  type Layout,
  layOut,
  placeBox,
  type Scale,
  sheetFor,
  UNPRINTABLE_EDGE,
} from '../imposition/layout.ts';
import { sideName } from '../imposition/marks/number.ts';
import { type Plan, sidesOf } from '../imposition/plan.ts';
import { openPdf, type SourcePdf } from '../imposition/read.ts';
import { ZINE_PAGES } from '../imposition/schemes/mini-zine.ts';
import type { Config } from '../manuscript/config.ts';
import { refuse } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import type { OutputKind, Report } from '../report/report.ts';
import { type Paper, planOf, scaleOf } from './paper.ts';
import { costOf, printerOf } from './printer.ts';
import { notesOn } from './sheet-notes.ts';

/** Kinds of outputs that are sheets. */
export const SHEET_KINDS = [
  'print',
  'print-long-edge',
  'print-fronts',
  'print-backs',
  'print-letter',
  'print-mini',
] as const satisfies readonly OutputKind[];
export type SheetKind = (typeof SHEET_KINDS)[number];

/** How one file is to be drawn. */
export interface PlannedSheets {
  /** All that is printed on the sheets, on both sides. */
  whole: Plan;
  /** What this file has of it. */
  plan: Plan;
  layout: Layout;
  scale: Scale;
  paper: Paper;
}

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

export const isSheets = (kind: OutputKind): kind is SheetKind => SHEET_KINDS.some((known) => known === kind);

/**
 * Plans and draws every kind that is wanted, from one reading of the pages. What should be known of them goes to the
 * notices.
 *
 * @throws {Refusal} where a scheme cannot hold the pages, see {@link planOf}; `booklet-mini-too-long`
 */
export async function drawAll(kinds: readonly OutputKind[], input: DrawSheetsInput): Promise<Sheets> {
  const { notices, config, white, paper } = input;
  const wanted = new Set<SheetKind>(['print', ...kinds.filter(isSheets)]);
  // Before anything is drawn, all that cannot be is refused.
  const planned = [...wanted].map((kind) => [kind, planKind(kind, input)] as const);
  const source = await openPdf(input.read, 'read.pdf', Number.POSITIVE_INFINITY);
  const all = new Map<SheetKind, DrawnSheets>();
  for (const [kind, sheets] of planned) {
    notices.push(...notesOn(kind, sheets, { config, white }));
    if (sheets.plan.cells.length > 0) all.set(kind, await draw(sheets, source, input));
    else notices.add('booklet-no-backs', { kind, scheme: sheets.whole.scheme }, paper.placeOf(['outputs']));
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

/** How a kind is printed; without cells where there is nothing to print. */
export function planKind(
  kind: SheetKind,
  { pages, paper }: Pick<DrawSheetsInput, 'pages' | 'paper'>,
): PlannedSheets {
  const of = paperFor(kind, paper);
  if (kind === 'print-mini' && pages > ZINE_PAGES)
    refuse('booklet-mini-too-long', { pages, limit: ZINE_PAGES }, paper.placeOf(['outputs']));
  const sideways = planOf(of, pages);
  const scale = scaleOf(sideways, of);
  const layout = layOut(sideways, of.sheet, scale, of.page);
  const flip = kind === 'print-long-edge' ? 'long-edge' : 'short-edge';
  const whole = forFlip(sideways, layout.orientation, flip);
  return { whole, plan: partOf(kind, whole), layout, scale, paper: of };
}

function partOf(kind: SheetKind, whole: Plan): Plan {
  if (kind === 'print-fronts') return onlySides(whole, 'front');
  return kind === 'print-backs' ? onlySides(whole, 'back') : whole;
}

/** The booklet's paper, but for what a kind changes. */
function paperFor(kind: SheetKind, paper: Paper): Paper {
  if (kind === 'print-letter')
    return { ...paper, sheet: PAPERS.Letter, edge: Math.max(paper.edge, UNPRINTABLE_EDGE) };
  return kind === 'print-mini' ? { ...paper, scheme: 'mini-zine', thickness: undefined } : paper;
}

async function draw(sheets: PlannedSheets, source: SourcePdf, input: DrawSheetsInput): Promise<DrawnSheets> {
  const { plan, scale, layout, whole, paper } = sheets;
  const { title, language, white, notices, onSheet } = input;
  const pdf = await drawSheets(source, plan, {
    ...{ sheet: sheetFor(paper.sheet, plan), scale, marks: paper.marks, title, language, onSheet },
    ...{ edge: paper.edge, white },
    onNotice: (told) => notices.push(told),
  });
  const sides = sidesOf(plan);
  const intent: SheetsIntent = {
    sheet: layout.sheet,
    sides: sides.length,
    copies: whole.copies,
    placed: whole.cells.map(({ page }) => page),
    cells: sides.flatMap(({ cells }, index) =>
      cells.map(({ page, column, row }) => ({ side: index + 1, page, area: areaOf(layout, column, row) })),
    ),
  };
  return { ...sheets, pdf, intent };
}

/** A place as the checks measure it: pt from the top left corner. */
function areaOf(layout: Layout, column: number, row: number): SheetsIntent['cells'][number]['area'] {
  const { left, right, bottom, top } = placeBox(layout, column, row);
  return {
    left: mmToPt(left),
    top: mmToPt(layout.sheet.height - top),
    width: mmToPt(right - left),
    height: mmToPt(top - bottom),
  };
}

/** What the sides of a file are called, as `marks: [numbers]` prints it: `1A`, `1B`. */
export const sideNames = ({ plan }: PlannedSheets): string[] => {
  const several = plan.cells.some(({ nest }) => nest !== undefined && nest.number > 1);
  return sidesOf(plan).map((side) => sideName(side, several));
};
