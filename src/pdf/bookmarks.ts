/**
 * Chromium names bookmarks by what it drew: in the capitals of the styles, and without the space where a line
 * ended ("S’ORGANISERPHYSIQUEMENT"). They get back the words as they were written.
 */
import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { letters } from '../letters.ts';

const TITLE = PDFName.of('Title');

/** @param headings as they were written; a bookmark that has the letters of none stays as it is */
export function nameBookmarks(catalog: PDFDict, headings: readonly string[]): void {
  const written = new Map<string, string[]>();
  for (const heading of headings) {
    const key = letters(heading);
    written.set(key, [...(written.get(key) ?? []), heading]);
  }
  for (const item of itemsOf(catalog)) {
    const title = item.lookup(TITLE);
    if (!(title instanceof PDFString || title instanceof PDFHexString)) continue;
    const name = written.get(letters(title.decodeText()))?.shift();
    if (name !== undefined) item.set(TITLE, PDFHexString.fromText(name));
  }
}

/** All bookmarks, in order. */
function* itemsOf(catalog: PDFDict): Generator<PDFDict> {
  const child = (dict: PDFDict | undefined, key: string): PDFDict | undefined => {
    const value = dict?.lookup(PDFName.of(key));
    return value instanceof PDFDict ? value : undefined;
  };
  const seen = new Set<PDFDict>();
  const waiting = [child(child(catalog, 'Outlines'), 'First')];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (!item || seen.has(item)) continue;
    seen.add(item);
    yield item;
    // Children come before what follows: the last one put there is taken first.
    waiting.push(child(item, 'Next'), child(item, 'First'));
  }
}
