/** Writes tags into a PDF, with all that leads from pages and links back to them (ISO 32000-1, 14.7.4.4). */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { outlineItems } from '../outline.ts';
import { ROLE_MAP } from './roles.ts';
import { isPiece, isTag, type Kid, type Tag } from './types.ts';

const name = (key: string): PDFName => PDFName.of(key);
const HEADING = name('SE');
const [STRUCT_PARENTS, STRUCT_PARENT] = [name('StructParents'), name('StructParent')];

/** In place of those that are there. */
export function writeTags(document: PDFDocument, root: Tag): void {
  const { context, catalog } = document;
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index]));
  const parents: (PDFRef | undefined)[][] = document.getPages().map(() => []);
  const links: PDFRef[] = [];
  const names: [string, PDFRef][] = [];
  const made = new Map<PDFDict, PDFRef>();

  const element = (one: Tag, parent: PDFRef): PDFRef => {
    const dict = context.obj({ Type: 'StructElem', S: one.type, P: parent });
    const ref = context.register(dict);
    if (one.origin) made.set(one.origin, ref);
    const page = one.kids.find(isPiece)?.page;
    if (page) dict.set(name('Pg'), page);
    const kids = one.kids.map((kid) => kidOf(kid, ref, page));
    const [only, ...more] = kids;
    if (only) dict.set(name('K'), more.length > 0 ? context.obj(kids) : only);
    if (one.lang !== undefined) dict.set(name('Lang'), PDFString.of(one.lang));
    for (const [key, words] of [
      ['Alt', one.alt],
      ['E', one.expansion],
    ] as const)
      if (words !== undefined) dict.set(name(key), PDFHexString.fromText(words));
    if (one.id !== undefined) {
      dict.set(name('ID'), PDFString.of(one.id));
      names.push([one.id, ref]);
    }
    const [attribute, ...others] = one.attributes;
    if (attribute) dict.set(name('A'), others.length > 0 ? context.obj(one.attributes) : attribute);
    return ref;
  };

  const kidOf = (kid: Kid, parent: PDFRef, page: PDFRef | undefined): PDFObject => {
    if (isTag(kid)) return element(kid, parent);
    if (isPiece(kid)) {
      parents[pages.get(kid.page)!]![kid.content] = parent;
      if (kid.page === page) return PDFNumber.of(kid.content);
      return context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.content });
    }
    const annotation = context.lookup(kid.annotation, PDFDict);
    annotation.set(STRUCT_PARENT, PDFNumber.of(parents.length + links.length));
    links.push(parent);
    return context.obj({ Type: 'OBJR', Pg: kid.page, Obj: kid.annotation });
  };

  const top = context.obj({ Type: 'StructTreeRoot', RoleMap: ROLE_MAP });
  const ref = context.register(top);
  top.set(name('K'), element(root, ref));

  // A bookmark may name the heading that it leads to (12.3.3): else the old tags would stay in the file with it.
  for (const item of outlineItems(catalog)) {
    const old = item.lookup(HEADING);
    const heading = old instanceof PDFDict ? made.get(old) : undefined;
    if (heading) item.set(HEADING, heading);
    else item.delete(HEADING);
  }

  const numbers = PDFArray.withContext(context);
  for (const [index, { node }] of document.getPages().entries()) {
    node.set(STRUCT_PARENTS, PDFNumber.of(index));
    node.set(name('Tabs'), name('S'));
    numbers.push(PDFNumber.of(index));
    const row = Array.from(parents[index]!, (parent) => parent ?? PDFNull);
    numbers.push(context.register(context.obj(row)));
  }
  for (const [index, parent] of links.entries()) {
    numbers.push(PDFNumber.of(parents.length + index));
    numbers.push(parent);
  }
  top.set(name('ParentTree'), context.register(context.obj({ Nums: numbers })));
  top.set(name('ParentTreeNextKey'), PDFNumber.of(parents.length + links.length));
  if (names.length > 0) top.set(name('IDTree'), context.register(nameTree(document, names)));
  catalog.set(name('StructTreeRoot'), ref);
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
}

/** Sorted by their bytes, as it has to be (7.9.6). */
function nameTree({ context }: PDFDocument, names: readonly [string, PDFRef][]): PDFDict {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  return context.obj({ Names: sorted.flatMap(([id, ref]) => [PDFString.of(id), ref]) });
}
