/** Walks the page tree of a PDF (ISO 32000-1, 7.7.3), also where it is not what it should be. */
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';

/** Entries that a page takes from the nodes above it (ISO 32000-1, 7.7.3.4). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
type Inherited = Partial<Record<(typeof INHERITED)[number], PDFObject>>;

/** A page and what it inherits. The same page may stand in a tree more than once. */
export interface PageNode {
  readonly dict: PDFDict;
  readonly inherited: Inherited;
}

/** The tree leads nowhere, or in a circle. */
export class BrokenPageTree extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'BrokenPageTree';
  }
}

/**
 * The pages in reading order. Takes each inner node once, so the time it takes grows with the file alone.
 *
 * @throws {BrokenPageTree} where a node is missing, is no dictionary, or was met before
 */
export function pagesOf(catalog: PDFDict, context: PDFContext): PageNode[] {
  const pages: PageNode[] = [];
  const met = new Set<PDFDict>();
  const ahead: { value: PDFObject | undefined; inherited: Inherited }[] = [
    { value: catalog.get(PDFName.of('Pages')), inherited: {} },
  ];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const dict = context.lookup(next.value);
    if (!(dict instanceof PDFDict)) throw new BrokenPageTree('a page is missing');
    const inherited = { ...next.inherited };
    for (const key of INHERITED) {
      const own = dict.get(PDFName.of(key));
      if (own) inherited[key] = own;
    }
    const kids = dict.lookup(PDFName.of('Kids'));
    if (!(kids instanceof PDFArray)) {
      // An empty tree may come without /Kids; a page never says that it is a tree.
      if (dict.lookup(PDFName.of('Type')) !== PDFName.of('Pages')) pages.push({ dict, inherited });
      continue;
    }
    if (met.has(dict)) throw new BrokenPageTree('the page tree runs in a circle');
    met.add(dict);
    for (let i = kids.size() - 1; i >= 0; i--) ahead.push({ value: kids.get(i), inherited });
  }
  return pages;
}
