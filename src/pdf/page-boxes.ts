/** The boxes of a page as they stand in the file (ISO 32000-1, 14.11.2), in pt: left, bottom, right, top. */
import { type PDFDict, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { child, rectangleOf } from './objects.ts';

export type Corners = [left: number, bottom: number, right: number, top: number];

export interface PageBoxes {
  /** Undefined where the page has none of its own, or one that cannot be read. */
  media: Corners | undefined;
  crop: Corners | undefined;
  bleed: Corners | undefined;
  trim: Corners | undefined;
  /** Clockwise, degrees. */
  turn: number;
}

/** Pages nested deeper than this inherit nothing. */
const DEEPEST = 50;

export const pageBoxes = ({ node }: PDFPage): PageBoxes => ({
  media: rectangleOf(inherited(node, 'MediaBox')),
  crop: rectangleOf(inherited(node, 'CropBox')),
  bleed: rectangleOf(node.lookup(PDFName.of('BleedBox'))),
  trim: rectangleOf(node.lookup(PDFName.of('TrimBox'))),
  turn: Number(String(inherited(node, 'Rotate') ?? 0)) || 0,
});

function inherited(page: PDFDict, key: string) {
  let node: PDFDict | undefined = page;
  for (let depth = 0; node && depth < DEEPEST; depth += 1) {
    const value = node.lookup(PDFName.of(key));
    if (value !== undefined) return value;
    node = child(node, 'Parent');
  }
  return undefined;
}
