/** Reads the QR codes on pages of a finished PDF, as a phone would: drawn by PDFium, decoded by jsQR (Apache-2.0). */
import type { Area } from '../geometry.ts';
import { withDocument } from './pdfium.ts';

/** A place that looks like a code. */
export interface CodeSpot {
  /** From 1. */
  page: number;
  area: Area;
  /** Side of a module, pt. */
  module: number;
}

/** @property text what it says; undefined where it cannot be read */
export type ReadCode = CodeSpot & { text: string | undefined };

/** Dots for a module: fewer than a phone sees, enough for what is printed in black and white. */
const DOTS = 4;
/** No page is drawn larger than this, px of its height: a code of which a module takes less is too fine to print. */
const HIGHEST = 6000;
/** Of white around a code, in modules. */
const QUIET = 4;

/** @param spots on pages in their order */
export async function readCodes(pdf: Uint8Array, spots: readonly CodeSpot[]): Promise<ReadCode[]> {
  if (spots.length === 0) return [];
  const { default: jsqr } = await import('jsqr');
  // A module of CommonJS: bundlers and Node disagree on what its default is.
  const decode = (typeof jsqr === 'function' ? jsqr : (jsqr as { default: unknown }).default) as Decode;
  return withDocument(pdf, async ({ document }) => {
    const read: ReadCode[] = [];
    for (const page of new Set(spots.map((spot) => spot.page))) {
      const own = spots.filter((spot) => spot.page === page);
      const drawn = document.getPage(page - 1);
      const { originalWidth, originalHeight } = drawn.getOriginalSize();
      const wanted = Math.max(...own.map(({ module }) => DOTS / module));
      const scale = Math.min(wanted, HIGHEST / originalHeight);
      const [width, height] = [Math.round(originalWidth * scale), Math.round(originalHeight * scale)];
      const picture = await drawn.render({ width, height, render: 'bitmap' });
      for (const spot of own) {
        const cut = crop(picture, spot, scale);
        read.push({ ...spot, text: decode(cut.data, cut.width, cut.height)?.data });
      }
    }
    return read;
  });
}

type Decode = (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;

/** The code with its quiet zone, as far as the page has one. */
function crop(
  { data, width, height }: { data: Uint8Array; width: number; height: number },
  { area, module }: CodeSpot,
  scale: number,
): { data: Uint8ClampedArray; width: number; height: number } {
  const quiet = QUIET * module;
  const within = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));
  const left = within((area.left - quiet) * scale, width);
  const top = within((area.top - quiet) * scale, height);
  const right = within((area.left + area.width + quiet) * scale, width);
  const bottom = within((area.top + area.height + quiet) * scale, height);
  const cut = new Uint8ClampedArray(Math.max(0, right - left) * Math.max(0, bottom - top) * 4);
  for (let y = top; y < bottom; y += 1) {
    const from = (y * width + left) * 4;
    cut.set(data.subarray(from, from + (right - left) * 4), (y - top) * (right - left) * 4);
  }
  return { data: cut, width: right - left, height: bottom - top };
}
