/**
 * Chromium gives every PNG a colour profile (sRGB) that bears its own name, "Google/Skia". Pictures are said to
 * be in the plain colours of the device instead, which is what a printer takes sRGB for.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFStream,
} from '@cantoo/pdf-lib';

const ICC_BASED = PDFName.of('ICCBased');
/** By the number of components (ISO 32000-1, 8.6.5.5). */
const PLAIN: Record<number, string> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };

/** Replaces every colour space with a profile by the plain one; the profiles are then nobody's. */
export function dropProfiles(context: PDFContext): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const plain = plainOf(object, context);
    if (plain) context.assign(ref, plain);
    else replaceIn(object, context);
  }
}

function replaceIn(object: PDFObject, context: PDFContext): void {
  if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      const plain = plainOf(value, context);
      if (plain) object.set(index, plain);
      else replaceIn(value, context);
    }
  }
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  for (const [key, value] of dict.entries()) {
    const plain = plainOf(value, context);
    if (plain) dict.set(key, plain);
    else replaceIn(value, context);
  }
}

function plainOf(value: PDFObject, context: PDFContext): PDFName | undefined {
  if (!(value instanceof PDFArray) || value.size() < 2 || value.get(0) !== ICC_BASED) return undefined;
  const profile = context.lookup(value.get(1));
  const components = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of('N')) : undefined;
  const name = components instanceof PDFNumber ? PLAIN[components.asNumber()] : undefined;
  return name === undefined ? undefined : PDFName.of(name);
}
