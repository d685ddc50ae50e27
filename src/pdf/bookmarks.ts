/**
 * Chromium names bookmarks by what it drew: in the capitals of the styles, and without the space where a line
 * ended ("S’ORGANISERPHYSIQUEMENT"); words that are written from right to left in the order in which they stand on the
 * page from the left. They get back the words as they were written.
 */
import { type PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { letters } from '../letters.ts';
import { outlineItems } from './outline.ts';

const TITLE = PDFName.of('Title');

/** A heading: as it was written, or, where more is drawn (the numbers of notes), both. */
export type HeadingName = string | { drawn: string; name: string };

/** @param headings a bookmark that has the letters of none stays as it is */
export function nameBookmarks(catalog: PDFDict, headings: readonly HeadingName[]): void {
  const written = new Map<string, string[]>();
  for (const heading of headings) {
    const { drawn, name } = typeof heading === 'string' ? { drawn: heading, name: heading } : heading;
    const key = keyOf(drawn);
    written.set(key, [...(written.get(key) ?? []), name]);
  }
  for (const item of outlineItems(catalog)) {
    const title = item.lookup(TITLE);
    if (!(title instanceof PDFString || title instanceof PDFHexString)) continue;
    const name = written.get(keyOf(title.decodeText()))?.shift();
    if (name !== undefined) item.set(TITLE, PDFHexString.fromText(name));
  }
}

/** Letters of scripts written from right to left (Unicode 16, the blocks from Hebrew to Arabic Extended-A). */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** What a heading and its bookmark have in common: the letters in their order, or, where that is turned, in any. */
function keyOf(text: string): string {
  const all = letters(text);
  return FROM_RIGHT.test(text) ? [...all].sort().join('') : all;
}
