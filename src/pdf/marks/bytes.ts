/** Streams unpacked for reading, within bounds: a few bytes of a hostile file can stand for many gigabytes. */
import { inflateSync } from 'node:zlib';
import { PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { unpacked } from '../grey-streams.ts';

/** More than the content of any page, and than most pictures, bytes. */
const MOST = 64 * 1024 * 1024;

/** @throws {Error} where it is too much, or cannot be read */
export function contentBytes(stream: PDFRawStream): Uint8Array {
  const { dict, contents } = stream;
  if (
    dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode') &&
    !dict.has(PDFName.of('DecodeParms'))
  ) {
    try {
      return inflateSync(contents, { maxOutputLength: MOST });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw error;
    }
  }
  if (contents.length > MOST) throw new RangeError('a stream is too large to be read');
  return unpacked(stream);
}
