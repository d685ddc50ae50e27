/** The ways a booklet's sheets are printed, and how each is planned. */
import { PAPERS, type Size } from '../geometry.ts';
import { forFlip, onlySides } from '../imposition/duplex.ts';
import { tenth } from '../imposition/in-words.ts';
import { type Layout, layOut, type Scale, UNPRINTABLE_EDGE } from '../imposition/layout.ts';
import type { Plan } from '../imposition/plan.ts';
import { ZINE_PAGES } from '../imposition/schemes/mini-zine.ts';
import { slipRoom } from '../imposition/slip.ts';
import { refuse } from '../report/notice.ts';
import type { OutputKind } from '../report/report.ts';
import { type Paper, planOf, scaleOf } from './paper.ts';

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
  /** White that all that is printed keeps along the edges, mm: room for backs that slip counted. */
  edge: number;
  paper: Paper;
}

export const isSheets = (kind: OutputKind): kind is SheetKind => SHEET_KINDS.some((known) => known === kind);

/** How a kind is printed; without cells where there is nothing to print. */
export function planKind(kind: SheetKind, { pages, paper }: { pages: number; paper: Paper }): PlannedSheets {
  const of = paperFor(kind, paper);
  if (kind === 'print-mini' && pages > ZINE_PAGES)
    refuse('booklet-mini-too-long', tooLong(pages, paper.page), paper.placeOf(['outputs']));
  const sideways = planOf(of, pages);
  const scale = scaleOf(sideways, of);
  const layout = layOut(sideways, of.sheet, scale, of.page);
  const flip = kind === 'print-long-edge' ? 'long-edge' : 'short-edge';
  const whole = forFlip(sideways, layout.orientation, flip);
  const edge = of.edge + slipRoom(of.slip, whole);
  return { whole, plan: partOf(kind, whole), layout, scale, edge, paper: of };
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

/** What is said of a mini-zine of too many pages. */
export const tooLong = (pages: number, { width, height }: Size) => ({
  ...{ pages, limit: ZINE_PAGES, over: pages - ZINE_PAGES },
  ...{ width: tenth(width), height: tenth(height) },
});
