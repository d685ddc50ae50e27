/** The tags of all pieces as those of one document (ISO 32000-1, 14.7). */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

const name = (key: string): PDFName => PDFName.of(key);
const [ROOT, PARENT_TREE, ID_TREE, K, P] = [
  name('StructTreeRoot'),
  name('ParentTree'),
  name('IDTree'),
  name('K'),
  name('P'),
];
const [STRUCT_PARENTS, STRUCT_PARENT, ANNOTS] = [name('StructParents'), name('StructParent'), name('Annots')];

/** A tree of names or numbers that is deeper runs in a ring. */
const DEEPEST = 32;

/** @param catalogs of the pieces; `joined` has their pages already */
export function joinTags(catalogs: readonly PDFDict[], joined: PDFDocument): void {
  const { context, catalog } = joined;
  const roots = catalogs.map((one) => one.lookup(ROOT)).filter((one) => one instanceof PDFDict);
  // Each has one element that holds all: what they hold moves into that of the first.
  const tops = roots.map((root) => itemsOf(root.get(K), context)[0]);
  const [first] = tops;
  const top = context.lookup(first);
  if (roots.length < catalogs.length || !(first instanceof PDFRef) || !(top instanceof PDFDict)) return;
  const kids: PDFObject[] = [];
  for (const one of tops) {
    const dict = context.lookup(one);
    if (!(dict instanceof PDFDict)) continue;
    for (const kid of itemsOf(dict.get(K), context)) {
      kids.push(kid);
      const element = context.lookup(kid);
      if (element instanceof PDFDict && element.has(P)) element.set(P, first);
    }
  }
  top.set(K, context.obj(kids));
  const root = context.obj({ Type: 'StructTreeRoot', K: first });
  const ref = context.register(root);
  top.set(P, ref);
  const names = roots.flatMap((one) => entriesOf(one.lookup(ID_TREE), 'Names', context));
  if (names.length > 0) root.set(ID_TREE, context.register(context.obj({ Names: sorted(names) })));
  const numbers = numberParents(catalogs, joined);
  root.set(PARENT_TREE, context.register(context.obj({ Nums: numbers.flat() })));
  root.set(name('ParentTreeNextKey'), PDFNumber.of(numbers.length));
  catalog.set(ROOT, ref);
}

/**
 * Pages and links say by a number which tags hold what is on them (14.7.4.4). They are numbered through, first all pages.
 *
 * @returns each number and what it leads to, in order
 */
function numberParents(catalogs: readonly PDFDict[], joined: PDFDocument): [PDFNumber, PDFObject][] {
  const { context } = joined;
  const links: PDFObject[] = [];
  const pages: PDFObject[] = [];
  const total = joined.catalog.Pages().Count().asNumber();
  for (const catalog of catalogs) {
    const known = parentsIn(catalog);
    for (const page of pagesOf(catalog)) {
      pages.push(known.get(numberAt(page, STRUCT_PARENTS)) ?? PDFNull);
      page.set(STRUCT_PARENTS, PDFNumber.of(pages.length - 1));
      for (const item of itemsOf(page.get(ANNOTS), context)) {
        const link = context.lookup(item);
        const parent = link instanceof PDFDict ? known.get(numberAt(link, STRUCT_PARENT)) : undefined;
        if (!(link instanceof PDFDict) || !parent) continue;
        link.set(STRUCT_PARENT, PDFNumber.of(total + links.length));
        links.push(parent);
      }
    }
  }
  return [...pages, ...links].map((parent, index) => [PDFNumber.of(index), parent]);
}

function pagesOf(catalog: PDFDict): PDFDict[] {
  const pages: PDFDict[] = [];
  const tree = catalog.lookup(name('Pages'));
  if (tree instanceof PDFPageTree) tree.traverse((node) => node instanceof PDFPageLeaf && pages.push(node));
  return pages;
}

const numberAt = (dict: PDFDict, key: PDFName): number => {
  const value = dict.lookup(key);
  return value instanceof PDFNumber ? value.asNumber() : -1;
};

function parentsIn(catalog: PDFDict): Map<number, PDFObject> {
  const tree = catalog.lookup(ROOT, PDFDict).lookup(PARENT_TREE);
  const entries = entriesOf(tree, 'Nums', catalog.context);
  return new Map(entries.map(([key, value]) => [key instanceof PDFNumber ? key.asNumber() : -1, value]));
}

/** Of a tree of names or numbers (7.9.6, 7.9.7). */
function entriesOf(
  tree: PDFObject | undefined,
  key: 'Names' | 'Nums',
  context: PDFContext,
  depth = 0,
): [PDFObject, PDFObject][] {
  if (!(tree instanceof PDFDict) || depth > DEEPEST) return [];
  const all = itemsOf(tree.get(name(key)), context);
  const own = Array.from({ length: Math.floor(all.length / 2) }, (_, i): [PDFObject, PDFObject] => [
    all[2 * i]!,
    all[2 * i + 1]!,
  ]);
  const kids = itemsOf(tree.get(name('Kids')), context);
  return [...own, ...kids.flatMap((kid) => entriesOf(context.lookup(kid), key, context, depth + 1))];
}

/** By their bytes. */
function sorted(names: readonly [PDFObject, PDFObject][]): PDFObject[] {
  const text = (object: PDFObject): string =>
    object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
  return [...names].sort(([a], [b]) => (text(a) < text(b) ? -1 : 1)).flat();
}

/** What an array holds, or the one thing that stands in its place. */
function itemsOf(object: PDFObject | undefined, context: PDFContext): PDFObject[] {
  const value = context.lookup(object);
  if (value === undefined) return [];
  return value instanceof PDFArray ? value.asArray() : [object!];
}
