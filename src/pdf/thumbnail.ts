/** The first pages of finished PDFs as small pictures, for a page that lists them. Drawn by PDFium. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { Transformer } from '@napi-rs/image';
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

type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;

/**
 * One picture for each PDF, in their order, without any metadata; undefined for what cannot be read. Each is
 * opened when it is its turn and closed again, so that any number of them takes the memory of one.
 */
export async function drawThumbnails(
  pdfs: readonly (() => Promise<Uint8Array>)[],
  box: ThumbnailBox,
): Promise<(Thumbnail | undefined)[]> {
  if (pdfs.length === 0) return [];
  const library = await PDFiumLibrary.init();
  try {
    const drawn: (Thumbnail | undefined)[] = [];
    for (const pdf of pdfs) drawn.push(await drawFirst(library, pdf, box).catch(() => undefined));
    return drawn;
  } finally {
    library.destroy();
  }
}

async function drawFirst(
  library: Library,
  pdf: () => Promise<Uint8Array>,
  box: ThumbnailBox,
): Promise<Thumbnail | undefined> {
  const document = await library.loadDocument(await pdf());
  try {
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
  } finally {
    document.destroy();
  }
}

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
  const png = await picture(coarse(data)).png();
  const jpg = await picture(data).jpeg(JPEG_QUALITY);
  return jpg.length < png.length
    ? { bytes: new Uint8Array(jpg), type: 'jpg' }
    : { bytes: new Uint8Array(png), type: 'png' };
}
