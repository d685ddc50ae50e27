/** The tags of a PDF with the words they hold, read by pdf-lib (the tree) and PDF.js (the words of each piece). */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Element {
  type: string;
  /** Of this element and all that is in it, as PDF.js reads them. */
  text: string;
  dict: PDFDict;
  kids: Element[];
  parent?: Element | undefined;
  /** Pieces and annotations that it holds directly, by page (from 1). */
  pieces: { page: number; content: number }[];
  annotations: PDFDict[];
}

export interface Structure {
  document: PDFDocument;
  root: Element;
  all: Element[];
}

export const key = (name: string): PDFName => PDFName.of(name);

export function textOf(dict: PDFDict, name: string): string | undefined {
  const value = dict.lookup(key(name));
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export async function readStructure(pdf: Uint8Array): Promise<Structure> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const words = await wordsOfPieces(pdf);
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref.tag, index + 1]));
  const { context, catalog } = document;
  const items = (value: unknown): unknown[] =>
    value === undefined ? [] : value instanceof PDFArray ? value.asArray() : [value];
  const read = (dict: PDFDict, page: number | undefined, parent?: Element): Element => {
    const pageOf = (one: PDFDict): number | undefined => {
      const ref = one.get(key('Pg'));
      return ref instanceof PDFRef ? numbers.get(ref.tag) : undefined;
    };
    const own = pageOf(dict) ?? page;
    const one: Element = {
      type: textOf(dict, 'S') ?? '',
      text: '',
      dict,
      kids: [],
      parent,
      pieces: [],
      annotations: [],
    };
    for (const item of items(dict.lookup(key('K')))) {
      const kid = context.lookup(item as PDFRef);
      const piece = (content: number, at: number | undefined): void => {
        one.pieces.push({ page: at ?? 0, content });
        one.text += words.get(`${at} ${content}`) ?? '';
      };
      if (kid instanceof PDFNumber) piece(kid.asNumber(), own);
      if (!(kid instanceof PDFDict)) continue;
      if (textOf(kid, 'Type') === 'MCR')
        piece((kid.lookup(key('MCID')) as PDFNumber).asNumber(), pageOf(kid) ?? own);
      else if (textOf(kid, 'Type') === 'OBJR') one.annotations.push(kid.lookup(key('Obj'), PDFDict));
      else {
        const inner = read(kid, own, one);
        one.kids.push(inner);
        one.text += inner.text;
      }
    }
    return one;
  };
  const tree = catalog.lookup(key('StructTreeRoot'), PDFDict);
  const [top] = items(tree.lookup(key('K')));
  const root = read(context.lookup(top as PDFRef) as PDFDict, undefined);
  return { document, root, all: flat(root) };
}

const flat = (one: Element): Element[] => [one, ...one.kids.flatMap(flat)];

/** By page and number: `3 12`. */
async function wordsOfPieces(pdf: Uint8Array): Promise<Map<string, string>> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await task.promise;
  const words = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: (string | undefined)[] = [];
    for (const item of items) {
      if ('str' in item) {
        const piece = open.findLast((one) => one !== undefined);
        if (piece !== undefined)
          words.set(piece, (words.get(piece) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      } else if (item.type === 'endMarkedContent') open.pop();
      else {
        const content = /_mc(\d+)$/.exec(item.id ?? '')?.[1];
        open.push(content === undefined ? undefined : `${number} ${content}`);
      }
    }
  }
  await task.destroy();
  return words;
}

/** One line an element, indented, with the words that are its own: `  P Words…`. */
export function outline(one: Element, depth = 0): string[] {
  const attributes = ['Lang', 'Alt', 'ActualText', 'E', 'ID']
    .map((name) => [name, textOf(one.dict, name)])
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}=${value}`);
  const words = one.kids.length === 0 && one.text.trim() !== '' ? ` ${one.text.trim()}` : '';
  return [
    `${'  '.repeat(depth)}${one.type}${attributes.join('')}${words}`,
    ...one.kids.flatMap((kid) => outline(kid, depth + 1)),
  ];
}
