/**
 * Every sign is drawn by its font. Where a font has none, PDFs hold the font's sign for “not there”: an empty box or
 * nothing at all on paper, although searching finds the word.
 */
import { notice } from '../report/notice.ts';
import { spotsIn, toldOnce } from './spots.ts';
import type { Check, CheckedPdf } from './types.ts';

export const glyphs: Check = ({ reading, intent }) => missing(reading, intent !== undefined);

/** Other programs may draw a blank by that sign, where nothing is lost: with them it is a warning. */
function missing(pdf: CheckedPdf, ours: boolean) {
  const spots = spotsIn(pdf, ({ text }) => text.filter((run) => run.missing > 0));
  if (spots.length === 0) return [];
  const { place, pages } = toldOnce(spots, pdf);
  const count = spots.reduce((sum, run) => sum + run.missing, 0);
  const level = ours ? 'error' : 'warning';
  return [notice('glyph-missing', { count, font: spots[0]!.font || '?', pages }, place, level)];
}
