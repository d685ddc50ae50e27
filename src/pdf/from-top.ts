/**
 * Chromium's pages made as high as they were asked for, without moving what stands on them. It rounds sizes to
 * pixels (an A4 sheet on its side came out 0.23 mm too high, Letter 0.34 mm) and measures from the top, a PDF
 * from the bottom: a page that is only given another box is shifted by what was rounded.
 */
import { PDFArray, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { mmToPt, type Size } from '../geometry.ts';

/**
 * For pages without links, whose places would have to move along.
 *
 * @param size of every page, mm
 */
export async function measuredFromTop(pdf: Uint8Array, size: Size): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  const [width, height] = [mmToPt(size.width), mmToPt(size.height)];
  for (const page of document.getPages()) {
    const up = height - page.getHeight();
    const move = context.register(context.stream(`1 0 0 1 0 ${up.toFixed(4)} cm\n`));
    const contents = page.node.get(PDFName.of('Contents'));
    const inner = page.node.Contents();
    const old = inner instanceof PDFArray ? inner.asArray() : contents instanceof PDFRef ? [contents] : [];
    page.node.set(PDFName.of('Contents'), context.obj([move, ...old]));
    page.node.set(PDFName.of('MediaBox'), context.obj([0, 0, width, height]));
  }
  return document.save({ updateFieldAppearances: false, addDefaultPage: false });
}
