/**
 * Chromium names bookmarks by what it drew: in the capitals of the styles, and without the space where a line
 * ended ("S’ORGANISERPHYSIQUEMENT"). They get back the words as they were written.
 */
import { type PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { letters } from '../letters.ts';
import { outlineItems } from './outline.ts';

const TITLE = PDFName.of('Title');

/** @param headings as they were written; a bookmark that has the letters of none stays as it is */
export function nameBookmarks(catalog: PDFDict, headings: readonly string[]): void {
  const written = new Map<string, string[]>();
  for (const heading of headings) {
    const key = letters(heading);
    written.set(key, [...(written.get(key) ?? []), heading]);
  }
  for (const item of outlineItems(catalog)) {
    const title = item.lookup(TITLE);
    if (!(title instanceof PDFString || title instanceof PDFHexString)) continue;
    const name = written.get(letters(title.decodeText()))?.shift();
    if (name !== undefined) item.set(TITLE, PDFHexString.fromText(name));
  }
}
