/** Books that are no booklets: refused before the layout where the text alone tells it, else once it is counted. */
import type { Size } from '../geometry.ts';
import { mmToPt } from '../geometry.ts';
import type { Notices } from '../report/notices.ts';

/** Square points of a page that a letter takes in close type of 8 pt, margins included. Text faces take twice as much. */
const LEAST_AREA = 62;

/**
 * @param chapters with all that is printed of them
 * @param page in mm
 * @param limit pages
 * @throws {Refusal} if they can never fit
 */
export function refuseTooMuchText(
  chapters: readonly { body: string; notes: readonly { text: string }[] }[],
  { page, limit, notices }: { page: Size; limit: number; notices: Notices },
): void {
  const lettersOfNotes = (notes: readonly { text: string }[]): number =>
    notes.reduce((sum, { text }) => sum + text.length, 0);
  const letters = chapters.reduce((sum, { body, notes }) => sum + body.length + lettersOfNotes(notes), 0);
  const room = (mmToPt(page.width) * mmToPt(page.height)) / LEAST_AREA;
  if (letters <= limit * room) return;
  notices.add('limit-text', { limit });
  notices.refuseErrors();
}

/** @throws {Refusal} if there are more pages than the limit */
export function refuseTooManyPages(pages: number, limit: number, notices: Notices): void {
  if (pages <= limit) return;
  notices.add('limit-pages', { limit, pages });
  notices.refuseErrors();
}
