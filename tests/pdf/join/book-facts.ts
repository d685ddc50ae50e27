/** All that a reader of a PDF can find in it, as plain data: to hold two files against each other. */
import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import * as mupdf from 'mupdf';
import { Destinations } from '../../../src/pdf/destinations.ts';
import { dictionaries, rectangleOf, textOf, valueAt } from '../../../src/pdf/objects.ts';
import { type Element, outline, readStructure } from '../../accessibility/structure.ts';
import { bookmarksOf, linksOf, textsOf } from '../../build/pdf.ts';

export async function bookFacts(pdf: Uint8Array) {
  const structure = await readStructure(pdf);
  const { document } = structure;
  const destinations = new Destinations(document);
  const pages = document.getPages();
  const numbers = new Map(pages.map(({ node }, index) => [node as PDFDict, index + 1]));
  const place = (link: PDFDict): string => {
    const name = textOf(valueAt(link, 'Dest'));
    return `${name} → ${destinations.pageOf(valueAt(link, 'Dest'))}`;
  };
  const parentTree = document.catalog
    .lookup(PDFName.of('StructTreeRoot'), PDFDict)
    .lookup(PDFName.of('ParentTree'), PDFDict);
  const nums = parentTree.lookup(PDFName.of('Nums'), PDFArray);
  const parents = new Map<string, PDFObject | undefined>();
  for (let i = 0; i + 1 < nums.size(); i += 2) parents.set(String(nums.get(i)), nums.lookup(i + 1));
  function parentOf(page: PDFDict, content: number): PDFObject | undefined {
    const row = parents.get(String(page.get(PDFName.of('StructParents'))));
    return row instanceof PDFArray ? row.lookup(content) : undefined;
  }
  function linkParent(link: PDFDict): PDFObject | undefined {
    return parents.get(String(link.get(PDFName.of('StructParent'))));
  }
  const tags = structure.all.map((one) => ({
    type: one.type,
    pieces: one.pieces,
    attributes: plain(one.dict.lookup(PDFName.of('A'))),
    links: one.annotations.map((link) => [place(link), textOf(valueAt(link, 'Contents'))]),
    // The piece on the page says that it belongs to this one.
    parents: one.pieces.map(({ page, content }) => parentOf(pages[page - 1]!.node, content) === one.dict),
    linkParents: one.annotations.map((link) => linkParent(link) === one.dict),
  }));
  return {
    pages: textsOf(pdf),
    labels: pages.map(({ node }) => [
      plain(node.lookup(PDFName.of('MediaBox'))),
      plain(node.lookup(PDFName.of('TrimBox'))),
    ]),
    links: linksOf(pdf),
    areas: pages.flatMap(({ node }, index) =>
      dictionaries(valueAt(node, 'Annots')).map((link) => [
        index + 1,
        rectangleOf(valueAt(link, 'Rect')),
        place(link),
        plain(valueAt(link, 'A')),
      ]),
    ),
    bookmarks: bookmarksOf(pdf),
    bookmarkHeadings: bookmarkHeadings(document.catalog, structure.all, numbers),
    outline: outline(structure.root),
    tags,
    pictures: picturesOf(pdf),
    information: plain(document.context.lookup(document.context.trailerInfo.Info)),
  };
}

/** Which tag each bookmark names, by its place among the tags, and how many bookmarks are within. */
function bookmarkHeadings(
  catalog: PDFDict,
  all: readonly Element[],
  pages: ReadonlyMap<PDFDict, number>,
): unknown[] {
  const rows: unknown[] = [];
  const walk = (item: PDFObject | undefined, depth: number): void => {
    for (let at = item; at instanceof PDFDict; at = at.lookup(PDFName.of('Next'))) {
      const heading = at.lookup(PDFName.of('SE'));
      const place = at.lookup(PDFName.of('Dest'), PDFArray);
      rows.push([
        depth,
        textOf(at.lookup(PDFName.of('Title'))),
        all.findIndex(({ dict }) => dict === heading),
        pages.get(place.lookup(0, PDFDict)),
        place.asArray().slice(1).map(rounded),
        String(at.get(PDFName.of('Count'))),
      ]);
      walk(at.lookup(PDFName.of('First')), depth + 1);
    }
  };
  walk(catalog.lookup(PDFName.of('Outlines'), PDFDict).lookup(PDFName.of('First')), 0);
  return rows;
}

/** Chromium reckons in numbers of seven figures from the document's top: the longer it is, the less exact, in pt. */
const rounded = (object: PDFObject): string =>
  object instanceof PDFNumber ? object.asNumber().toFixed(1) : String(object);

/** As plain data, what it points to included. */
function plain(object: PDFObject | undefined): unknown {
  if (object instanceof PDFArray)
    return Array.from({ length: object.size() }, (_, i) => plain(object.lookup(i)));
  if (object instanceof PDFDict)
    return Object.fromEntries(object.keys().map((key) => [key.decodeText(), plain(object.lookup(key))]));
  if (object instanceof PDFStream) return 'stream';
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText();
  return object && String(object);
}

/** Each page as it is drawn, 72 dpi, by a fingerprint of its points. */
export function picturesOf(pdf: Uint8Array): string[] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, index) => {
    const pixmap = document
      .loadPage(index)
      .toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB, false, true);
    return createHash('sha256').update(pixmap.getPixels()).digest('hex');
  });
}
