/**
 * Reads PDFs into objects in one go: the library would rest for a millisecond or more after every hundred objects, and a
 * book of 500 pages has twenty thousand of them.
 */
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

/**
 * `updateMetadata: false`: or the library writes its own name and the time into the document.
 *
 * @throws whatever the library throws on a file that is not a readable PDF
 */
export const loadPdf = (pdf: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });

/** Of PDFs that are going to be loaded once more. */
const known = new WeakMap<Uint8Array, Promise<PDFDocument>>();

/** As {@link loadPdf}, for somebody who only looks: whoever comes next, and {@link loadAgain}, has it already. */
export function loadFirst(pdf: Uint8Array): Promise<PDFDocument> {
  const document = known.get(pdf) ?? loadPdf(pdf);
  known.set(pdf, document);
  return document;
}

/** As {@link loadPdf}; what was kept of this very file is given away, so that nobody else holds it. */
export function loadAgain(pdf: Uint8Array): Promise<PDFDocument> {
  const document = known.get(pdf) ?? loadPdf(pdf);
  known.delete(pdf);
  return document;
}
