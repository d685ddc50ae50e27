/** Pictures that lie in a PDF: what their makers left in them, and whether they are line drawings. */
import { PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { contentBytes } from './marks/bytes.ts';
import { numberIn } from './marks/shared.ts';
import { items, textOf, valueAt } from './objects.ts';

export interface PictureFacts {
  /** As `marks` name it. */
  id: string;
  /** As it lies in the file, bytes. */
  bytes: number;
  /** What a JPEG says besides the picture: EXIF, XMP, IPTC, comment. */
  notes: string[];
  /** Whether it has nothing but pure black and pure white. Slow: asked for only where it matters. */
  isLineArt: () => boolean;
}

/** @param objects of the document, with how others point to them */
export function pictureFacts(objects: readonly (readonly [id: string, object: PDFObject])[]): PictureFacts[] {
  return objects.flatMap(([id, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const { dict, contents } = object;
    if (dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image')) return [];
    const filters = filtersOf(object);
    return [
      {
        ...{ id, bytes: contents.length },
        notes: filters[0] === 'DCTDecode' ? notesOfJpeg(contents) : [],
        isLineArt: () => isLineArt(object, filters),
      },
    ];
  });
}

function filtersOf({ dict }: PDFRawStream): string[] {
  const filter = valueAt(dict, 'Filter');
  const names = filter instanceof PDFName ? [filter] : items(filter);
  return names.flatMap((name) => textOf(name) ?? []);
}

/** Segments that say something about the picture or its maker, by marker and first letters (JPEG, B.1.1.3). */
const NOTES: readonly (readonly [marker: number, start: string, name: string])[] = [
  [0xe1, 'Exif', 'EXIF'],
  [0xe1, 'http://ns.adobe.com/x', 'XMP'],
  [0xed, 'Photoshop', 'IPTC'],
  [0xfe, '', 'comment'],
];

function notesOfJpeg(bytes: Uint8Array): string[] {
  const found = new Set<string>();
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // The picture itself begins.
    if (marker === 0xda || marker === 0xd9) break;
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    const start = Buffer.from(bytes.subarray(at + 4, at + 32)).toString('latin1');
    const known = NOTES.find(([kind, words]) => kind === marker && start.startsWith(words));
    if (known) found.add(known[2]);
    at += 2 + Math.max(2, length);
  }
  return [...found];
}

/** Photographs come as JPEG, which has no pure edges; the others are looked through. */
function isLineArt(picture: PDFRawStream, filters: readonly string[]): boolean {
  const { dict } = picture;
  if (String(valueAt(dict, 'ImageMask')) === 'true' || numberIn(dict, 'BitsPerComponent') === 1) return true;
  if (filters.some((name) => name !== 'FlateDecode') || numberIn(dict, 'BitsPerComponent') !== 8)
    return false;
  if (!['DeviceGray', 'DeviceRGB'].includes(textOf(valueAt(dict, 'ColorSpace')) ?? '')) return false;
  try {
    const bytes = contentBytes(picture);
    // Of one tone alone it has no edges that could come out jagged.
    return bytes.every((byte) => byte === 0 || byte === 255) && bytes.includes(0) && bytes.includes(255);
  } catch {
    return false;
  }
}
