/** Tones of patterns and gradients, by the space their colours are in. */
import { type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { toneOfSpace } from './ink.ts';
import type { Tone } from './types.ts';

const dictionary = (object: PDFObject | undefined): PDFDict | undefined =>
  object instanceof PDFRawStream ? object.dict : object instanceof PDFDict ? object : undefined;

/** @param object a shading, or what points to one */
export function shadingTone(object: PDFObject | undefined, context: PDFContext): Tone {
  const dict = dictionary(context.lookup(object));
  return dict ? toneOfSpace(dict.get(PDFName.of('ColorSpace')), context) : 'grey';
}

/** That of its gradient; undefined for tiles, whose tone is that of what they draw. */
export function patternTone(object: PDFObject | undefined, context: PDFContext): Tone | undefined {
  const shading = dictionary(object)?.get(PDFName.of('Shading'));
  return shading === undefined ? undefined : shadingTone(shading, context);
}
