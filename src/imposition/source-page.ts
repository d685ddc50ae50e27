/** One page of the PDF that is imposed, as far as its place on a sheet depends on it. */
import { type PDFContext, type PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { ptToMm, type Size } from '../geometry.ts';
import { type Box, pageBoxes, readBox } from './boxes.ts';
import type { PageNode } from './page-tree.ts';

export interface SourcePage {
  /** In reading order, from 1. */
  readonly number: number;
  readonly dict: PDFDict;
  /** Its resources, its own or inherited, as they stand in the file (often a reference). */
  readonly resources: PDFObject | undefined;
  /** The page itself, in its own units. */
  readonly box: Box;
  /** What may be seen of it: `box`, or more where it has a bleed. */
  readonly seen: Box;
  /** Degrees clockwise that a viewer turns it. */
  readonly rotate: 0 | 90 | 180 | 270;
  /** Points in one of its units (UserUnit, ISO 32000-1, 14.11.2): nearly always 1. */
  readonly unit: number;
  /** As a viewer shows it, upright, in mm. */
  readonly size: Size;
}

/** The largest UserUnit that Acrobat takes (ISO 32000-1, annex C.2). */
const LARGEST_UNIT = 75_000;

/** Reads the boxes, the turn and the unit of a page. */
export function sourcePage(node: PageNode, number: number, context: PDFContext): SourcePage {
  const { dict, inherited } = node;
  const box = (key: string): Box | undefined => readBox(dict.get(PDFName.of(key)), context);
  const boxes = pageBoxes({
    media: readBox(inherited.MediaBox, context),
    crop: readBox(inherited.CropBox, context),
    trim: box('TrimBox'),
    bleed: box('BleedBox'),
  });
  const rotate = quarterTurns(numberOf(inherited.Rotate, context));
  const declared = numberOf(dict.get(PDFName.of('UserUnit')), context);
  const unit = declared && declared > 0 && declared <= LARGEST_UNIT ? declared : 1;
  const width = ptToMm((boxes.page.right - boxes.page.left) * unit);
  const height = ptToMm((boxes.page.top - boxes.page.bottom) * unit);
  const lying = rotate === 90 || rotate === 270;
  return {
    number,
    dict,
    resources: inherited.Resources,
    box: boxes.page,
    seen: boxes.seen,
    rotate,
    unit,
    size: lying ? { width: height, height: width } : { width, height },
  };
}

function numberOf(value: PDFObject | undefined, context: PDFContext): number | undefined {
  const number = context.lookup(value);
  return number instanceof PDFNumber && Number.isFinite(number.asNumber()) ? number.asNumber() : undefined;
}

/** /Rotate must be a multiple of 90; it may be negative or more than a full turn. Others count as none. */
function quarterTurns(degrees: number | undefined): SourcePage['rotate'] {
  const turn = (((degrees ?? 0) % 360) + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}

/** A size that holds each of the pages, in mm. */
export const largestOf = (pages: readonly SourcePage[]): Size => ({
  width: Math.max(...pages.map(({ size }) => size.width)),
  height: Math.max(...pages.map(({ size }) => size.height)),
});
