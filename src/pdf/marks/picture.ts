/** Pictures as they stand on a page. */
import { type PDFContext, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { toneOfSpace } from './ink.ts';
import type { Interpreter } from './interpreter.ts';
import { boxOf, common, type Matrix } from './matrix.ts';
import { note } from './paint.ts';
import { numberIn } from './shared.ts';
import type { State } from './state.ts';

/** A picture with the resources it names. @param id the same for the same picture */
export function placePicture(
  on: Interpreter,
  picture: PDFRawStream,
  id: string,
  state: State,
  context: PDFContext,
): void {
  const { dict } = picture;
  const [width, height] = [numberIn(dict, 'Width') ?? 0, numberIn(dict, 'Height') ?? 0];
  const stencil = String(dict.lookup(PDFName.of('ImageMask'))) === 'true';
  const bits = stencil ? 1 : (numberIn(dict, 'BitsPerComponent') ?? 8);
  if (!place(on, { id, width, height, bits }, state)) return;
  const area = on.marks.pictures.at(-1)!.area;
  if (stencil) note(on, state.fill, area, state);
  else {
    const space = dict.get(PDFName.of('ColorSpace'));
    // JPEG 2000 brings its own.
    on.tone(space === undefined ? 'grey' : toneOfSpace(space, context), area);
    note(on, { ...state.fill, tone: 'grey' }, area, state);
  }
  if (dict.has(PDFName.of('SMask'))) on.marks.veils.mask ??= area;
  on.grounds.add(area, undefined);
}

/** A picture written into the content. @param bytes from its `BI` to its `EI` */
export function placeInline(on: Interpreter, bytes: Uint8Array, state: State): void {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
  const number = (long: string, short: string): number =>
    Number(new RegExp(`/(?:${long}|${short})\\s+(\\d+)`).exec(head)?.[1] ?? 0);
  const stencil = /\/(?:IM|ImageMask)\s+true/.test(head);
  const bits = stencil ? 1 : number('BitsPerComponent', 'BPC') || 8;
  const size = { width: number('Width', 'W'), height: number('Height', 'H') };
  const id = `inline ${on.marks.pictures.length}`;
  if (!place(on, { id, bits, ...size }, state)) return;
  const { area } = on.marks.pictures.at(-1)!;
  const coloured = /\/(?:CS|ColorSpace)\s*\/(?:RGB|CMYK|DeviceRGB|DeviceCMYK)/.test(head);
  note(on, stencil ? state.fill : { ...state.fill, tone: coloured ? 'colour' : 'grey' }, area, state);
  on.grounds.add(area, undefined);
}

/** Pictures fill the unit square (ISO 32000-1, 8.9.4). @returns whether any of it is seen */
function place(
  on: Interpreter,
  picture: { id: string; width: number; height: number; bits: number },
  { ctm, clip }: State,
): boolean {
  const area = common(boxOf(ctm, 0, 0, 1, 1), clip);
  if (!area || !Number.isFinite(area.width + area.height)) return false;
  on.marks.pictures.push({ ...picture, area, ppi: resolution(ctm, picture) });
  return true;
}

function resolution([a, b, c, d]: Matrix, { width, height }: { width: number; height: number }): number {
  const [across, down] = [Math.hypot(a, b) / 72, Math.hypot(c, d) / 72];
  return Math.min(width / across, height / down);
}
