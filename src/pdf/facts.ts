/** What a finished PDF is made of, as plain data: what the checks look at. Any PDF, ours or not. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import { ptToMm, type Size } from '../geometry.ts';

export interface PdfFont {
  /** Without the subset's prefix. */
  name: string;
  subtype: string;
  embedded: boolean;
}

export interface PdfFacts {
  pages: { /** mm */ media: Size /** mm */; trim: Size }[];
  fonts: PdfFont[];
  /** Document information, by key. */
  info: Record<string, string>;
  hasXmp: boolean;
  language: string | undefined;
  tagged: boolean;
  /** Titles in the outline, in order. */
  bookmarks: string[];
  /** Addresses that links open, with the page (from 1) they stand on. */
  links: { page: number; uri: string }[];
  /** Links to places in the document whose place does not exist. */
  danglingLinks: { page: number; target: string }[];
}

/** @throws whatever pdf-lib throws on a file that is not a readable PDF */
export async function readFacts(pdf: Uint8Array): Promise<PdfFacts> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict);
  const pages = document.getPages();
  const names = destinationNames(catalog);
  const links: PdfFacts['links'] = [];
  const danglingLinks: PdfFacts['danglingLinks'] = [];
  for (const [index, page] of pages.entries()) {
    for (const annotation of dictionaries(page.node.lookupMaybe(PDFName.of('Annots'), PDFArray))) {
      const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
      const uri = textOf(action?.lookup(PDFName.of('URI')));
      if (uri !== undefined) links.push({ page: index + 1, uri });
      const target = textOf(annotation.lookup(PDFName.of('Dest')) ?? action?.lookup(PDFName.of('D')));
      if (target !== undefined && !names.has(target)) danglingLinks.push({ page: index + 1, target });
    }
  }
  return {
    pages: pages.map((page) => {
      const [media, trim] = [page.getMediaBox(), page.getTrimBox()];
      return { media: inMm(media), trim: inMm(trim) };
    }),
    fonts: [...context.enumerateIndirectObjects()].flatMap(([, object]) => fontOf(object)),
    info: Object.fromEntries(
      (info?.entries() ?? []).map(([key, value]) => [
        key.decodeText(),
        textOf(context.lookup(value)) ?? String(value),
      ]),
    ),
    hasXmp: catalog.has(PDFName.of('Metadata')),
    language: textOf(catalog.lookup(PDFName.of('Lang'))),
    tagged: catalog.has(PDFName.of('StructTreeRoot')),
    bookmarks: outlineTitles(catalog),
    links,
    danglingLinks,
  };
}

const inMm = (box: { width: number; height: number }): Size => ({
  width: ptToMm(box.width),
  height: ptToMm(box.height),
});

/** Strings as text; names too, which old files use for destinations. */
function textOf(object: PDFObject | undefined): string | undefined {
  if (object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName)
    return object.decodeText();
  return undefined;
}

function dictionaries(array: PDFArray | undefined): PDFDict[] {
  if (!array) return [];
  return Array.from({ length: array.size() }, (_, i) => array.lookup(i)).filter((d) => d instanceof PDFDict);
}

function fontOf(object: PDFObject): PdfFont[] {
  if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type')) !== PDFName.of('Font')) return [];
  const subtype = textOf(object.lookup(PDFName.of('Subtype'))) ?? '';
  const name = (textOf(object.lookup(PDFName.of('BaseFont'))) ?? '').replace(/^[A-Z]{6}\+/, '');
  if (subtype === 'Type0') return []; // its descendant is listed
  const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const embedded =
    subtype === 'Type3' ||
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)) ?? false);
  return [{ name, subtype, embedded }];
}

/** Names of destinations: the old dictionary and the name tree (ISO 32000-1, 12.3.2.3). */
function destinationNames(catalog: PDFDict): Set<string> {
  const names = new Set<string>();
  for (const key of catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.keys() ?? [])
    names.add(key.decodeText());
  const walk = (node: PDFDict | undefined, depth: number): void => {
    if (!node || depth > 32) return;
    const leaves = node.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
    for (let i = 0; i < leaves.length; i += 2) {
      const name = textOf(leaves[i]);
      if (name !== undefined) names.add(name);
    }
    for (const kid of dictionaries(node.lookupMaybe(PDFName.of('Kids'), PDFArray))) walk(kid, depth + 1);
  };
  walk(catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict), 0);
  return names;
}

function outlineTitles(catalog: PDFDict): string[] {
  const titles: string[] = [];
  const seen = new Set<PDFDict>();
  const walk = (item: PDFDict | undefined): void => {
    for (let node = item; node && !seen.has(node); node = node.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      seen.add(node);
      titles.push(textOf(node.lookup(PDFName.of('Title'))) ?? '');
      walk(node.lookupMaybe(PDFName.of('First'), PDFDict));
    }
  };
  walk(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict));
  return titles;
}
