/** What the pages of one document share while their marks are read, and looking into dictionaries. */
import { type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { numbers } from '../grey-function.ts';
import { type UsedFont, usedFont } from './font.ts';
import type { Matrix } from './matrix.ts';

/** What pages of one document share. */
export interface MarksContext {
  context: PDFContext;
  fonts: Map<PDFDict, UsedFont>;
}

export const marksContext = (context: PDFContext): MarksContext => ({ context, fonts: new Map() });

/** The font that a resource names, read once. */
export function fontIn({ fonts }: MarksContext, dict: PDFObject | undefined): UsedFont | undefined {
  if (!(dict instanceof PDFDict)) return undefined;
  const known = fonts.get(dict);
  if (known) return known;
  const font = usedFont(dict);
  fonts.set(dict, font);
  return font;
}

export function matrixIn(dict: PDFDict): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(dict.lookup(PDFName.of('Matrix')));
  return [a, b, c, d, e, f];
}

export const numberIn = (dict: PDFDict, key: string): number | undefined => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
};

export function dictIn(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}
