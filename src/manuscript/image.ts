/** What a picture really is, told by its bytes and never by its name, and whether all of it is there. */
import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { MB, readBytes } from './files.ts';
import { isWhole } from './image-end.ts';
import { avifQuarterTurned, notedOrientation, type Orientation } from './image-turn.ts';
import { scansOf, withoutMetadata } from './jpeg.ts';
import { readSvg } from './svg.ts';
import { cleanSvg } from './svg-pictures.ts';

export type ImageType = 'png' | 'jpeg' | 'webp' | 'svg' | 'avif' | 'gif';

/** Sizes are in pixels as the picture is seen: a photo turned by its camera's note is measured upright. */
export interface ImageInfo {
  path: string;
  type: ImageType;
  mime: string;
  /** Of its bytes: 32 figures that no other picture has (the beginning of SHA-256). */
  digest: string;
  widthPx: number;
  heightPx: number;
  /** How the camera held it (Exif, 2 to 8), where it says so and it is not upright; of an AVIF never told. */
  orientation?: Orientation;
}

/**
 * `unreadable`: it cannot be opened, is larger than any picture should be, breaks off before its end, or is built
 * so oddly that what a camera wrote into it could not be taken out. `svg-text`: its words are text, for which it
 * has no font. `svg-linked`: it shows another file (`linked`), which no browser loads for a picture.
 * `too-many-pixels`: it has more `megapixels` than allowed. `costly`: drawing it would take unreasonably long.
 */
export type ImageFault =
  | 'not-an-image'
  | 'empty'
  | 'unreadable'
  | 'svg-text'
  | 'svg-linked'
  | 'too-many-pixels'
  | 'costly';

export type ImageResult =
  | { ok: true; image: ImageInfo }
  | { ok: false; fault: ImageFault; linked?: string | undefined; megapixels?: number };

/** The most a picture may have, in bytes. */
const LARGEST = 100 * MB;
/** Of a JPEG. Progressive ones have about ten; each goes over the whole picture again. */
const MOST_SCANS = 200;

/**
 * @param path its real path, already judged to lie inside the booklet's folder
 * @param megapixels the most it may have
 */
export async function inspectImage(path: string, megapixels = 150): Promise<ImageResult> {
  const read = await readBytes(path, LARGEST);
  if (!read.ok) return { ok: false, fault: 'unreadable' };
  const { bytes } = read;
  if (bytes.length === 0) return { ok: false, fault: 'empty' };
  const type = typeOf(bytes);
  if (type === undefined) return inspectSvg(path, bytes);
  if (!isWhole(bytes, type) || (type === 'jpeg' && withoutMetadata(bytes) === bytes))
    return { ok: false, fault: 'unreadable' };
  try {
    const { width, height, orientation: ofJpeg } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return { ok: false, fault: 'not-an-image' };
    const has = (width * height) / 1e6;
    if (has > megapixels) return { ok: false, fault: 'too-many-pixels', megapixels: Math.ceil(has) };
    if (type === 'jpeg' && scansOf(bytes) > MOST_SCANS) return { ok: false, fault: 'costly' };
    const orientation = type === 'png' || type === 'webp' ? notedOrientation(bytes, type) : (ofJpeg ?? 1);
    // Values 5 to 8 are turned by a quarter (Exif 3.0, 4.6.5.1.6).
    const turned = type === 'avif' ? avifQuarterTurned(bytes) : orientation >= 5 && orientation <= 8;
    const [widthPx, heightPx] = turned ? [height, width] : [width, height];
    const noted = orientation >= 2 && orientation <= 8 ? { orientation: orientation as Orientation } : {};
    const image = { path, type, mime: `image/${type}`, digest: digestOf(bytes), widthPx, heightPx, ...noted };
    return { ok: true, image };
  } catch {
    return { ok: false, fault: 'not-an-image' };
  }
}

function inspectSvg(path: string, bytes: Buffer): ImageResult {
  const svg = /^\s*</.test(textOf(bytes.subarray(0, 200))) ? readSvg(textOf(bytes)) : undefined;
  if (svg === undefined) return { ok: false, fault: 'not-an-image' };
  if (svg.costly) return { ok: false, fault: 'costly' };
  if (cleanSvg(bytes) === undefined) return { ok: false, fault: 'unreadable' };
  if (svg.hasText) return { ok: false, fault: 'svg-text' };
  if (svg.linked !== undefined) return { ok: false, fault: 'svg-linked', linked: svg.linked };
  const image = {
    path,
    type: 'svg',
    mime: 'image/svg+xml',
    digest: digestOf(bytes),
    widthPx: svg.width,
    heightPx: svg.height,
  } as const;
  return { ok: true, image };
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
function textOf(bytes: Buffer): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe && 'utf-16le') ||
    (bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be');
  return new TextDecoder(utf16 || 'utf-8').decode(bytes);
}

/** The type by its first bytes, as each format's specification fixes them. */
function typeOf(b: Buffer): ImageType | undefined {
  const ascii = (from: number, to: number): string => b.toString('latin1', from, to);
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return ascii(12, 16) === 'IHDR' ? 'png' : undefined;
  if (ascii(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return 'gif';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  // A file of boxes whose list of brands, each of four letters, names AVIF (ISO/IEC 14496-12, 4.3).
  if (ascii(4, 8) === 'ftyp') {
    const brands: string[] = ascii(8, Math.min(b.readUInt32BE(0), 256)).match(/.{4}/gs) ?? [];
    if (brands.includes('avif')) return 'avif';
  }
  return undefined;
}
