/**
 * The pieces in which a long booklet was printed, joined to one PDF with all that leads from one to another: pages,
 * named places, bookmarks, tags. Nothing is drawn anew.
 */
import { type PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { joinGlyphs } from '../join-glyphs.ts';
import { loadPdf } from '../load.ts';
import { LooseStreams } from '../loose-streams.ts';
import { nameCells } from './cells.ts';
import { joinDestinations } from './destinations.ts';
import { nameFonts } from './fonts.ts';
import { type KnownStreams, moveObjects } from './move.ts';
import { joinOutlines } from './outlines.ts';
import { joinPages } from './pages.ts';
import { joinTags } from './tags.ts';

/** Takes pieces as they come, in any order. */
export interface Joiner {
  /** @param index its place among them, from 0 */
  add(index: number, pdf: Uint8Array): void;
  /**
   * Once all are there.
   * @returns one document, to be finished (`../exact.ts`)
   * @throws {Error} if a piece is no PDF
   */
  join(): Promise<PDFDocument>;
}

/** Each piece is read, and what can be done to it alone is done, as soon as it is there. */
export function joiner(): Joiner {
  const pieces: Promise<PDFDocument>[] = [];
  return {
    add(index, pdf) {
      const reading = readPiece(pdf);
      reading.catch(() => {}); // told when they are joined
      pieces[index] = reading;
    },
    join: async () => joinPieces(await Promise.all(pieces)),
  };
}

async function readPiece(pdf: Uint8Array): Promise<PDFDocument> {
  const piece = await loadPdf(pdf);
  const streams = new LooseStreams(piece.context);
  await joinGlyphs(piece, streams);
  await streams.settle();
  return piece;
}

/** Of the whole document, as the first piece has them. */
const COMMON = ['MarkInfo', 'Lang', 'ViewerPreferences'].map((key) => PDFName.of(key));

/** @param pieces changed, and of no use afterwards */
async function joinPieces(pieces: readonly PDFDocument[]): Promise<PDFDocument> {
  const joined = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = joined;
  const known: KnownStreams = new Map();
  const catalogs: PDFDict[] = [];
  let cells = 0;
  for (const [index, piece] of pieces.entries()) {
    cells = nameCells(piece.catalog, cells);
    nameFonts(piece.context, index);
    catalogs.push(moveObjects(piece.context, context, known));
    context.header = pieces[0]!.context.header;
  }
  for (const key of COMMON) {
    const value = catalogs[0]?.get(key);
    if (value) catalog.set(key, value);
  }
  joinPages(catalogs, joined);
  joinDestinations(catalogs, catalog);
  joinOutlines(catalogs, joined);
  joinTags(catalogs, joined);
  return joined;
}
