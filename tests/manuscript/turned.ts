/** Pictures that say they are to be turned, and that carry other words of their camera's. */
import { crc32, deflateSync } from 'node:zlib';

/** All are 40 px wide, 20 px high, and white but for the upper left quarter, which is black. */
export const corner = {
  png: cornerPng(),
  jpeg: Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/wAALCAAUACgBAREA/8QAFwABAQEBAAAAAAAAAAAAAAAAAAgGB//EACkQAAEABggHAAAAAAAAAAAAAAACBgcREhQDBAUYMVak0wgWJDJGhMT/2gAIAQEAAD8AlQFVcC3m/o/QVUDlV3tmOWNfWtwXe2Y5Y19a3DVqKz1WFEnuVLMkJ2CY6ilpY4Ioe9JJzo0sHYmqAAAP/9k=',
    'base64',
  ),
  webp: Buffer.from('UklGRiwAAABXRUJQVlA4TCAAAAAvJ8AEAA8w//M///MfeCDMNpo/7Qz2vxOI6P8EgDX2CA==', 'base64'),
  avif: Buffer.from(
    'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAJgAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAAAoAAAAFAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAAC5tZGF0EgAKBhgVJ5sCEDIaRZABhhhhQPA0T74jopFl9nf2YgObXBEF4qA=',
    'base64',
  ),
} as const;

function cornerPng(): Buffer {
  const header = Buffer.from([0, 0, 0, 40, 0, 0, 0, 20, 8, 0, 0, 0, 0]);
  const rows = Array.from({ length: 20 }, (_, y) => [
    0,
    ...Array.from({ length: 40 }, (_, x) => (x < 20 && y < 10 ? 0 : 255)),
  ]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A chunk of a PNG: length, type, data, sum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A TIFF block with an orientation and an artist, little- or big-endian. */
export function exif(orientation: number, artist = 'CANARY', order: 'II' | 'MM' = 'II'): Buffer {
  const name = Buffer.from(`${artist}\0`, 'latin1');
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  for (const [at, tag, type, count] of [
    [10, 0x0112, 3, 1],
    [22, 0x013b, 2, name.length],
  ] as const) {
    short(tag, at);
    short(type, at + 2);
    long(count, at + 4);
  }
  short(orientation, 18);
  long(tiff.length, 30);
  return Buffer.concat([tiff, name]);
}

/** A PNG with an eXIf chunk, before its data or, as some programs leave it, after them. */
export function pngWith(png: Buffer, block: Buffer, place: 'before' | 'after' = 'before'): Buffer {
  const at = png.indexOf(place === 'before' ? 'IDAT' : 'IEND', 0, 'latin1') - 4;
  return Buffer.concat([png.subarray(0, at), pngChunk('eXIf', block), png.subarray(at)]);
}

/** A plain WebP as one of the extended kind, with an EXIF chunk at its end. */
export function webpWith(webp: Buffer, block: Buffer, width: number, height: number): Buffer {
  const header = Buffer.alloc(18);
  header.write('VP8X', 0, 'latin1');
  header.writeUInt32LE(10, 4);
  header[8] = 0x08;
  header.writeUIntLE(width - 1, 12, 3);
  header.writeUIntLE(height - 1, 15, 3);
  const exifChunk = Buffer.alloc(8 + block.length + (block.length % 2));
  exifChunk.write('EXIF', 0, 'latin1');
  exifChunk.writeUInt32LE(block.length, 4);
  block.copy(exifChunk, 8);
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), header, webp.subarray(12), exifChunk]);
  const riff = Buffer.alloc(8);
  riff.write('RIFF', 0, 'latin1');
  riff.writeUInt32LE(body.length, 4);
  return Buffer.concat([riff, body]);
}

/** Turns an AVIF by quarters: its list of pixel depths (which only repeats what the stream says) makes room. */
export function avifTurned(avif: Buffer, quarters: number): Buffer {
  const turned = Buffer.from(avif);
  const at = turned.indexOf('pixi', 0, 'latin1');
  turned.write('irot', at, 'latin1');
  turned.fill(0, at + 4, at + turned.readUInt32BE(at - 4) - 4);
  turned[at + 4] = quarters;
  return turned;
}

/** A JPEG with an Exif segment right at its beginning, and a comment. */
export function jpegWith(jpeg: Buffer, block: Buffer, comment = 'CANARYCOMMENT'): Buffer {
  const segment = (marker: number, data: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  };
  const app1 = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), block]));
  return Buffer.concat([jpeg.subarray(0, 2), app1, segment(0xfe, Buffer.from(comment)), jpeg.subarray(2)]);
}
