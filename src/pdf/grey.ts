/**
 * Everything a document shows in the greys of a black-and-white machine (DeviceGray). Browsers write black text as
 * red, green and blue of nothing: copiers bill such pages as colour, and offset printers refuse them.
 *
 * Tags, text, links and bookmarks stay as they are: only colours are rewritten.
 */
import { type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { dictionariesIn, greyDictionary } from './grey-dictionary.ts';
import { type GreyJpeg, greyImage, greyMatte } from './grey-image.ts';
import { GreyPages } from './grey-pages.ts';
import type { LooseStreams } from './loose-streams.ts';

export type { GreyJpeg } from './grey-image.ts';

const SUBTYPE = PDFName.of('Subtype');
const IMAGE = PDFName.of('Image');
/** Profiles of the colours that the document is meant for (ISO 32000-1, 14.11.5). */
const INTENTS = PDFName.of('OutputIntents');

/**
 * @param streams of the document; they have to be settled afterwards
 * @returns what is still in colour, because it is damaged or written in a way that browsers do not write: `shading`,
 *   `picture`, `inline picture`, `content`, names of inks
 */
export async function makeGrey(
  document: PDFDocument,
  greyJpeg: GreyJpeg,
  streams: LooseStreams,
): Promise<string[]> {
  const { context, catalog } = document;
  const pages = new GreyPages(document, streams);
  await pages.turnGrey();
  const images: [PDFRef, PDFRawStream][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    for (const dict of dictionariesIn(object)) {
      const left = greyDictionary(dict, context);
      if (left !== undefined) pages.left.add(left);
    }
    if (object instanceof PDFRawStream && object.dict.lookup(SUBTYPE) === IMAGE) images.push([ref, object]);
  }
  await Promise.all(
    images.map(async ([ref, image]) => {
      greyMatte(image, context);
      // One that cannot be read, nobody will see.
      const grey = await greyImage(image, context, greyJpeg).catch(() => undefined);
      if (grey === undefined) pages.left.add('picture');
      else if (grey !== 'same') context.assign(ref, grey);
    }),
  );
  catalog.delete(INTENTS);
  return [...pages.left];
}
