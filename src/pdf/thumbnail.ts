/** First pages of finished PDFs as small pictures, for a page that lists them. Drawn by PDFium. */
import { Transformer } from '@napi-rs/image';
import { withDocument } from './pdfium.ts';
import { isGrey } from './picture.ts';
import { coarse } from './spots.ts';

export interface Thumbnail {
  bytes: Uint8Array;
  type: 'png' | 'jpg';
  /** px */
  width: number;
  /** px */
  height: number;
}

/** How large they may become, px. */
export interface ThumbnailBox {
  width: number;
  height: number;
}

/** Of 100: the faults of photographs are not seen at this size. */
const JPEG_QUALITY = 78;

/** A small picture of the first page, without any metadata; undefined for what PDFium cannot read or draw. */
export const drawThumbnail = (pdf: Uint8Array, box: ThumbnailBox): Promise<Thumbnail | undefined> =>
  withDocument(pdf, async ({ document }) => {
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = Math.min(box.width / originalWidth, box.height / originalHeight);
    // Broken files may have pages of any size, or of none.
    if (!Number.isFinite(scale) || scale <= 0) return undefined;
    const [width, height] = [originalWidth, originalHeight].map((side) =>
      Math.max(1, Math.round(side * scale)),
    );
    const { data, ...made } = await page.render({ width: width!, height: height!, render: 'bitmap' });
    return { ...(await smallest(data, made)), width: made.width, height: made.height };
  }).catch(() => undefined);

/**
 * Type and lines are smallest as a PNG of few tones, a third of what they are as a JPEG; for photographs it is the other
 * way round, and a JPEG keeps their tones.
 */
async function smallest(
  data: Uint8Array,
  { width, height }: { width: number; height: number },
): Promise<Pick<Thumbnail, 'bytes' | 'type'>> {
  const grey = isGrey(data);
  const picture = (pixels: Uint8Array): Transformer => {
    const made = Transformer.fromRgbaPixels(pixels, width, height);
    return grey ? made.grayscale() : made;
  };
  const [png, jpg] = await Promise.all([picture(coarse(data)).png(), picture(data).jpeg(JPEG_QUALITY)]);
  return jpg.length < png.length
    ? { bytes: new Uint8Array(jpg), type: 'jpg' }
    : { bytes: new Uint8Array(png), type: 'png' };
}
