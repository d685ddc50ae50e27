/** Pictures that nobody took: soft tones with some shapes, as compressible as an ordinary drawing. */
import { PNG } from 'pngjs';
import type { Random } from './random.ts';

/** Fine enough for the width of the text on A5 (about 215 pixels an inch). */
export const [WIDTH, HEIGHT] = [1000, 640];

/** @returns a PNG in colour, so that there is something to turn grey */
export function picture(random: Random): Uint8Array {
  const image = new PNG({ width: WIDTH, height: HEIGHT });
  const discs = Array.from({ length: 6 }, () => ({
    ...{ x: random.between(0, WIDTH), y: random.between(0, HEIGHT), radius: random.between(40, 220) },
    tone: random.between(30, 220),
  }));
  const [across, down] = [random.between(40, 120), random.between(40, 120)];
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const disc = discs.find((d) => (x - d.x) ** 2 + (y - d.y) ** 2 < d.radius ** 2);
      const ground = 80 + (x * across) / WIDTH + (y * down) / HEIGHT;
      const tone = Math.min(255, Math.round(disc ? (disc.tone + ground) / 2 : ground));
      const at = (y * WIDTH + x) * 4;
      image.data[at] = tone;
      image.data[at + 1] = Math.max(0, tone - 20);
      image.data[at + 2] = Math.max(0, tone - 35);
      image.data[at + 3] = 255;
    }
  }
  return new Uint8Array(PNG.sync.write(image, { colorType: 2 }));
}
