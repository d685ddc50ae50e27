/** Sheets that were made of any PDF, in greys. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { type GreyJpeg, makeGrey } from './grey.ts';
import { LooseStreams } from './loose-streams.ts';
import { sweep } from './sweep.ts';

/**
 * @param pdf as the imposition draws it: sound, unencrypted, its pages put in as forms
 * @returns the sheets, and what is still in colour; see {@link makeGrey}
 */
export async function greySheets(
  pdf: Uint8Array,
  greyJpeg: GreyJpeg,
): Promise<{ pdf: Uint8Array; left: string[] }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const streams = new LooseStreams(document.context);
  const left = await makeGrey(document, greyJpeg, streams);
  await streams.settle();
  sweep(document.context);
  return { pdf: await document.save({ updateFieldAppearances: false, addDefaultPage: false }), left };
}
