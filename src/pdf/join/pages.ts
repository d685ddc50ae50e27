/** The pages of all pieces, one after the other. */
import { type PDFDict, type PDFDocument, PDFName, PDFNumber, PDFPageTree, PDFRef } from '@cantoo/pdf-lib';

const name = (key: string): PDFName => PDFName.of(key);
const [PAGES, KIDS, COUNT, PARENT] = [name('Pages'), name('Kids'), name('Count'), name('Parent')];

/** @param catalogs of the pieces; each keeps its tree of pages, as a branch of the whole */
export function joinPages(catalogs: readonly PDFDict[], { context, catalog }: PDFDocument): void {
  const root = PDFPageTree.withContext(context);
  const ref = context.register(root);
  const branches = catalogs.map((one) => one.get(PAGES)).filter((one) => one instanceof PDFRef);
  let count = 0;
  for (const branch of branches) {
    const tree = context.lookup(branch);
    if (!(tree instanceof PDFPageTree)) continue;
    tree.set(PARENT, ref);
    count += tree.Count().asNumber();
  }
  root.set(KIDS, context.obj([...branches]));
  root.set(COUNT, PDFNumber.of(count));
  catalog.set(PAGES, ref);
}
