/** Streams of a PDF unpacked and packed again. */
import { deflateSync, inflateSync } from 'node:zlib';
import { decodePDFRawStream, type PDFContext, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

const FILTER = PDFName.of('Filter');
const FLATE = PDFName.of('FlateDecode');
const PARAMETERS = ['DecodeParms', 'DL', 'F', 'FFilter', 'FDecodeParms'].map((key) => PDFName.of(key));

/** @throws {Error} on a filter that is not known, or data that do not follow it */
export function unpacked(stream: PDFRawStream): Uint8Array {
  const { dict, contents } = stream;
  const filter = dict.lookup(FILTER);
  if (filter === undefined) return contents;
  // Node's own is many times faster than the library's.
  if (filter === FLATE && !dict.has(PARAMETERS[0]!)) {
    try {
      return inflateSync(contents);
    } catch {
      // The library reads on where Node's gives up: data that break off, sums that do not match.
    }
  }
  return decodePDFRawStream(stream).decode();
}

/** A stream with what else a dictionary says, and other bytes. */
export const packed = (bytes: Uint8Array, dict: PDFDict, context: PDFContext): PDFRawStream =>
  PDFRawStream.of(flateDict(dict, context), deflateSync(bytes));

/** What else a dictionary says, of bytes that are packed by Flate without parameters. */
export function flateDict(dict: PDFDict, context: PDFContext): PDFDict {
  const copy = dict.clone(context);
  for (const key of PARAMETERS) copy.delete(key);
  copy.set(FILTER, FLATE);
  return copy;
}
