/** Each half of each sheet shows its page, whole, and each page stands on the sheets exactly once. */
import { mmToPt } from '../geometry.ts';
import { letters } from '../letters.ts';
import { type Notice, notice } from '../report/notice.ts';
import type { Check } from './types.ts';

export const sheetsConserved: Check = ({ reading, sheets, intent }) => {
  if (!sheets || !intent) return [];
  const notices: Notice[] = [];
  const half = mmToPt(intent.sheet.width / 2);
  const height = mmToPt(intent.sheet.height);
  const seen = new Map<number, number>();
  for (const { sheet, side, place, page } of intent.cells) {
    const number = sheet * 2 - (side === 'front' ? 1 : 0);
    if (number > sheets.facts.pages.length) continue; // the count of sides is another check's
    if (page !== null) seen.set(page, (seen.get(page) ?? 0) + 1);
    const wanted = page === null ? '' : letters(reading.text(page));
    const found = letters(sheets.text(number, { left: place === 'left' ? 0 : half, top: 0, width: half, height }));
    if (wanted !== found) notices.push(notice('sheet-text', { side: number, number: page ?? 0 }, { page: page ?? undefined }));
  }
  for (const { number } of intent.pages) {
    if (seen.get(number) !== 1) notices.push(notice('sheet-page', { number, times: seen.get(number) ?? 0 }, { page: number }));
  }
  return notices;
};
