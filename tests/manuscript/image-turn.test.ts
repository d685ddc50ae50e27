import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectImage } from '../../src/manuscript/image.ts';
import { notedOrientation, withoutExif } from '../../src/manuscript/image-turn.ts';
import { makeFolder } from './support.ts';
import { avifTurned, corner, exif, jpegWith, pngWith, webpWith } from './turned.ts';

const inspect = async (bytes: Buffer) => {
  const result = await inspectImage(path.join(makeFolder({ p: bytes }), 'p'));
  if (!result.ok) throw new Error(result.fault);
  const { widthPx, heightPx, orientation } = result.image;
  return [widthPx, heightPx, orientation];
};

describe('how a picture is turned', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is read from its Exif: %i', async (orientation) => {
    const size = orientation >= 5 ? [20, 40] : [40, 20];
    const expected = [...size, orientation === 1 ? undefined : orientation];
    for (const order of ['II', 'MM'] as const) {
      const block = exif(orientation, 'A', order);
      expect(await inspect(pngWith(corner.png, block))).toEqual(expected);
      expect(await inspect(pngWith(corner.png, block, 'after'))).toEqual(expected);
      expect(await inspect(webpWith(corner.webp, block, 40, 20))).toEqual(expected);
      const long = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), block]);
      expect(await inspect(webpWith(corner.webp, long, 40, 20))).toEqual(expected);
      expect(await inspect(jpegWith(corner.jpeg, block))).toEqual(expected);
    }
  });

  it.each([0, 9, 65535])('is not, where it makes no sense: %i', async (orientation) => {
    expect(await inspect(pngWith(corner.png, exif(orientation)))).toEqual([40, 20, undefined]);
    expect(await inspect(webpWith(corner.webp, exif(orientation), 40, 20))).toEqual([40, 20, undefined]);
  });

  it('is told by AVIF in its own way', async () => {
    for (const [quarters, size] of [
      [0, [40, 20]],
      [1, [20, 40]],
      [2, [40, 20]],
      [3, [20, 40]],
    ] as const)
      expect(await inspect(avifTurned(corner.avif, quarters))).toEqual([...size, undefined]);
    expect(await inspect(corner.avif)).toEqual([40, 20, undefined]);
  });

  it('does not break on what is broken', () => {
    const block = exif(6);
    for (let length = 0; length < block.length; length += 1) {
      const cut = block.subarray(0, length);
      expect([1, 6]).toContain(notedOrientation(pngWith(corner.png, cut), 'png'));
      expect([1, 6]).toContain(notedOrientation(webpWith(corner.webp, cut, 40, 20), 'webp'));
    }
    const whole = webpWith(corner.webp, block, 40, 20);
    for (let length = 0; length < whole.length; length += 1)
      expect([1, 6]).toContain(notedOrientation(whole.subarray(0, length), 'webp'));
    const far = Buffer.from(block);
    far.writeUInt32LE(0xfffffff0, 4);
    expect(notedOrientation(pngWith(corner.png, far), 'png')).toBe(1);
  });
});

it('Exif is taken out', () => {
  const block = exif(6);
  expect(withoutExif(pngWith(corner.png, block), 'png')).toEqual(corner.png);
  const webp = withoutExif(webpWith(corner.webp, block, 40, 20), 'webp');
  expect(notedOrientation(webp, 'webp')).toBe(1);
  expect(webp.toString('latin1')).not.toMatch(/CANARY|EXIF/);
  expect(withoutExif(corner.png, 'png')).toBe(corner.png);
});
