/** Colours that a PDF holds outside of content streams: gradients, transparency, annotations. */
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { greyFunction, numbers } from './grey-function.ts';
import { greyOf } from './grey-level.ts';
import { spaceOf } from './grey-space.ts';

const name = (key: string): PDFName => PDFName.of(key);
const GREY = name('DeviceGray');

/** @returns what cannot be turned grey */
export function greyDictionary(dict: PDFDict, context: PDFContext): string | undefined {
  if (dict.has(name('ShadingType'))) return greyShading(dict, context);
  // The space in which groups are mixed (ISO 32000-1, 11.6.6).
  if (dict.lookup(name('S')) === name('Transparency') && dict.has(name('CS'))) dict.set(name('CS'), GREY);
  // What lies behind a mask made of lightness (11.6.5.2).
  if (dict.has(name('G')) && dict.has(name('BC'))) greyArray(dict, 'BC', context);
  if (dict.has(name('Rect')) && dict.has(name('Subtype'))) greyAnnotation(dict, context);
  // The colour of patterns that have none of their own, listed in resources.
  const spaces = dict.lookup(name('ColorSpace'));
  if (spaces instanceof PDFDict) greySpaces(spaces, context);
  return undefined;
}

/** Borders and grounds (12.5.2, 12.5.6.19), and the text of form fields (12.7.3.3). */
function greyAnnotation(annotation: PDFDict, context: PDFContext): void {
  for (const key of ['C', 'IC']) greyArray(annotation, key, context);
  const look = annotation.lookup(name('MK'));
  if (look instanceof PDFDict) for (const key of ['BC', 'BG']) greyArray(look, key, context);
}

/** 1, 3 or 4 numbers are a colour; none is no colour. */
function greyArray(dict: PDFDict, key: string, context: PDFContext): void {
  const values = numbers(dict.lookup(name(key)));
  if (values.length > 1) dict.set(name(key), context.obj([greyOf(values)]));
}

/** Gradients (8.7.4.5). */
function greyShading(shading: PDFDict, context: PDFContext): string | undefined {
  const space = spaceOf(shading.get(name('ColorSpace')), context);
  if (space.kind === 'grey') return undefined;
  const grey =
    space.kind === 'colour' && !space.table
      ? greyFunction(shading.get(name('Function')), context)
      : undefined;
  if (grey === undefined) return 'shading';
  greyArray(shading, 'Background', context);
  shading.set(name('Function'), grey);
  shading.set(name('ColorSpace'), GREY);
  return undefined;
}

/** In content streams all colours are plain greys by now: spaces in which none is named any more go. */
function greySpaces(spaces: PDFDict, context: PDFContext): void {
  for (const [key, value] of spaces.entries()) {
    const space = spaceOf(value, context);
    if (space.kind === 'pattern' && space.base?.kind === 'colour')
      spaces.set(key, context.obj([name('Pattern'), GREY]));
    else if (space.kind === 'colour') spaces.delete(key);
  }
}

/** Every dictionary in an object, but for those it only points to. */
export function* dictionariesIn(object: PDFObject): Generator<PDFDict> {
  const waiting: PDFObject[] = [object];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PDFArray) waiting.push(...next.asArray());
    const dict = next instanceof PDFRawStream ? next.dict : next;
    if (!(dict instanceof PDFDict)) continue;
    yield dict;
    for (const value of dict.values())
      if (value instanceof PDFDict || value instanceof PDFArray) waiting.push(value);
  }
}
