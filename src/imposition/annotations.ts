/**
 * What people add on top of a page in a viewer: filled-in fields, stamps, typed notes, highlights. They are
 * no part of the page's content, yet they are printed with it, so they belong on the sheet.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { type Box, readBox } from './boxes.ts';
import type { Matrix } from './fit.ts';

/** A picture that an annotation lays over its page. */
export interface Overlay {
  /** The appearance stream in the source, or a reference to it. */
  readonly appearance: PDFObject;
  /** From the appearance's form space to the page. */
  readonly matrix: Matrix;
  /** The layer it belongs to, if any. */
  readonly layer: PDFObject | undefined;
}

/** Bits of /F (ISO 32000-1, table 165). */
const HIDDEN = 2;
const PRINT = 4;

/**
 * The overlays of a page, in their order, as printing shows them.
 *
 * @returns `missing` is true where something would be printed but has no stored appearance to draw
 */
export function overlaysOf(page: PDFDict): { overlays: Overlay[]; missing: boolean } {
  const overlays: Overlay[] = [];
  let missing = false;
  const annotations = page.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return { overlays, missing };
  for (let i = 0; i < annotations.size(); i++) {
    const annotation = annotations.lookup(i);
    if (!(annotation instanceof PDFDict) || !isPrinted(annotation)) continue;
    const appearance = appearanceOf(annotation);
    if (!appearance) missing ||= saysSomething(annotation);
    else {
      const matrix = overlayMatrix(annotation, appearance.stream);
      const layer = annotation.get(PDFName.of('OC'));
      if (matrix) overlays.push({ appearance: appearance.value, matrix, layer });
    }
  }
  return { overlays, missing };
}

function isPrinted(annotation: PDFDict): boolean {
  const flags = annotation.lookup(PDFName.of('F'));
  const bits = flags instanceof PDFNumber ? flags.asNumber() : 0;
  const popup = annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Popup');
  return !popup && (bits & HIDDEN) === 0 && (bits & PRINT) !== 0;
}

/** The normal appearance, in the state the annotation is in (ISO 32000-1, 12.5.5). */
function appearanceOf(annotation: PDFDict): { value: PDFObject; stream: PDFRawStream } | undefined {
  const context = annotation.context;
  const appearances = annotation.lookup(PDFName.of('AP'));
  if (!(appearances instanceof PDFDict)) return undefined;
  let value = appearances.get(PDFName.of('N'));
  const states = context.lookup(value);
  if (states instanceof PDFDict) {
    const state = annotation.lookup(PDFName.of('AS'));
    value = state instanceof PDFName ? states.get(state) : undefined;
  }
  const stream = context.lookup(value);
  return value && stream instanceof PDFRawStream ? { value, stream } : undefined;
}

/** Words that are lost when an annotation without appearance is not drawn: a filled field, a typed note. */
function saysSomething(annotation: PDFDict): boolean {
  const subtype = annotation.lookup(PDFName.of('Subtype'));
  if (subtype === PDFName.of('FreeText')) return isText(annotation.lookup(PDFName.of('Contents')));
  if (subtype !== PDFName.of('Widget')) return false;
  const parent = annotation.lookup(PDFName.of('Parent'));
  const value =
    annotation.lookup(PDFName.of('V')) ??
    (parent instanceof PDFDict ? parent.lookup(PDFName.of('V')) : undefined);
  return isText(value);
}

const isText = (value: PDFObject | undefined): boolean =>
  (value instanceof PDFString || value instanceof PDFHexString) && value.decodeText().trim() !== '';

/**
 * Maps the appearance's box, turned by its own matrix, onto the annotation's rectangle
 * (ISO 32000-1, 12.5.5, algorithm 8.1). The form's own matrix is applied by whoever draws the form.
 */
function overlayMatrix(annotation: PDFDict, appearance: PDFRawStream): Matrix | undefined {
  const context = annotation.context;
  const onto = readBox(annotation.get(PDFName.of('Rect')), context);
  const box = readBox(appearance.dict.get(PDFName.of('BBox')), context);
  if (!onto || !box) return undefined;
  const own = bounds(box, formMatrix(appearance, context));
  const width = own.right - own.left;
  const height = own.top - own.bottom;
  if (width <= 0 || height <= 0) return undefined;
  const a = (onto.right - onto.left) / width;
  const d = (onto.top - onto.bottom) / height;
  return [a, 0, 0, d, onto.left - own.left * a, onto.bottom - own.bottom * d];
}

function formMatrix(form: PDFRawStream, context: PDFContext): Matrix {
  const value = context.lookup(form.dict.get(PDFName.of('Matrix')));
  const numbers =
    value instanceof PDFArray ? value.asArray().map((item) => context.lookup(item)) : ([] as PDFObject[]);
  const six = numbers.flatMap((item) => (item instanceof PDFNumber ? [item.asNumber()] : []));
  return six.length === 6 ? (six as unknown as Matrix) : [1, 0, 0, 1, 0, 0];
}

function bounds(box: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [
    [box.left, box.bottom],
    [box.right, box.bottom],
    [box.left, box.top],
    [box.right, box.top],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}
