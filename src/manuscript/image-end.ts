/** Whether all of a picture is there. */

/**
 * Whether a picture goes on to the end its format says: one half downloaded would be printed half.
 *
 * @param type as `image.ts` names it; of types without a mark or a length nothing can be said
 */
export function isWhole(bytes: Buffer, type: string): boolean {
  switch (type) {
    case 'png':
      return pngEnds(bytes);
    case 'jpeg':
      return jpegEnds(bytes);
    case 'webp':
      return bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length;
    case 'avif':
      return boxesEnd(bytes);
    default:
      return true;
  }
}

/** Chunks of a length, a type and a sum, the last one IEND (PNG 3, 5.3). */
function pngEnds(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
  }
  return false;
}

/** Segments up to the picture's data (SOS), which an end mark closes (ITU T.81, B.1.1). */
function jpegEnds(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) return bytes.lastIndexOf('\xff\xd9', undefined, 'latin1') > at;
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

/** Boxes one after the other, each with its length; 0 means up to the end, 1 that the length follows. */
function boxesEnd(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return true;
    if (size === 1 && at + 16 > bytes.length) return false;
    const whole = size === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    if (whole < 8) return false;
    at += whole;
  }
  return at === bytes.length;
}
