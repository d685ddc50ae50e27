/** An Exif block as cameras write it, with words of a test's own in every place that can hold words. */

type Entry = [tag: number, type: number, count: number, value: Buffer];

const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;
const UNDEFINED = 7;

const words = (tag: number, text: string): Entry => {
  const value = Buffer.from(`${text}\0`, 'latin1');
  return [tag, ASCII, value.length, value];
};

const long = (tag: number, value: number): Entry => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return [tag, LONG, 1, bytes];
};

/** Degrees, minutes and seconds. */
const angle = (tag: number, ...parts: number[]): Entry => {
  const bytes = Buffer.alloc(parts.length * 8);
  for (const [i, part] of parts.entries()) {
    bytes.writeUInt32LE(part, i * 8);
    bytes.writeUInt32LE(1, i * 8 + 4);
  }
  return [tag, RATIONAL, parts.length, bytes];
};

/** A directory of entries (TIFF 6.0, section 2) that is to stand at `at`; values longer than four bytes follow it. */
function directory(entries: readonly Entry[], at: number, next = 0): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16LE(entries.length, 0);
  const values: Buffer[] = [];
  let free = at + head.length;
  for (const [i, [tag, type, count, value]] of entries.entries()) {
    const place = 2 + i * 12;
    head.writeUInt16LE(tag, place);
    head.writeUInt16LE(type, place + 2);
    head.writeUInt32LE(count, place + 4);
    if (value.length <= 4) value.copy(head, place + 8);
    else {
      head.writeUInt32LE(free, place + 8);
      const even = value.length % 2 === 0 ? value : Buffer.concat([value, Buffer.alloc(1)]);
      values.push(even);
      free += even.length;
    }
  }
  head.writeUInt32LE(next, head.length - 4);
  return Buffer.concat([head, ...values]);
}

/**
 * TIFF, little-endian, upright. Tags: Exif 3.0.
 *
 * @param say a word to plant in the place of this name
 * @param thumbnail a JPEG
 */
export function exif(say: (place: string) => string, thumbnail: Buffer): Buffer {
  const header = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
  const main = (exifAt: number, gpsAt: number, next: number): Buffer =>
    directory(
      [
        words(0x010e, say('description')),
        words(0x010f, say('maker')),
        words(0x0131, say('software')),
        words(0x0132, '2024:05:01 13:12:11'),
        words(0x013b, say('artist')),
        words(0x013c, say('host-computer')),
        words(0x8298, say('copyright')),
        long(0x8769, exifAt),
        long(0x8825, gpsAt),
      ],
      8,
      next,
    );
  const camera = (at: number): Buffer => {
    const comment = Buffer.from(`ASCII\0\0\0${say('user-comment')}`, 'latin1');
    return directory(
      [
        [0x9286, UNDEFINED, comment.length, comment],
        words(0xa430, say('camera-owner')),
        words(0xa431, say('serial-number')),
        words(0xa435, say('lens-serial-number')),
      ],
      at,
    );
  };
  const place = (at: number): Buffer => {
    const area = Buffer.from(`ASCII\0\0\0${say('gps-area')}`, 'latin1');
    return directory(
      [
        words(0x0001, 'N'),
        angle(0x0002, 48, 51, 30),
        words(0x0003, 'E'),
        angle(0x0004, 2, 21, 8),
        [0x001c, UNDEFINED, area.length, area],
        words(0x001d, say('gps-date')),
      ],
      at,
    );
  };
  const small = (at: number): Buffer => {
    const entries = (start: number) => [long(0x0201, start), long(0x0202, thumbnail.length)];
    const head = directory(entries(0), at);
    return Buffer.concat([directory(entries(at + head.length), at), thumbnail]);
  };
  const exifAt = 8 + main(0, 0, 0).length;
  const gpsAt = exifAt + camera(0).length;
  const next = gpsAt + place(0).length;
  return Buffer.concat([header, main(exifAt, gpsAt, next), camera(exifAt), place(gpsAt), small(next)]);
}
