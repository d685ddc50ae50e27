/** The places that links lead to by name: one list for all pieces (ISO 32000-1, 12.3.2.3). */
import { PDFDict, PDFName } from '@cantoo/pdf-lib';

const DESTS = PDFName.of('Dests');

/** A name leads to the first place that has it, as in a browser. @param catalogs of the pieces; `into`: of the whole */
export function joinDestinations(catalogs: readonly PDFDict[], into: PDFDict): void {
  const { context } = into;
  const all = PDFDict.withContext(context);
  for (const catalog of catalogs) {
    const places = catalog.lookup(DESTS);
    if (!(places instanceof PDFDict)) continue;
    for (const [name, place] of places.entries()) if (!all.has(name)) all.set(name, place);
  }
  if (all.keys().length > 0) into.set(DESTS, context.register(all));
}
