/** What a person should know about the sheets: too small, too many for a stapler. */
import { lying, type Size } from '../geometry.ts';
import { type Notice, notice, refuse } from '../report/notice.ts';
import { PAGES_A_SHEET } from './blanks.ts';
import { SAME_SIZE } from './fit.ts';
import type { ImposeOptions } from './impose.ts';
import { tenth } from './in-words.ts';
import type { Layout } from './layout.ts';
import type { Plan } from './plan.ts';
import { MOST_STAPLED } from './schemes/index.ts';
import { largestOf, type SourcePage } from './source-page.ts';

/** Sheets that an office stapler goes through. */
const MOST_SHEETS = MOST_STAPLED / PAGES_A_SHEET;

/**
 * @param pages those of the source
 * @throws {Refusal} `sheet-too-small` where pages that keep their size do not fit, or the sheet that was chosen is
 *   smaller than every single page and nobody asked for the pages to be reduced
 */
export function sheetNotes(
  plan: Plan,
  layout: Layout,
  pages: readonly SourcePage[],
  options: ImposeOptions,
): Notice[] {
  const { file, scheme, sheet, scale } = options;
  const { columns, rows } = layout.grid;
  if (Math.min(layout.room.left, layout.room.bottom) < -SAME_SIZE / 2)
    refuse('sheet-too-small', { ...sizes(largestOf(pages), layout), places: columns * rows }, { file });
  const [page] = pages;
  if (page && sheet && scale === undefined && pages.every(({ size }) => isLarger(size, layout.sheet)))
    refuse('sheet-too-small', { ...sizes(page.size, layout), places: 1 }, { file });

  const nests = new Map(
    plan.cells.flatMap(({ nest }) => (nest ? [[nest.number, nest.sheets] as const] : [])),
  );
  if (plan.scheme === 'signatures' && scheme === undefined) {
    const parts = [...nests.values()].join(', ');
    const params = { pages: plan.pages, signatures: nests.size, sizes: parts, most: MOST_SHEETS };
    return [notice('impose-in-signatures', params, { file })];
  }
  const thickest = Math.max(0, ...nests.values());
  return thickest > MOST_SHEETS
    ? [notice('impose-many-sheets', { sheets: thickest, most: MOST_SHEETS }, { file })]
    : [];
}

/** Whether it fits in neither way. */
function isLarger(page: Size, sheet: Size): boolean {
  const [laid, paper] = [lying(page), lying(sheet)];
  return laid.width > paper.width + SAME_SIZE || laid.height > paper.height + SAME_SIZE;
}

const sizes = (page: Size, { sheet }: Layout) => ({
  width: tenth(page.width),
  height: tenth(page.height),
  sheetWidth: tenth(sheet.width),
  sheetHeight: tenth(sheet.height),
});
