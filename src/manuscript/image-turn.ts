/**
 * How a picture must be turned to stand upright, as its file says. JPEG has its own way (`image-size` reads it);
 * PNG and WebP carry the camera's note (Exif) in a chunk, AVIF turns by a property of its own.
 *
 * Exif 3.0, 4.6.5.1.6 (orientation, tag 0x0112); PNG 3, 11.3.4.6 (eXIf); WebP container, "Extended file format";
 * ISO/IEC 23008-12, 6.5.10 (irot).
 */

/** As Exif counts: 1 upright, 2 to 8 turned or mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Of a PNG or a WebP; 1 where nothing is said. */
export function notedOrientation(bytes: Buffer, type: 'png' | 'webp'): Orientation {
  const exif = type === 'png' ? pngExif(bytes) : webpExif(bytes);
  return exif === undefined ? 1 : readOrientation(exif.data);
}

/** Whether an AVIF says that it is to be turned by a quarter. Browsers do it; its bare size does not tell. */
export function avifQuarterTurned(bytes: Buffer): boolean {
  const box = bytes.indexOf('irot', 0, 'latin1');
  const mark = bytes.indexOf('ipco', 0, 'latin1');
  if (mark < 4 || box < mark || box + 4 >= bytes.length) return false;
  if (box > mark - 4 + bytes.readUInt32BE(mark - 4)) return false;
  return (bytes[box + 4]! & 1) === 1;
}

/** The picture without its Exif, so that nothing turns it a second time. */
export function withoutExif(bytes: Buffer, type: 'png' | 'webp'): Buffer {
  const chunk = type === 'png' ? pngExif(bytes) : webpExif(bytes);
  if (chunk === undefined) return bytes;
  if (type === 'png') return Buffer.concat([bytes.subarray(0, chunk.start), bytes.subarray(chunk.end)]);
  // A chunk of an unknown name is passed over (RFC 9649, 2.7.1.6); lengths stay as they are.
  const copy = Buffer.from(bytes);
  copy.write('none', chunk.start, 'latin1');
  return copy.fill(0, chunk.start + 8, chunk.end);
}

/** Where a chunk stands, from its first byte to after its last. */
interface Chunk {
  start: number;
  end: number;
  data: Buffer;
}

/** Chunks of a length, a type and a sum. */
function pngExif(bytes: Buffer): Chunk | undefined {
  for (let at = 8, end = 0; at + 12 <= bytes.length; at = end) {
    end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'eXIf') return { start: at, end, data: bytes.subarray(at + 8, end - 4) };
    if (type === 'IEND') return undefined;
  }
  return undefined;
}

/** Chunks of a type and a length, each filled up to an even one. */
function webpExif(bytes: Buffer): Chunk | undefined {
  for (let at = 12, end = 0; at + 8 <= bytes.length; at = end) {
    const length = bytes.readUInt32LE(at + 4);
    end = at + 8 + length + (length % 2);
    if (bytes.toString('latin1', at, at + 4) !== 'EXIF') continue;
    const data = bytes.subarray(at + 8, at + 8 + length);
    // Some programs put the beginning of JPEG's block before it.
    return { start: at, end, data: data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data };
  }
  return undefined;
}

/** From the first directory of a TIFF, in either byte order. */
function readOrientation(tiff: Buffer): Orientation {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return 1;
  const short = (at: number): number => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return 1;
  const entries = short(directory);
  for (let i = 0, at = directory + 2; i < entries && at + 12 <= tiff.length; i += 1, at += 12) {
    if (short(at) !== 0x0112) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}
