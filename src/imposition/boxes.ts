/** The boxes of a PDF page: which part of it is the page that a reader sees. */
import { PDFArray, type PDFContext, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';

/** A rectangle in the page's own units (user space), with left < right and bottom < top. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What viewers take when a page has no usable media box: US Letter, as Acrobat, PDFium and poppler do. */
const FALLBACK: Box = { left: 0, bottom: 0, right: 612, top: 792 };

/** Reads four numbers in whatever order their corners come; undefined if they make no rectangle. */
export function readBox(value: PDFObject | undefined, context: PDFContext): Box | undefined {
  const array = context.lookup(value);
  if (!(array instanceof PDFArray) || array.size() < 4) return undefined;
  const numbers: number[] = [];
  for (let i = 0; i < 4; i++) {
    const number = array.lookup(i);
    if (!(number instanceof PDFNumber) || !Number.isFinite(number.asNumber())) return undefined;
    numbers.push(number.asNumber());
  }
  const [x1, y1, x2, y2] = numbers as [number, number, number, number];
  return usable({
    left: Math.min(x1, x2),
    bottom: Math.min(y1, y2),
    right: Math.max(x1, x2),
    top: Math.max(y1, y2),
  });
}

/** The boxes of a page as they stand in the file, where they are rectangles at all. */
export interface RawBoxes {
  media?: Box | undefined;
  crop?: Box | undefined;
  trim?: Box | undefined;
  bleed?: Box | undefined;
}

/**
 * The page that is meant, and what may be seen of it.
 *
 * `page` is the trim box, else the crop box, else the media box, each cut to the ones around it
 * (ISO 32000-1, 14.11.2): what someone cropped away in a viewer does not come back. `seen` is the bleed
 * box where the page has a trim box inside it, so that a picture meant to run off the paper does; else the
 * same as `page`.
 */
export function pageBoxes(raw: RawBoxes): { page: Box; seen: Box } {
  const media = raw.media ?? FALLBACK;
  const crop = intersect(raw.crop, media) ?? media;
  const trim = intersect(raw.trim, crop);
  if (!trim) return { page: crop, seen: crop };
  const bleed = intersect(raw.bleed, crop);
  return { page: trim, seen: bleed && contains(bleed, trim) ? bleed : trim };
}

function intersect(a: Box | undefined, b: Box): Box | undefined {
  if (!a) return undefined;
  return usable({
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  });
}

/**
 * Rectangles thinner than a hundredth of a unit, or further out than ten million (2 to 3 km), are slips of a
 * program, not pages.
 */
const usable = (box: Box): Box | undefined =>
  box.right - box.left > 0.01 &&
  box.top - box.bottom > 0.01 &&
  Object.values(box).every((edge) => Math.abs(edge) <= 1e7)
    ? box
    : undefined;

const contains = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left &&
  outer.bottom <= inner.bottom &&
  outer.right >= inner.right &&
  outer.top >= inner.top;
