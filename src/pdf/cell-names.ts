/**
 * Chromium names the header cells of tables after its own nodes (`node00000265`), whose numbers differ from one
 * run to the next. They are counted anew here, so that the same booklet is the same file.
 */
import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

const ID = PDFName.of('ID');
const K = PDFName.of('K');
const A = PDFName.of('A');
const HEADERS = PDFName.of('Headers');

/** A name where it stands, and how another is put there. */
interface Spot {
  number: number;
  put: (name: PDFString) => void;
}

/** @param catalog of a tagged PDF; one without tags stays as it is (ISO 32000-1, 14.7.2 and 14.8.5.7) */
export function renameCells(catalog: PDFDict): void {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return;
  const spots = [...inTree(root), ...inElements(root)];
  const numbers = [...new Set(spots.map(({ number }) => number))].sort((a, b) => a - b);
  // The names in the tree are sorted: all of one length, they stay so.
  const names = new Map(
    numbers.map((number, index) => [number, `cell${String(index + 1).padStart(8, '0')}`]),
  );
  for (const { number, put } of spots) put(PDFString.of(names.get(number)!));
}

/** The tree in which names are looked up. */
function inTree(root: PDFDict): Spot[] {
  const spots: Spot[] = [];
  const walk = (node: PDFObject | undefined, depth: number): void => {
    if (!(node instanceof PDFDict) || depth > 32) return;
    for (const key of ['Names', 'Limits']) spots.push(...inArray(node.lookup(PDFName.of(key))));
    for (const kid of itemsOf(node.lookup(PDFName.of('Kids')))) walk(kid, depth + 1);
  };
  walk(root.lookup(PDFName.of('IDTree')), 0);
  return spots;
}

/** The cells that have names, and those that name them as their headers. */
function inElements(root: PDFDict): Spot[] {
  const spots: Spot[] = [];
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!(node instanceof PDFDict) || seen.has(node)) continue;
    seen.add(node);
    const element = node;
    const number = numberOf(element.lookup(ID));
    if (number !== undefined) spots.push({ number, put: (name) => element.set(ID, name) });
    for (const attributes of itemsOf(element.lookup(A)))
      if (attributes instanceof PDFDict) spots.push(...inArray(attributes.lookup(HEADERS)));
    waiting.push(...itemsOf(element.lookup(K)));
  }
  return spots;
}

function inArray(array: PDFObject | undefined): Spot[] {
  if (!(array instanceof PDFArray)) return [];
  return itemsOf(array).flatMap((item, index) => {
    const number = numberOf(item);
    return number === undefined ? [] : [{ number, put: (name: PDFString) => array.set(index, name) }];
  });
}

/** What stands in an array, or the thing itself. */
function itemsOf(object: PDFObject | undefined): PDFObject[] {
  if (!(object instanceof PDFArray)) return object === undefined ? [] : [object];
  return Array.from({ length: object.size() }, (_, index) => object.lookup(index)!);
}

function numberOf(object: PDFObject | undefined): number | undefined {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return undefined;
  const number = /^node(\d+)$/.exec(object.decodeText())?.[1];
  return number === undefined ? undefined : Number(number);
}
