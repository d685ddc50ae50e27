/** The tags of a PDF (ISO 32000-1, 14.7): what programs that read aloud go by. */
import { type PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { child, dictionary, items, textOf, valueAt } from './objects.ts';

export interface Structure {
  /** Headings in reading order, with the page they stand on as far as it is known. */
  headings: { level: number; page: number | undefined }[];
  /** Pages of pictures that nobody described; undefined where the page is not known. */
  undescribed: (number | undefined)[];
}

const S = PDFName.of('S');
/** Elements nested deeper, or more of them, are not looked at: files that have them mean to hurt. */
const MOST = 500_000;

export function readStructure(document: PDFDocument): Structure {
  const root = child(document.catalog, 'StructTreeRoot');
  const structure: Structure = { headings: [], undescribed: [] };
  if (!root) return structure;
  const pages = new Map(document.getPages().map(({ node }, index) => [node as PDFDict, index + 1]));
  const roles = child(root, 'RoleMap');
  const seen = new Set<PDFDict>();
  // In reading order: the last one put there is taken first.
  const waiting: { element: PDFDict; page: number | undefined }[] = kidsOf(root)
    .reverse()
    .map((element) => ({ element, page: undefined }));
  while (waiting.length > 0 && seen.size < MOST) {
    const { element, page } = waiting.pop()!;
    if (seen.has(element)) continue;
    seen.add(element);
    const own = pages.get(child(element, 'Pg') as PDFDict) ?? page;
    const kind = kindOf(element, roles);
    const level = /^H([1-9])$/.exec(kind)?.[1];
    const kids = kidsOf(element);
    if (level !== undefined)
      structure.headings.push({ level: Number(level), page: own ?? pageIn(kids, pages) });
    // What holds other elements is described by those: words, or a picture of its own.
    if (kind === 'Figure' && !kids.some((kid) => kid.has(S)) && !isDescribed(element))
      structure.undescribed.push(own ?? pageIn(kids, pages));
    for (const kid of kids.reverse()) waiting.push({ element: kid, page: own });
  }
  return structure;
}

/** Where the first of these elements, or what is in them, stands. */
function pageIn(elements: readonly PDFDict[], pages: ReadonlyMap<PDFDict, number>): number | undefined {
  let level = elements;
  for (let depth = 0; depth < 5 && level.length > 0; depth += 1) {
    for (const element of level) {
      const page = pages.get(child(element, 'Pg') as PDFDict);
      if (page !== undefined) return page;
    }
    level = level.slice(0, 20).flatMap(kidsOf);
  }
  return undefined;
}

/** Elements and references to marked content with a page of its own; one may stand alone instead of in a list. */
function kidsOf(element: PDFDict): PDFDict[] {
  const kids = valueAt(element, 'K');
  const single = dictionary(kids);
  const all = single ? [single] : items(kids);
  return all.flatMap((kid) => dictionary(kid) ?? []);
}

/** Its own, or the standard one that it is said to be. */
function kindOf(element: PDFDict, roles: PDFDict | undefined): string {
  let kind = textOf(valueAt(element, 'S')) ?? '';
  for (let i = 0; i < 5; i += 1) {
    const standard = textOf(roles?.lookup(PDFName.of(kind)));
    if (standard === undefined || standard === kind) break;
    kind = standard;
  }
  return kind;
}

const isDescribed = (element: PDFDict): boolean =>
  ['Alt', 'ActualText'].some((key) => (textOf(valueAt(element, key)) ?? '').trim() !== '');
