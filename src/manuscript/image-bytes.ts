/**
 * A picture's bytes as the page gets them: upright everywhere, and without what cameras and programs wrote into
 * them. Only JPEGs go into a PDF byte for byte, by themselves or inside an SVG; all else is drawn anew.
 */
import type { ImageInfo } from './image.ts';
import { withoutMetadata } from './jpeg.ts';
import { cleanSvg } from './svg-pictures.ts';
import { uprightSvg } from './upright.ts';

/** What the page gets of a picture: its MIME type, and how its bytes are made from the file's. */
export function servedAs(image: Pick<ImageInfo, 'type' | 'mime' | 'widthPx' | 'heightPx' | 'orientation'>): {
  mime: string;
  make: (file: Buffer) => Buffer;
} {
  const { type, mime, orientation = 1, widthPx: width, heightPx: height } = image;
  if (type === 'jpeg') return { mime, make: (file) => Buffer.from(withoutMetadata(file, orientation)) };
  if (type === 'svg') return { mime, make: (file) => cleanSvg(file) ?? Buffer.alloc(0) };
  if ((type === 'png' || type === 'webp') && orientation !== 1) {
    return { mime: 'image/svg+xml', make: (file) => uprightSvg(file, type, orientation, { width, height }) };
  }
  return { mime, make: (file) => file };
}
