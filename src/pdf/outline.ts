/** Walks the bookmarks of a PDF (ISO 32000-1, 12.3.3), also of a damaged one that runs in a ring. */
import { PDFDict, PDFName } from '@cantoo/pdf-lib';

/** All bookmarks, in the order they are shown. */
export function* outlineItems(catalog: PDFDict): Generator<PDFDict> {
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
