/**
 * Names of table cells, by which others call them their heads: unique in each piece only, and of the numbers that nodes
 * had in the browser, which depend on the tab. All are counted anew, as they are read.
 */
import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

const name = (key: string): PDFName => PDFName.of(key);
const [ROOT, IDS, NAMES] = [name('StructTreeRoot'), name('IDTree'), name('Names')];
const [K, ID, A, HEADERS] = [name('K'), name('ID'), name('A'), name('Headers')];

/**
 * @param catalog of a piece
 * @param before how many names were given in those before it
 * @returns how many there are now
 */
export function nameCells(catalog: PDFDict, before: number): number {
  const root = catalog.lookup(ROOT);
  if (!(root instanceof PDFDict)) return before;
  const elements = elementsIn(root);
  const names = new Map<string, PDFString>();
  for (const element of elements) {
    const id = textOf(element.lookup(ID));
    if (id === undefined || names.has(id)) continue;
    names.set(id, PDFString.of(`node${String(before + names.size + 1).padStart(8, '0')}`));
  }
  if (names.size === 0) return before;
  // The tree in which they are looked up.
  const known = root.lookup(IDS);
  const list = known instanceof PDFDict ? known.lookup(NAMES) : undefined;
  rename(list, names);
  for (const element of elements) {
    const name = names.get(textOf(element.lookup(ID)) ?? '');
    if (name) element.set(ID, name);
    for (const attributes of itemsOf(element.lookup(A))) {
      if (attributes instanceof PDFDict) rename(attributes.lookup(HEADERS), names);
    }
  }
  return before + names.size;
}

function rename(list: PDFObject | undefined, names: ReadonlyMap<string, PDFString>): void {
  if (!(list instanceof PDFArray)) return;
  for (const [index, item] of list.asArray().entries()) {
    const name = names.get(textOf(item) ?? '');
    if (name) list.set(index, name);
  }
}

/** All tags as they are read. */
function elementsIn(root: PDFDict): PDFDict[] {
  const elements: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  const waiting: PDFObject[] = itemsOf(root.lookup(K)).reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!(node instanceof PDFDict) || seen.has(node)) continue;
    seen.add(node);
    elements.push(node);
    waiting.push(...itemsOf(node.lookup(K)).reverse());
  }
  return elements;
}

/** What stands in an array, or the thing itself, each looked up. */
function itemsOf(object: PDFObject | undefined): PDFObject[] {
  if (!(object instanceof PDFArray)) return object === undefined ? [] : [object];
  return Array.from({ length: object.size() }, (_, index) => object.lookup(index)!);
}

const textOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
