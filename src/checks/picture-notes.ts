/** Pictures in the file are only pictures: cameras write places, serial numbers and names into them. */
import { type Notice, notice } from '../report/notice.ts';
import type { Check, CheckedPdf } from './types.ts';

export const pictureNotes: Check = ({ reading, sheets = [], intent }) =>
  [reading, ...sheets.map(({ pdf }) => pdf)].flatMap((pdf) => notes(pdf, intent !== undefined));

function notes(pdf: CheckedPdf, ours: boolean): Notice[] {
  const telling = pdf.facts.pictures().filter((picture) => picture.notes.length > 0);
  if (telling.length === 0) return [];
  const kinds = [...new Set(telling.flatMap((picture) => picture.notes))].join(', ');
  const place = { file: pdf.file, ...placeOf(pdf, telling[0]!.id) };
  return [notice('picture-notes', { kinds, count: telling.length }, place, ours ? 'error' : 'warning')];
}

/** Where a picture first stands. */
function placeOf({ facts }: CheckedPdf, id: string) {
  for (const [index] of facts.pages.entries()) {
    const found = facts.marks(index + 1).pictures.find((picture) => picture.id === id);
    if (found) return { page: index + 1, area: found.area };
  }
  return {};
}
