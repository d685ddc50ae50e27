/**
 * Chromium names bookmarks by what it drew: in the capitals of the styles, and without the space where a line
 * ended ("S’ORGANISERPHYSIQUEMENT"). They get back the words as they were written.
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
    const key = letters(drawn);
    written.set(key, [...(written.get(key) ?? []), name]);
  }
  for (const item of outlineItems(catalog)) {
    const title = item.lookup(TITLE);
    if (!(title instanceof PDFString || title instanceof PDFHexString)) continue;
    const name = written.get(letters(title.decodeText()))?.shift();
    if (name !== undefined) item.set(TITLE, PDFHexString.fromText(name));
  }
}
