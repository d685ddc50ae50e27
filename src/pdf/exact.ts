/**
 * Chromium's PDF made exact: page boxes in true millimetres, and document information that says what the
 * makers said and nothing else. Tags, links and bookmarks stay as they are (pages are not copied).
 */
import { type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { mmToPt, type Size } from '../geometry.ts';
import { writePdf } from '../write-pdf.ts';
import { type HeadingName, nameBookmarks } from './bookmarks.ts';
import { renameCells } from './cell-names.ts';
import { type GreyJpeg, makeGrey } from './grey.ts';
import { joinGlyphs } from './join-glyphs.ts';
import { loadPdf } from './load.ts';
import { LooseStreams } from './loose-streams.ts';
import { dropProfiles } from './profiles.ts';
import { sweep } from './sweep.ts';
import { mendTags } from './tags/index.ts';

export interface ExactOptions {
  /** Trim size, mm. */
  page: Size;
  title: string;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The headings as they were written, for the bookmarks. */
  headings?: readonly HeadingName[] | undefined;
  /** Seconds since 1970 for the two dates of the document (SOURCE_DATE_EPOCH); none are written without it. */
  epoch?: number | undefined;
  /** Turns everything grey, JPEGs by `jpeg`; without it colours stay. */
  grey?:
    | {
        jpeg: GreyJpeg;
        /** Told what is still in colour, if anything is; see {@link makeGrey}. */
        onLeft?: (kinds: string[]) => void;
      }
    | undefined;
}

/**
 * @param pdf as Chromium printed it; or joined of several such (`join/`), it is changed then
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export async function makeExact(pdf: Uint8Array | PDFDocument, options: ExactOptions): Promise<Uint8Array> {
  const document = pdf instanceof Uint8Array ? await loadPdf(pdf) : pdf;
  const { context, catalog } = document;
  // Chromium rounds page sizes to CSS pixels: A5 comes out 420 × 594.96 pt instead of 419.528 × 595.276.
  const [width, height] = [round(mmToPt(options.page.width)), round(mmToPt(options.page.height))];
  for (const page of document.getPages()) {
    for (const box of ['MediaBox', 'TrimBox'])
      page.node.set(PDFName.of(box), context.obj([0, 0, width, height]));
    for (const box of ['CropBox', 'BleedBox', 'ArtBox']) page.node.delete(PDFName.of(box));
  }
  const info = context.obj({ Title: PDFHexString.fromText(options.title) });
  if (options.epoch !== undefined) {
    const date = PDFString.fromDate(new Date(options.epoch * 1000));
    info.set(PDFName.of('CreationDate'), date);
    info.set(PDFName.of('ModDate'), date);
  }
  context.trailerInfo.Info = context.register(info);
  delete context.trailerInfo.ID;
  catalog.set(PDFName.of('Lang'), PDFString.of(options.language));
  catalog.delete(PDFName.of('Metadata'));
  catalog.set(
    PDFName.of('ViewerPreferences'),
    context.obj({ DisplayDocTitle: true, Direction: options.direction === 'rtl' ? 'R2L' : 'L2R' }),
  );
  nameBookmarks(catalog, options.headings ?? []);
  renameCells(catalog);
  const streams = new LooseStreams(context);
  // First: all that reads pages afterwards has an eighth to read.
  if (pdf instanceof Uint8Array) await joinGlyphs(document, streams);
  mendTags(document, options.language, streams);
  dropProfiles(context);
  if (options.grey) {
    const left = await makeGrey(document, options.grey.jpeg, streams);
    if (left.length > 0) options.grey.onLeft?.(left);
  }
  await streams.settle();
  sweep(context);
  return writePdf(document);
}

/** Thousandths of a point: finer than any printer, and without the tails of floating point numbers. */
const round = (pt: number): number => Math.round(pt * 1000) / 1000;
