/** No words on the sheets stand where the printer does not print. */
import { mmToPt, ptToMm, type Size } from '../geometry.ts';
import { notice } from '../report/notice.ts';
import { spotsIn, tenth, toldOnce } from './spots.ts';
import type { Check, CheckedPdf, CheckedSheets } from './types.ts';

/** Printers vary by this much, and boxes of words are reckoned: mm. */
const SLACK = 0.3;
/** Places as large as the page, within this: nothing is made smaller, mm. */
const SAME = 0.5;

export const sheetEdge: Check = ({ reading, sheets = [] }) => {
  const least = leastWhite(reading);
  return sheets.flatMap((file) => inEdge(file, reading, least));
};

function inEdge({ pdf, intent }: CheckedSheets, reading: CheckedPdf, white: () => number) {
  const { edge = 0, sheet } = intent;
  if (edge === 0) return [];
  // Words that keep off the edge of their page keep off that of the sheet: the sheets need not be read.
  const { media: page } = reading.facts.pages[0] ?? { media: sheet };
  if (intent.cells.every(({ area }) => sameSize(area, page)) && white() >= edge) return [];
  const spots = spotsIn(pdf, ({ text }) =>
    text
      .map(({ area }) => ({ area, white: fromEdge(area, sheet) }))
      .filter((spot) => spot.white < edge - SLACK),
  );
  if (spots.length === 0) return [];
  const { place, pages } = toldOnce(spots, pdf);
  const least = Math.max(0, Math.min(...spots.map((spot) => spot.white)));
  return [notice('sheet-edge', { white: tenth(least), edge: tenth(edge), pages }, place)];
}

/** White between words and the edges of their pages, mm; reckoned when it is first asked for. */
function leastWhite(reading: CheckedPdf): () => number {
  let known: number | undefined;
  return () => {
    if (known !== undefined) return known;
    known = Number.POSITIVE_INFINITY;
    for (const [index, { media }] of reading.facts.pages.entries())
      for (const { area } of reading.facts.marks(index + 1).text)
        known = Math.min(known, fromEdge(area, media));
    return known;
  };
}

/** mm */
const fromEdge = (
  { left, top, width, height }: CheckedSheets['intent']['cells'][number]['area'],
  size: Size,
) => ptToMm(Math.min(left, top, mmToPt(size.width) - left - width, mmToPt(size.height) - top - height));

function sameSize({ width, height }: { width: number; height: number }, page: Size): boolean {
  const [w, h] = [ptToMm(width), ptToMm(height)];
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= SAME;
  return (near(w, page.width) && near(h, page.height)) || (near(w, page.height) && near(h, page.width));
}
