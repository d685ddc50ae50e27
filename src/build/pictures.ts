/** Pictures as they are printed: what Markdown says of their size, and the document of its page, for the manuscript. */
import { millimetres, readTokens } from '../document/tokens.ts';
import type { BookletDocument } from '../document/types.ts';
import type { Size } from '../geometry.ts';
import {
  type MadePicture,
  type PictureFile,
  type PictureKeeper,
  type PictureWishes,
  pictureMaker,
} from '../manuscript/picture.ts';
import { type PictureRoom, pageRoom, widthNeeded } from '../manuscript/picture-resolution.ts';
import type { PictureUse } from '../markdown/types.ts';

/** Makes what the page gets of the picture it knows by this address. */
export type PicturePrinter = (url: string, file: Buffer, image: PictureFile) => Promise<MadePicture>;

/**
 * @param uses how large each picture is printed, by its address; full by the time the page asks
 * @param keeper where what was made before is found
 */
export function picturePrinter(
  wishes: PictureWishes,
  uses: ReadonlyMap<string, readonly PictureUse[]>,
  { css, page }: Pick<BookletDocument, 'css' | 'page'>,
  keeper?: PictureKeeper,
): PicturePrinter {
  const make = pictureMaker(wishes, keeper);
  const column = textBlock(css, page);
  return (url, file, image) => {
    const rooms = uses.get(url)?.map((use) => roomOf(use, column, page)) ?? [pageRoom(page)];
    return make(file, image, widthNeeded(image, rooms));
  };
}

/** mm */
function textBlock(css: string, page: Size): Size {
  const tokens = readTokens(css);
  const [gutter, outer, top, bottom] = ['gutter', 'outer', 'top', 'bottom'].map((side) =>
    millimetres(tokens, `margin-${side}`),
  ) as [number, number, number, number];
  return { width: page.width - gutter - outer, height: page.height - top - bottom };
}

function roomOf(
  { place, share = 1, gapsMm = 0, widthMm, heightMm }: PictureUse,
  column: Size,
  page: Size,
): PictureRoom {
  if (place === 'page') return page;
  if (place === 'whole-page') return pageRoom(page);
  const least = (...sizes: (number | undefined)[]) => Math.min(...sizes.filter((size) => size !== undefined));
  return { width: least((column.width - gapsMm) * share, widthMm), height: least(column.height, heightMm) };
}
