/** Each place on each sheet shows its page, whole, and each page stands on the sheets as often as was planned. */
import { hasRightToLeft, letters } from '../letters.ts';
import { type Notice, notice } from '../report/notice.ts';
import { sameLetters } from './compare.ts';
import type { Check, CheckContext, CheckedSheets, Intent } from './types.ts';

export const sheetsConserved: Check = ({ reading, sheets = [], intent }) =>
  intent ? sheets.flatMap((file) => [...shown(file, reading, intent), ...counted(file, intent)]) : [];

function counted({ pdf: { file }, intent: { copies, placed } }: CheckedSheets, { pages }: Intent): Notice[] {
  const times = new Map<number, number>();
  for (const page of placed) if (page !== null) times.set(page, (times.get(page) ?? 0) + 1);
  return pages
    .map(({ number }) => ({ number, times: times.get(number) ?? 0, wanted: copies }))
    .filter((page) => page.times !== copies)
    .map((page) => notice('sheet-page', page, { file, page: page.number }));
}

function shown({ pdf, intent }: CheckedSheets, reading: CheckContext['reading'], booklet: Intent): Notice[] {
  const sides = new Map<number, CheckedSheets['intent']['cells'][number][]>();
  for (const cell of intent.cells) sides.set(cell.side, [...(sides.get(cell.side) ?? []), cell]);
  // The count of sides is another check's.
  return [...sides]
    .filter(([side]) => side <= pdf.facts.pages.length)
    .flatMap(([side, cells]) => sideShows(side, cells, reading, pdf, booklet));
}

function sideShows(
  side: number,
  cells: CheckedSheets['intent']['cells'],
  reading: CheckContext['reading'],
  sheets: CheckContext['reading'],
  { direction }: Intent,
): Notice[] {
  const places = cells.map(({ page, area }) => ({
    page,
    wanted: page === null ? '' : reading.text(page),
    found: sheets.text(side, area),
  }));
  const wrong = places.filter(({ wanted, found }) => !sameLetters(wanted, found, direction));
  if (wrong.length === 0) return [];
  const all = places.map(({ wanted }) => wanted).join('');
  // PDFium joins right-to-left lines of places that stand at one height, and may then give a word of one to
  // another: such a side is judged whole.
  if (
    hasRightToLeft(all) &&
    letters(all).length === letters(places.map(({ found }) => found).join('')).length
  ) {
    if (sameLetters(all, sheets.text(side), direction)) return [];
  }
  return wrong.map(({ page }) =>
    notice('sheet-text', { side, number: page ?? 0 }, { file: sheets.file, page: page ?? undefined }),
  );
}
