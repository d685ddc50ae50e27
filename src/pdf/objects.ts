/** Looking into the objects of any PDF: what is not of the right kind counts as absent. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Strings as text; names too, which old files use for destinations. */
export function textOf(object: PDFObject | undefined): string | undefined {
  if (object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName)
    return object.decodeText();
  return undefined;
}

/** Of a stream, the one that describes it. */
export function dictionary(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFStream) return object.dict;
  return object instanceof PDFDict ? object : undefined;
}

export const child = (parent: PDFDict | undefined, key: string): PDFDict | undefined =>
  dictionary(parent?.lookup(PDFName.of(key)));

export const valueAt = (parent: PDFDict | undefined, key: string): PDFObject | undefined =>
  parent?.lookup(PDFName.of(key));

/** All items of an array, each looked up. */
export function items(object: PDFObject | undefined): PDFObject[] {
  if (!(object instanceof PDFArray)) return [];
  return Array.from({ length: object.size() }, (_, i) => object.lookup(i)).filter(
    (item) => item !== undefined,
  );
}

export const dictionaries = (object: PDFObject | undefined): PDFDict[] =>
  items(object).filter((item) => item instanceof PDFDict);

/** Four finite numbers: left, bottom, right and top, put in order. */
export function rectangleOf(object: PDFObject | undefined): [number, number, number, number] | undefined {
  const all = items(object).map((item) => (item instanceof PDFNumber ? item.asNumber() : Number.NaN));
  const [a, b, c, d] = all;
  if (a === undefined || b === undefined || c === undefined || d === undefined || all.length !== 4)
    return undefined;
  if (!all.every(Number.isFinite)) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
