/**
 * Takes out of a PDF what nothing points to any more. The PDF library writes every object it has read: a
 * document information that was replaced would stay in the file, with the program, its version and the clock.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Notes that programs leave in pages and pictures: XMP, data of their own, the last change (ISO 32000-1, 14). */
const REVEALING = ['Metadata', 'PieceInfo', 'LastModified'].map((key) => PDFName.of(key));

/** @param context a document whose trailer names its catalog and document information */
export function sweep(context: PDFContext): void {
  const reached = new Set<string>();
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root, context.trailerInfo.Info];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object.tag)) continue;
      reached.add(object.tag);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFArray) {
      for (const item of object.asArray()) waiting.push(item);
    } else if (object instanceof PDFDict || object instanceof PDFStream) {
      const dict = object instanceof PDFDict ? object : object.dict;
      for (const key of REVEALING) dict.delete(key);
      for (const value of dict.values()) waiting.push(value);
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref.tag)) context.delete(ref);
  }
}
