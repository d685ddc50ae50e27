/**
 * Goes through what a page paints, operator by operator, and notes the marks it leaves. Forms are gone into where
 * they are drawn. It is quick rather than complete: what it does not know (text in patterns, the shapes of letters)
 * it leaves aside.
 */
import { PDFArray, PDFName, type PDFObject, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { contentBytes } from './bytes.ts';
import { Interpreter } from './interpreter.ts';
import { shownFrom } from './matrix.ts';
import type { MarksContext } from './shared.ts';
import { firstState } from './state.ts';
import { noMarks, type PageMarks } from './types.ts';

/** @returns what could be read of it, whatever is wrong with the page */
export function readMarks(page: PDFPage, shared: MarksContext): PageMarks {
  const marks = noMarks();
  try {
    const { left, bottom, right, top } = shownBox(page);
    const base = shownFrom([left, bottom, right, top], page.getRotation().angle);
    const interpreter = new Interpreter(marks, shared);
    interpreter.run(
      pageBytes(page.node.lookup(PDFName.of('Contents'))),
      page.node.Resources(),
      firstState(base),
    );
    interpreter.finish();
  } catch {
    marks.incomplete = true;
  }
  return marks;
}

/** The part of a page that is shown: its crop box within its media box (ISO 32000-1, 14.11.2). */
export function shownBox(page: PDFPage): { left: number; bottom: number; right: number; top: number } {
  const [media, crop] = [page.getMediaBox(), page.getCropBox()];
  const left = Math.max(media.x, crop.x);
  const bottom = Math.max(media.y, crop.y);
  const right = Math.min(media.x + media.width, crop.x + crop.width);
  const top = Math.min(media.y + media.height, crop.y + crop.height);
  if (right > left && top > bottom) return { left, bottom, right, top };
  return { left: media.x, bottom: media.y, right: media.x + media.width, top: media.y + media.height };
}

/** Parts of a page may end between any two words. */
function pageBytes(contents: PDFObject | undefined): Uint8Array {
  if (contents instanceof PDFRawStream) return contentBytes(contents);
  if (!(contents instanceof PDFArray)) return new Uint8Array();
  const parts = Array.from({ length: contents.size() }, (_, i) => contents.lookup(i));
  return Buffer.concat(
    parts.flatMap((part) => (part instanceof PDFRawStream ? [contentBytes(part), Buffer.from('\n')] : [])),
  );
}
