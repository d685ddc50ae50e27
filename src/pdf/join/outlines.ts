/** The bookmarks of all pieces, nested by the levels of their headings as the browser nests those of one. */
import { PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';

const name = (key: string): PDFName => PDFName.of(key);
const [OUTLINES, FIRST, LAST, NEXT, PREV] = [
  name('Outlines'),
  name('First'),
  name('Last'),
  name('Next'),
  name('Prev'),
];
const [PARENT, COUNT, HEADING, S] = [name('Parent'), name('Count'), name('SE'), name('S')];

interface Bookmark {
  ref: PDFRef;
  dict: PDFDict;
  /** Of its heading, 1 to 6. */
  level: number;
  kids: Bookmark[];
}

/** @param catalogs of the pieces */
export function joinOutlines(catalogs: readonly PDFDict[], { context, catalog }: PDFDocument): void {
  const all = catalogs.flatMap((one) => bookmarksIn(one));
  if (all.length === 0) return;
  const dict = context.obj({ Type: 'Outlines' });
  const top: Bookmark = { ref: context.register(dict), dict, level: 0, kids: [] };
  const open = [top];
  for (const one of all) {
    while (open.at(-1)!.level >= one.level) open.pop();
    open.at(-1)!.kids.push(one);
    open.push(one);
  }
  write(top);
  catalog.set(OUTLINES, top.ref);
}

/** In the order they are shown. */
function bookmarksIn(catalog: PDFDict): Bookmark[] {
  const { context } = catalog;
  const all: Bookmark[] = [];
  const seen = new Set<PDFObject>();
  const walk = (first: PDFObject | undefined, depth: number): void => {
    for (let ref = first; ref instanceof PDFRef && !seen.has(ref); ) {
      seen.add(ref);
      const dict = context.lookup(ref);
      if (!(dict instanceof PDFDict)) return;
      all.push({ ref, dict, level: levelOf(dict) ?? depth, kids: [] });
      walk(dict.get(FIRST), depth + 1);
      ref = dict.get(NEXT);
    }
  };
  const top = catalog.lookup(OUTLINES);
  if (top instanceof PDFDict) walk(top.get(FIRST), 1);
  return all;
}

/** A bookmark names the tag of its heading (12.3.3). */
function levelOf(bookmark: PDFDict): number | undefined {
  const heading = bookmark.lookup(HEADING);
  const type = heading instanceof PDFDict ? heading.lookup(S) : undefined;
  const level = type instanceof PDFName ? /^H([1-6])$/.exec(type.decodeText())?.[1] : undefined;
  return level === undefined ? undefined : Number(level);
}

/** @returns how many are within */
function write({ dict, kids, ref }: Bookmark): number {
  for (const key of [FIRST, LAST, COUNT]) dict.delete(key);
  if (kids.length === 0) return 0;
  let count = kids.length;
  for (const [index, kid] of kids.entries()) {
    count += write(kid);
    kid.dict.set(PARENT, ref);
    set(kid.dict, PREV, kids[index - 1]?.ref);
    set(kid.dict, NEXT, kids[index + 1]?.ref);
  }
  dict.set(FIRST, kids[0]!.ref);
  dict.set(LAST, kids.at(-1)!.ref);
  dict.set(COUNT, PDFNumber.of(count));
  return count;
}

function set(dict: PDFDict, key: PDFName, ref: PDFRef | undefined): void {
  if (ref) dict.set(key, ref);
  else dict.delete(key);
}
