/** Reads the tags of a PDF as plain data. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { readMark } from './marks.ts';
import type { Kid, Tag } from './types.ts';

const name = (key: string): PDFName => PDFName.of(key);
const [TYPE, S, K, PG] = [name('Type'), name('S'), name('K'), name('Pg')];
const [A, ID, LANG, ALT] = [name('A'), name('ID'), name('Lang'), name('Alt')];
/** No booklet is this deep; tags that are run in a ring. */
const DEEPEST = 1000;

/** @returns undefined where there are no tags, or some of a kind that a browser does not write */
export function readTags(catalog: PDFDict): Tag | undefined {
  const { context } = catalog;
  const root = catalog.lookup(name('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return undefined;
  const [first, ...more] = itemsOf(root.get(K), context);
  const top = context.lookup(first);
  if (!(top instanceof PDFDict) || more.length > 0) return undefined;
  try {
    return element(top, undefined, context, 0);
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Unknown extends Error {}

function element(dict: PDFDict, page: PDFRef | undefined, context: PDFContext, depth: number): Tag {
  if (depth > DEEPEST) throw new Unknown();
  const type = dict.lookup(S);
  if (!(type instanceof PDFName)) throw new Unknown();
  const own = dict.get(PG);
  const at = own instanceof PDFRef ? own : page;
  return {
    type: type.decodeText(),
    origin: dict,
    kids: itemsOf(dict.get(K), context).map((item) => kid(item, at, context, depth)),
    ...readMark(text(dict.lookup(LANG))),
    alt: text(dict.lookup(ALT)),
    id: text(dict.lookup(ID)),
    attributes: itemsOf(dict.get(A), context),
  };
}

function kid(item: PDFObject, page: PDFRef | undefined, context: PDFContext, depth: number): Kid {
  const object = context.lookup(item);
  if (object instanceof PDFNumber && page) return { page, content: object.asNumber() };
  if (!(object instanceof PDFDict)) throw new Unknown();
  const own = object.get(PG);
  const at = own instanceof PDFRef ? own : page;
  switch (object.lookup(TYPE)) {
    case name('MCR'): {
      const content = object.lookup(name('MCID'));
      // Content of a form would have to be told from the page's.
      if (!(content instanceof PDFNumber) || !at || object.has(name('Stm'))) throw new Unknown();
      return { page: at, content: content.asNumber() };
    }
    case name('OBJR'): {
      const annotation = object.get(name('Obj'));
      if (!(annotation instanceof PDFRef) || !at) throw new Unknown();
      return { page: at, annotation };
    }
    default:
      return element(object, page, context, depth + 1);
  }
}

/** What an array holds, or the one thing that stands in its place. */
function itemsOf(object: PDFObject | undefined, context: PDFContext): PDFObject[] {
  const value = context.lookup(object);
  if (value === undefined) return [];
  return value instanceof PDFArray ? value.asArray() : [object!];
}

const text = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
