/** Spots on the pages of a finished PDF as small pictures (PNG), each with something of what is around it. Drawn by PDFium. */
import { Transformer } from '@napi-rs/image';
import { type Area, mmToPt } from '../geometry.ts';
import { type OpenDocument, openDocument } from './pdfium.ts';
import { isGrey } from './picture.ts';

/** What is to be shown: a spot on a page, or the whole page. */
export interface Spot {
  /** From 1. */
  page: number;
  /** pt from the page's top left corner. */
  area?: Area | undefined;
}

/** A rectangle in a picture, in shares of its width and height: 0 to 1. */
export type Frame = Area;

export interface SpotPicture {
  png: Uint8Array;
  /** px */
  width: number;
  /** px */
  height: number;
  /** Where the spot lies in the picture; none where a whole page is shown. */
  frame?: Frame | undefined;
}

/** A crop shows at least this much of the page: a few lines of text in their measure. */
const LEAST = { width: mmToPt(96), height: mmToPt(54) };
/** White kept between the spot and the edge of the crop. */
const AROUND = mmToPt(9);
/** Resolution of crops: type of 6 pt can be read. */
const DOTS_PER_PT = 150 / 72;
/** No picture is larger, px. */
const MOST_SIDE = 800;
/** Height of a page that is shown whole, px. */
const WHOLE_HEIGHT = 560;
/** No page is drawn with more px than this, however large it is: a sheet of A3 has 4.3 million at full resolution. */
const MOST_PIXELS = 6e6;

type Page = ReturnType<OpenDocument['document']['getPage']>;

/** pt */
interface Size {
  width: number;
  height: number;
}

interface Drawn {
  data: Uint8Array;
  width: number;
  height: number;
}

/**
 * Pictures of these spots, in their order; undefined for what cannot be shown: a page that is not there, or a file
 * that PDFium does not read. Costs nothing where there are none.
 */
export async function drawSpots(
  pdf: Uint8Array,
  spots: readonly Spot[],
): Promise<(SpotPicture | undefined)[]> {
  const pictures: (SpotPicture | undefined)[] = spots.map(() => undefined);
  if (spots.length === 0) return pictures;
  const opened = await openDocument(pdf).catch(() => undefined);
  if (!opened) return pictures;
  const { document } = opened;
  let failed = true;
  try {
    const count = document.getPageCount();
    // Spots on one page follow each other, so that it is drawn once.
    const order = [...spots.entries()]
      .filter(([, { page }]) => page >= 1 && page <= count)
      .sort(([, a], [, b]) => a.page - b.page);
    let last: { key: string; drawn: Promise<Drawn> } | undefined;
    for (const [index, { page, area }] of order) {
      const pageNow = (): Page => document.getPage(page - 1);
      const size = sizeOf(pageNow());
      const crop = isPlace(area) ? cropAround(area, size) : undefined;
      const scale = crop ? scaleOf(crop, size) : Math.min(WHOLE_HEIGHT / size.height, MOST_SIDE / size.width);
      const key = `${page} at ${scale}`;
      if (last?.key !== key) last = { key, drawn: draw(pageNow(), scale) };
      const drawn = await last.drawn;
      pictures[index] = crop ? await cropped(drawn, size, crop, area!) : await pictureOf(drawn);
    }
    failed = false;
  } finally {
    opened.close(failed);
  }
  return pictures;
}

/** At least 1. */
function sizeOf(page: Page): Size {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  return { width: Math.max(1, originalWidth), height: Math.max(1, originalHeight) };
}

/** @param scale px per pt */
async function draw(page: Page, scale: number): Promise<Drawn> {
  const size = sizeOf(page);
  const [width, height] = [size.width, size.height].map((side) => Math.max(1, Math.round(side * scale)));
  const { data, ...made } = await page.render({ width: width!, height: height!, render: 'bitmap' });
  return { data, width: made.width, height: made.height };
}

/** Broken files may have things nowhere. */
const isPlace = (area: Area | undefined): area is Area =>
  area !== undefined && [area.left, area.top, area.width, area.height].every(Number.isFinite);

/** The part of a page that shows a spot with what is around it. pt */
function cropAround(area: Area, page: Size): Area {
  const across = window(area.left, area.width, LEAST.width, page.width);
  const down = window(area.top, area.height, LEAST.height, page.height);
  return { left: across.start, top: down.start, width: across.length, height: down.length };
}

/** px per pt. Large spots are drawn smaller. */
const scaleOf = (crop: Area, page: Size): number =>
  Math.min(
    DOTS_PER_PT,
    MOST_SIDE / Math.max(crop.width, crop.height),
    Math.sqrt(MOST_PIXELS / (page.width * page.height)),
  );

async function cropped(drawn: Drawn, page: Size, crop: Area, area: Area): Promise<SpotPicture> {
  const scale = { x: drawn.width / page.width, y: drawn.height / page.height };
  const [left, top] = [Math.round(crop.left * scale.x), Math.round(crop.top * scale.y)];
  const cut = {
    ...{ left, top },
    width: Math.max(1, Math.min(drawn.width - left, Math.round(crop.width * scale.x))),
    height: Math.max(1, Math.min(drawn.height - top, Math.round(crop.height * scale.y))),
  };
  const x = share(area.left - crop.left, area.width, crop.width);
  const y = share(area.top - crop.top, area.height, crop.height);
  const frame = { left: x.from, top: y.from, width: x.length, height: y.length };
  return { ...(await pictureOf(cutOut(drawn, cut))), frame };
}

/** What of a length lies within a longer one, in shares of that. */
function share(start: number, length: number, whole: number) {
  const from = Math.min(1, Math.max(0, start / whole));
  return { from, length: Math.min(1, Math.max(from, (start + length) / whole)) - from };
}

/** Where a crop begins and how long it is along one edge of the page, which it never leaves; pt. */
function window(start: number, length: number, least: number, page: number) {
  const long = Math.min(page, Math.max(least, length + 2 * AROUND));
  const from = start + length / 2 - long / 2;
  return { start: Math.min(Math.max(0, from), page - long), length: long };
}

function cutOut({ data, width }: Drawn, cut: Area): Drawn {
  const pixels = new Uint8Array(cut.width * cut.height * 4);
  for (let row = 0; row < cut.height; row++) {
    const from = ((cut.top + row) * width + cut.left) * 4;
    pixels.set(data.subarray(from, from + cut.width * 4), row * cut.width * 4);
  }
  return { data: pixels, width: cut.width, height: cut.height };
}

/** Sixteen steps of each tone are enough to know a spot by, and pack into half the bytes. */
export function coarse(pixels: Uint8Array): Uint8Array {
  return pixels.map((value, at) => (at % 4 === 3 ? value : Math.round(value / 17) * 17));
}

async function pictureOf({ data, width, height }: Drawn): Promise<SpotPicture> {
  const picture = Transformer.fromRgbaPixels(coarse(data), width, height);
  if (isGrey(data)) picture.grayscale();
  return { png: new Uint8Array(await picture.png()), width, height };
}
