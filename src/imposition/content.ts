/** What a page paints: its content streams as the one stream that a form has. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import type { Copier } from './copier.ts';

/** Bytes as they stand in a stream, and how they are packed. */
export interface Content {
  readonly bytes: Uint8Array;
  /** /Filter and /DecodeParms of the packed bytes; empty for plain ones. */
  readonly packing: Record<string, PDFObject>;
}

/**
 * The content of a page. A single packed stream is taken over byte for byte; several are unpacked and put
 * one after the other, which is what their order means (ISO 32000-1, 7.8.2). A page without content, or
 * with an empty one, gives no bytes. What cannot be read is left out and noted on the copier.
 */
export function pageContent(page: PDFDict, copier: Copier): Content {
  const streams = contentStreams(page, copier);
  const [only] = streams;
  if (only && streams.length === 1) {
    const packing: Record<string, PDFObject> = {};
    for (const key of ['Filter', 'DecodeParms']) {
      const value = copier.copy(only.dict.get(PDFName.of(key)));
      if (value) packing[key] = value;
    }
    if (packing.Filter) return { bytes: only.contents, packing };
  }
  return { bytes: joined(streams, copier), packing: {} };
}

function contentStreams(page: PDFDict, copier: Copier): PDFRawStream[] {
  const entry = page.get(PDFName.of('Contents'));
  if (!entry) return [];
  const found = copier.from.lookup(entry);
  const values = found instanceof PDFArray ? found.asArray() : [entry];
  return values.flatMap((value) => {
    const stream = copier.from.lookup(value);
    if (stream instanceof PDFRawStream) return [stream];
    copier.markIncomplete();
    return [];
  });
}

/** A line end between the parts: a stream may end in the middle of a line, never of a word. */
function joined(streams: readonly PDFRawStream[], copier: Copier): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const stream of streams) {
    try {
      parts.push(unpacked(stream), Uint8Array.of(0x0a));
    } catch {
      copier.markIncomplete();
    }
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** @throws {Error} for a packing that the library cannot undo */
function unpacked(stream: PDFRawStream): Uint8Array {
  // The library would pass over a predictor in silence and return noise.
  if (hasPredictor(stream)) throw new Error('predictor in a content stream');
  return decodePDFRawStream(stream).decode();
}

function hasPredictor(stream: PDFRawStream): boolean {
  const value = stream.dict.lookup(PDFName.of('DecodeParms'));
  const all = value instanceof PDFArray ? value.asArray() : [value];
  return all.some((one) => {
    const dict = stream.dict.context.lookup(one);
    const predictor = dict instanceof PDFDict ? dict.lookup(PDFName.of('Predictor')) : undefined;
    return predictor instanceof PDFNumber && predictor.asNumber() > 1;
  });
}
