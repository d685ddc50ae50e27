/** A picture of greys, small and soft. */
import { PNG } from 'pngjs';

/** @returns a PNG of this size, px */
export function picturePng(width: number, height: number): Buffer {
  const png = new PNG({ width, height });
  for (let i = 0; i < png.data.length; i += 4) {
    const grey = 60 + ((i / 4) % 120);
    png.data.set([grey, grey, grey, 255], i);
  }
  return PNG.sync.write(png);
}
