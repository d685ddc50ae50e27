/** Pages of a finished PDF as pictures (PNG), drawn by PDFium: for the web, and for looking through a booklet. */
import { Transformer } from '@napi-rs/image';
import { withDocument } from './pdfium.ts';

export interface PictureOptions {
  /** From 1. */
  page: number;
  /** Of the picture, px; the width follows. */
  height: number;
}

/** One page of a PDF as a PNG without any metadata. */
export async function drawPicture(
  pdf: Uint8Array,
  { page, height }: PictureOptions,
): Promise<{ png: Uint8Array; width: number; height: number }> {
  return withDocument(pdf, async ({ document }) => {
    const drawn = document.getPage(page - 1);
    const size = drawn.getOriginalSize();
    const width = Math.max(1, Math.round((height * size.originalWidth) / size.originalHeight));
    const { data, ...made } = await drawn.render({ width, height, render: 'bitmap' });
    const picture = Transformer.fromRgbaPixels(data, made.width, made.height);
    // A third of the size, where there is no colour to keep.
    if (isGrey(data)) picture.grayscale();
    return { png: new Uint8Array(await picture.png()), width: made.width, height: made.height };
  });
}

/** Whether there is no colour. @param pixels red, green, blue and opacity of each */
export function isGrey(pixels: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false;
  }
  return true;
}
