/** What the configuration says about paper, as imposition takes it; and what is wrong with it. */
import { directionOf } from '../direction.ts';
import { lying, PAPERS, parseSize, type Size } from '../geometry.ts';
import { withCreep } from '../imposition/creep.ts';
import { SAME_SIZE, scaleFor } from '../imposition/fit.ts';
import { tenth } from '../imposition/in-words.ts';
import { cardGrid, layOut, type Scale, sheetFor } from '../imposition/layout.ts';
import type { MarkName } from '../imposition/marks/index.ts';
import type { Binding, Plan } from '../imposition/plan.ts';
import { planFor, type SchemeName, usualScheme } from '../imposition/schemes/index.ts';
import type { SignatureSizes } from '../imposition/schemes/signatures.ts';
import type { Slip } from '../imposition/slip.ts';
import { thicknessOf } from '../imposition/thickness.ts';
import type { Config } from '../manuscript/config.ts';
import type { Manuscript } from '../manuscript/read.ts';
import { type Place, Refusal, refuse } from '../report/notice.ts';
import { printerOf, slipOf, USUAL_EDGE } from './printer.ts';

/** The paper of one booklet. */
export interface Paper {
  /** mm */
  page: Size;
  /** mm, in whichever way it is held. */
  sheet: Size;
  /** What the printer does not reach, mm from the edge of a sheet. */
  edge: number;
  /** How far its backs slip; undefined where they do not. */
  slip: Slip | undefined;
  /** Undefined: by the number of pages. */
  scheme: SchemeName | undefined;
  signatures: SignatureSizes;
  binding: Binding;
  /** Of a sheet, mm; undefined where no creep is reckoned with. */
  thickness: number | undefined;
  marks: readonly MarkName[];
  /** Where a key stands, for messages. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * @throws {Refusal} `booklet-sheet-small` where not even one page fits on the sheet
 */
export function paperOf({ config, placeOf }: Pick<Manuscript, 'config' | 'placeOf'>): Paper {
  const [page, sheet] = [sizeOf(config.paper.page), sizeOf(config.paper.sheet)];
  const [laid, paper] = [lying(page), lying(sheet)];
  if (laid.width > paper.width + SAME_SIZE || laid.height > paper.height + SAME_SIZE) {
    const sizes = { width: tenth(page.width), height: tenth(page.height) };
    const sheetSizes = { sheetWidth: tenth(sheet.width), sheetHeight: tenth(sheet.height) };
    refuse('booklet-sheet-small', { ...sizes, ...sheetSizes }, placeOf(['paper', 'sheet']));
  }
  const { signatures, scheme, marks } = config;
  return {
    ...{ page, sheet, marks, placeOf },
    edge: printerOf(config).edge ?? USUAL_EDGE,
    slip: slipOf(config),
    scheme: scheme === 'auto' ? undefined : scheme,
    signatures: typeof signatures === 'number' ? [signatures] : signatures,
    binding: directionOf(config.language) === 'rtl' ? 'right' : 'left',
    thickness: thicknessIn(config),
  };
}

/** The schema let only sizes pass that can be read. */
function sizeOf(text: string): Size {
  const size = parseSize(text);
  return size.ok ? size.size : PAPERS.A4;
}

/** What was measured goes before what is reckoned. */
function thicknessIn({ creep }: Config): number | undefined {
  return creep?.thickness ?? (creep?.gsm === undefined ? undefined : thicknessOf(creep.gsm));
}

/** How many pages the booklet has when its sheets are full. @throws {Refusal} as {@link planOf} */
export function fullPages(paper: Paper, pages: number): number {
  return pages + wholePlan(paper, pages).blankPages.length;
}

/** How the sheets are filled up, as the layout takes it. */
export function fillingOf({ blanks }: Config, paper: Paper) {
  const notesPage = blanks === 'notes';
  const full = (pages: number): number => fullPages(paper, pages);
  return { filling: { full, blanks: notesPage ? ('before-last' as const) : blanks }, notesPage };
}

/**
 * Where every page goes, for a sheet that is turned over sideways, with creep.
 *
 * @param pages of the reading PDF
 * @throws {Refusal} where the scheme cannot hold them: `scheme-too-many-pages`, `booklet-signatures-few`
 */
export function planOf(paper: Paper, pages: number): Plan {
  const plan = wholePlan(paper, pages);
  return paper.thickness === undefined ? plan : withCreep(plan, paper.thickness);
}

function wholePlan(paper: Paper, pages: number): Plan {
  const { page, sheet, signatures, binding, placeOf } = paper;
  const scheme = paper.scheme ?? usualScheme(pages);
  try {
    return planFor(scheme, pages, {
      ...{ signatures, binding, wide: page.width > page.height },
      ...(scheme === 'cards' ? (cardGrid(page, sheet) ?? { grid: { columns: 1, rows: 1 } }) : {}),
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [told] = error.notices;
    if (told?.code !== 'signatures-too-few')
      throw new Refusal(
        error.notices.map((each) => ({ ...each, ...placeOf(['scheme']) })),
        { cause: error },
      );
    const { holds, needed } = told.params as { holds: number; needed: number };
    return refuse('booklet-signatures-few', { pages, holds, needed }, placeOf(['signatures']), error);
  }
}

/**
 * Pages keep their size where the places are larger: nothing is enlarged. Else the places share the sheet.
 */
export function scaleOf(plan: Plan, { page, sheet }: Paper): Scale {
  const { place } = layOut(plan, sheetFor(sheet, plan), 'fit', page);
  return scaleFor(page, place) > 1 ? 'actual' : 'fit';
}
