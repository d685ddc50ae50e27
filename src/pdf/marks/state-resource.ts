/** Graphics states that are resources (ISO 32000-1, 8.4.5): opacity, masks, blending, line widths. */
import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { fontIn, type MarksContext, numberIn } from './shared.ts';
import type { State } from './state.ts';

/** Ways of blending that only cover what is beneath. */
const PLAIN = new Set(['Normal', 'Compatible']);

export function applyState(dict: PDFDict | undefined, state: State, shared: MarksContext): Partial<State> {
  if (!dict) return {};
  const change: Partial<State> = {};
  const [fill, stroke, width] = [numberIn(dict, 'ca'), numberIn(dict, 'CA'), numberIn(dict, 'LW')];
  if (fill !== undefined) change.fill = { ...state.fill, opacity: fill };
  if (stroke !== undefined) change.stroke = { ...state.stroke, opacity: stroke };
  if (width !== undefined) change.lineWidth = width;
  const mask = dict.lookup(PDFName.of('SMask'));
  if (mask !== undefined) change.masked = mask instanceof PDFDict;
  const blend = blendOf(dict.lookup(PDFName.of('BM')));
  if (blend !== undefined) change.blended = !PLAIN.has(blend);
  const font = dict.lookup(PDFName.of('Font'));
  if (font instanceof PDFArray && font.size() === 2) change.font = fontIn(shared, font.lookup(0));
  return change;
}

/** A name, or a list of which the first that is known counts. */
function blendOf(value: PDFObject | undefined): string | undefined {
  const name = value instanceof PDFArray && value.size() > 0 ? value.lookup(0) : value;
  return name instanceof PDFName ? name.decodeText() : undefined;
}
