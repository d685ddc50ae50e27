/**
 * A PNG or WebP that its camera's note says to turn, as a picture that stands upright by itself. Browsers follow
 * the note in some formats and places and not in others; a turn drawn in SVG is the same everywhere.
 */
import { type Orientation, withoutExif } from './image-turn.ts';

/** What carries a picture of width w and height h to where it belongs, as SVG's matrix(a b c d e f). */
const TURNS: Record<Orientation, (w: number, h: number) => readonly number[]> = {
  1: () => [1, 0, 0, 1, 0, 0],
  2: (w) => [-1, 0, 0, 1, w, 0],
  3: (w, h) => [-1, 0, 0, -1, w, h],
  4: (_, h) => [1, 0, 0, -1, 0, h],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (_, h) => [0, 1, -1, 0, h, 0],
  7: (w, h) => [0, -1, -1, 0, h, w],
  8: (w) => [0, -1, 1, 0, 0, w],
};

/**
 * @param size of the picture as it will be seen, px
 * @returns an SVG that holds the picture, without the note
 */
export function uprightSvg(
  bytes: Buffer,
  type: 'png' | 'webp',
  orientation: Orientation,
  { width, height }: { width: number; height: number },
): Buffer {
  const [w, h] = orientation >= 5 ? [height, width] : [width, height];
  const data = withoutExif(bytes, type).toString('base64');
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<image width="${w}" height="${h}" transform="matrix(${TURNS[orientation](w, h).join(' ')})" ` +
      `href="data:image/${type};base64,${data}"/></svg>`,
  );
}
