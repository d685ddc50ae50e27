/** Each half of each sheet shows its page, whole, and each page stands on the sheets exactly once. */
import { mmToPt } from '../geometry.ts';
import { hasRightToLeft, letters } from '../letters.ts';
import { type Notice, notice } from '../report/notice.ts';
import { sameLetters } from './compare.ts';
import type { Check, CheckContext, Intent } from './types.ts';

export const sheetsConserved: Check = ({ reading, sheets, intent }) => {
  if (!sheets || !intent) return [];
  const sides = new Map<number, Intent['cells'][number][]>();
  const times = new Map<number, number>();
  for (const cell of intent.cells) {
    const side = cell.sheet * 2 - (cell.side === 'front' ? 1 : 0);
    sides.set(side, [...(sides.get(side) ?? []), cell]);
    if (cell.page !== null) times.set(cell.page, (times.get(cell.page) ?? 0) + 1);
  }
  return [
    // The count of sides is another check's.
    ...[...sides]
      .filter(([side]) => side <= sheets.facts.pages.length)
      .flatMap(([side, cells]) => sideShows(side, cells, reading, sheets, intent)),
    ...intent.pages
      .filter(({ number }) => times.get(number) !== 1)
      .map(({ number }) => notice('sheet-page', { number, times: times.get(number) ?? 0 }, { page: number })),
  ];
};

function sideShows(
  side: number,
  cells: Intent['cells'],
  reading: CheckContext['reading'],
  sheets: CheckContext['reading'],
  { sheet: { width, height }, direction }: Intent,
): Notice[] {
  const half = mmToPt(width / 2);
  const halves = cells.map(({ place, page }) => ({
    page,
    wanted: page === null ? '' : reading.text(page),
    found: sheets.text(side, {
      left: place === 'left' ? 0 : half,
      top: 0,
      width: half,
      height: mmToPt(height),
    }),
  }));
  const wrong = halves.filter(({ wanted, found }) => !sameLetters(wanted, found, direction));
  if (wrong.length === 0) return [];
  const all = halves.map(({ wanted }) => wanted).join('');
  // PDFium joins right-to-left lines of both halves that stand at one height, and may then give a word of one
  // half to the other: such a side is judged whole.
  if (
    hasRightToLeft(all) &&
    letters(all).length === letters(halves.map(({ found }) => found).join('')).length
  ) {
    if (sameLetters(all, sheets.text(side), direction)) return [];
  }
  return wrong.map(({ page }) =>
    notice('sheet-text', { side, number: page ?? 0 }, { page: page ?? undefined }),
  );
}
