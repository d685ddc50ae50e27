/**
 * A JPEG without what cameras and programs write into it: place, time, serial number, author, thumbnail, comments.
 * Browsers put a JPEG's bytes into the PDF as they are, so all of it would be published. What the picture needs to
 * look right stays: Adobe's colour transform (APP14), and which way is up, in a new Exif block that says only that.
 *
 * Segments: ITU-T T.81, B.1.1.3. Orientation: Exif 2.32, tag 0x0112.
 */

const START = [0xff, 0xd8] as const;
const SCAN = 0xda;
const END = 0xd9;
const ADOBE = 0xee;
const COMMENT = 0xfe;

/**
 * @param orientation as Exif counts: 1 upright, 2 to 8 turned or mirrored
 * @returns the bytes as they are where they are no JPEG that can be followed
 */
export function withoutMetadata(jpeg: Uint8Array, orientation = 1): Uint8Array {
  if (jpeg[0] !== START[0] || jpeg[1] !== START[1]) return jpeg;
  const parts: Uint8Array[] = [Uint8Array.from(START)];
  if (orientation > 1 && orientation <= 8) parts.push(orientationBlock(orientation));
  let at = 2;
  while (at + 2 <= jpeg.length) {
    if (jpeg[at] !== 0xff) return jpeg;
    const marker = jpeg[at + 1]!;
    if (marker === END) return Buffer.concat([...parts, jpeg.subarray(at, at + 2)]); // what is hung on behind goes
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    if (at + 4 > jpeg.length) return jpeg;
    let end = at + 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!;
    if (marker === SCAN) end = endOfScan(jpeg, end);
    if (end > jpeg.length) return jpeg;
    const application = marker >= 0xe0 && marker <= 0xef;
    if (!(application && marker !== ADOBE) && marker !== COMMENT) parts.push(jpeg.subarray(at, end));
    at = end;
  }
  return jpeg;
}

/** How often a JPEG that can be followed goes over its picture. */
export function scansOf(jpeg: Uint8Array): number {
  let scans = 0;
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== END) {
    const marker = jpeg[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!;
    if (marker === SCAN) scans += 1;
    at = marker === SCAN ? endOfScan(jpeg, end) : end;
  }
  return scans;
}

/** Coded data go up to a marker: in them 0xff is followed by a zero byte, or by one of the eight restart signs. */
function endOfScan(jpeg: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < jpeg.length) {
    const next = jpeg[at + 1]!;
    if (jpeg[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return jpeg.length;
}

/** APP1 with an Exif block of one entry, little-endian. */
function orientationBlock(orientation: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const header = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0];
  const entry = [1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
  const body = [...exif, ...header, ...entry];
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
}
