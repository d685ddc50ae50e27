/** What a finished PDF is made of, as plain data: what the checks look at. Any PDF, ours or not. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { ptToMm, type Size } from '../geometry.ts';
import { outlineItems } from './outline.ts';

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
  /** XMP anywhere in the file: of the document, a page, a picture. */
  hasXmp: boolean;
  /** Former document information that still lies in the file, as `Key: value`. */
  leftovers: string[];
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
  const info = dictionary(context.lookup(context.trailerInfo.Info));
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const pages = document.getPages();
  const names = destinationNames(catalog);
  const links: PdfFacts['links'] = [];
  const danglingLinks: PdfFacts['danglingLinks'] = [];
  for (const [index, page] of pages.entries()) {
    for (const annotation of dictionaries(page.node.lookup(PDFName.of('Annots')))) {
      const action = child(annotation, 'A');
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
    fonts: objects.flatMap(fontOf),
    info: Object.fromEntries(entriesOf(info)),
    hasXmp: objects.some(isXmp),
    leftovers: objects.flatMap((object) => leftover(object, info)),
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

/** Any PDF may be given: what is not of the right kind counts as absent. */
const dictionary = (object: PDFObject | undefined): PDFDict | undefined =>
  object instanceof PDFDict ? object : undefined;

const child = (parent: PDFDict | undefined, key: string): PDFDict | undefined =>
  dictionary(parent?.lookup(PDFName.of(key)));

function dictionaries(object: PDFObject | undefined): PDFDict[] {
  if (!(object instanceof PDFArray)) return [];
  return Array.from({ length: object.size() }, (_, i) => object.lookup(i)).filter(
    (d) => d instanceof PDFDict,
  );
}

const entriesOf = (dict: PDFDict | undefined): [string, string][] =>
  (dict?.entries() ?? []).map(([key, value]) => [
    key.decodeText(),
    textOf(dict!.context.lookup(value)) ?? String(value),
  ]);

const isXmp = (object: PDFObject): boolean =>
  object instanceof PDFStream && object.dict.lookup(PDFName.of('Type')) === PDFName.of('Metadata');

/** A dictionary that says what made a file, and is not the document's own information. */
function leftover(object: PDFObject, info: PDFDict | undefined): string[] {
  if (!(object instanceof PDFDict) || object === info) return [];
  const has = (key: string): boolean => object.has(PDFName.of(key));
  if (!(has('Producer') || has('Author')) || has('Type') || has('Subtype')) return [];
  return entriesOf(object).map(([key, value]) => `${key}: ${value}`);
}

function fontOf(object: PDFObject): PdfFont[] {
  if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type')) !== PDFName.of('Font')) return [];
  const subtype = textOf(object.lookup(PDFName.of('Subtype'))) ?? '';
  const name = (textOf(object.lookup(PDFName.of('BaseFont'))) ?? '').replace(/^[A-Z]{6}\+/, '');
  if (subtype === 'Type0') return []; // its descendant is listed
  const descriptor = child(object, 'FontDescriptor');
  const embedded =
    subtype === 'Type3' ||
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)) ?? false);
  return [{ name, subtype, embedded }];
}

/** Names of destinations: the old dictionary and the name tree (ISO 32000-1, 12.3.2.3). */
function destinationNames(catalog: PDFDict): Set<string> {
  const names = new Set<string>();
  for (const key of child(catalog, 'Dests')?.keys() ?? []) names.add(key.decodeText());
  const nodes = [child(child(catalog, 'Names'), 'Dests')];
  const seen = new Set<PDFDict>();
  while (nodes.length > 0) {
    const node = nodes.pop();
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const leaves = node.lookup(PDFName.of('Names'));
    for (let i = 0; leaves instanceof PDFArray && i < leaves.size(); i += 2) {
      const name = textOf(leaves.lookup(i));
      if (name !== undefined) names.add(name);
    }
    for (const kid of dictionaries(node.lookup(PDFName.of('Kids')))) nodes.push(kid);
  }
  return names;
}

const outlineTitles = (catalog: PDFDict): string[] =>
  [...outlineItems(catalog)].map((item) => textOf(item.lookup(PDFName.of('Title'))) ?? '');
