/** What a finished PDF is made of, as plain data: what the checks look at. Any PDF, ours or not. */
import { PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { ptToMm, type Size } from '../geometry.ts';
import { Destinations } from './destinations.ts';
import { type LinkFacts, linkFacts } from './links.ts';
import { loadAgain } from './load.ts';
import { readMarks } from './marks/read.ts';
import { marksContext } from './marks/shared.ts';
import type { PageMarks } from './marks/types.ts';
import { child, dictionary, textOf, valueAt } from './objects.ts';
import { outlineItems } from './outline.ts';
import { type PageBoxes, pageBoxes } from './page-boxes.ts';
import { pageNames } from './page-names.ts';
import { type PictureFacts, pictureFacts } from './picture-facts.ts';
import { readStructure, type Structure } from './structure.ts';

export interface PdfFont {
  /** Without the subset's prefix. */
  name: string;
  subtype: string;
  embedded: boolean;
}

export interface PdfFacts extends LinkFacts {
  /** Sizes in mm, boxes in pt. */
  pages: { media: Size; trim: Size; boxes: PageBoxes }[];
  fonts: PdfFont[];
  /** Document information, by key. */
  info: Record<string, string>;
  /** XMP anywhere in the file: of the document, a page, a picture. */
  hasXmp: boolean;
  /** Former document information that still lies in the file, as `Key: value`. */
  leftovers: string[];
  language: string | undefined;
  tagged: boolean;
  /** Whether a viewer shows the title instead of the file's name. */
  titleShown: boolean;
  /** Titles in the outline, in order. */
  bookmarks: string[];
  /** The page (from 1) that each bookmark leads to; undefined where it leads nowhere. */
  bookmarkPages: (number | undefined)[];
  /** Titles of bookmarks whose place does not exist. */
  deadBookmarks: string[];
  /** Of the whole file. */
  bytes: number;
  /** What is painted on a page (from 1); read when it is first asked for. */
  marks: (page: number) => PageMarks;
  /** Of each page, by all that it shows; see {@link pageNames}. */
  names: () => (string | undefined)[];
  structure: () => Structure;
  pictures: () => PictureFacts[];
}

/** @throws whatever pdf-lib throws on a file that is not a readable PDF */
export async function readFacts(pdf: Uint8Array): Promise<PdfFacts> {
  const document = await loadAgain(pdf);
  const { catalog, context } = document;
  const info = dictionary(context.lookup(context.trailerInfo.Info));
  const entries = context.enumerateIndirectObjects();
  const objects = entries.map(([, object]) => object);
  const pages = document.getPages();
  const destinations = new Destinations(document);
  const shared = marksContext(context);
  const outline = [...outlineItems(catalog)];
  return {
    pages: pages.map((page) => {
      const [media, trim] = [page.getMediaBox(), page.getTrimBox()];
      return { media: inMm(media), trim: inMm(trim), boxes: pageBoxes(page) };
    }),
    fonts: objects.flatMap(fontOf),
    info: Object.fromEntries(entriesOf(info)),
    hasXmp: objects.some(isXmp),
    leftovers: objects.flatMap((object) => leftover(object, info)),
    language: textOf(catalog.lookup(PDFName.of('Lang'))),
    tagged: catalog.has(PDFName.of('StructTreeRoot')),
    titleShown: String(valueAt(child(catalog, 'ViewerPreferences'), 'DisplayDocTitle')) === 'true',
    bookmarks: outline.map((item) => textOf(valueAt(item, 'Title')) ?? ''),
    bookmarkPages: outline.map((item) => destinations.pageOf(targetOf(item))),
    deadBookmarks: outline
      .filter((item) => targetOf(item) !== undefined && destinations.pageOf(targetOf(item)) === undefined)
      .map((item) => textOf(valueAt(item, 'Title')) ?? ''),
    ...linkFacts(document, destinations),
    bytes: pdf.length,
    marks: onceEach((number) => readMarks(pages[number - 1]!, shared)),
    names: once(() => pageNames(document)),
    structure: once(() => readStructure(document)),
    pictures: once(() => pictureFacts(entries.map(([ref, object]) => [String(ref), object] as const))),
  };
}

/** What is slow to find is found once, if it is asked for. */
function once<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

function onceEach<T>(find: (key: number) => T): (key: number) => T {
  const found = new Map<number, T>();
  return (key) => {
    if (!found.has(key)) found.set(key, find(key));
    return found.get(key)!;
  };
}

/** Where a bookmark leads within the document; undefined where it leads elsewhere, or is but a title. */
const targetOf = (item: PDFDict): PDFObject | undefined =>
  valueAt(item, 'Dest') ??
  (textOf(valueAt(child(item, 'A'), 'S')) === 'GoTo' ? valueAt(child(item, 'A'), 'D') : undefined);

const inMm = (box: { width: number; height: number }): Size => ({
  width: ptToMm(box.width),
  height: ptToMm(box.height),
});

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
