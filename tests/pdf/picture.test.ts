import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../src/pdf/picture.ts';
import { drawProof } from '../../src/pdf/proof.ts';
import { numbered } from '../imposition/helpers.ts';

const open = (png: Uint8Array): PNG => PNG.sync.read(Buffer.from(png));

/** Share of dark dots in a part of a picture, given in shares of its sides. */
function ink(
  { width, height, data }: PNG,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): number {
  let [dark, all] = [0, 0];
  for (let y = Math.floor(y0 * height); y < y1 * height; y++) {
    for (let x = Math.floor(x0 * width); x < x1 * width; x++) {
      all++;
      if (data[(y * width + x) * 4]! < 100) dark++;
    }
  }
  return dark / all;
}

describe('a picture of a page', () => {
  it('is as high as asked for, in its shape, in greys, and shows what is printed', async () => {
    const { png, width, height } = await drawPicture(await numbered(3), { page: 2, height: 600 });
    const picture = open(png);
    expect([width, height, picture.width, picture.height]).toEqual([423, 600, 423, 600]);
    expect([0, 4]).toContain(png[25]); // colour type: grey, or grey and opacity
    expect(ink(picture, [0, 0, 1, 1])).toBeGreaterThan(0);
  });

  it('is the same each time', async () => {
    const pdf = await numbered(1);
    const [one, two] = [
      await drawPicture(pdf, { page: 1, height: 300 }),
      await drawPicture(pdf, { page: 1, height: 300 }),
    ];
    expect(Buffer.compare(one.png, two.png)).toBe(0);
  });
});

describe('the proof', () => {
  const proof = async (pages: number, direction: 'ltr' | 'rtl' = 'ltr') =>
    open(
      await drawProof({
        ...{ read: await numbered(pages), direction, print: await numbered(2) },
        sides: ['1A', '1B'],
      }),
    );

  it('has all pages, the first alone on the side it opens on', async () => {
    // Spreads are 332 px wide from 40 px on: the first half of the first one is empty paper.
    const [ltr, rtl] = [await proof(4), await proof(4, 'rtl')];
    expect(ltr.width).toBe(1600);
    const [left, right] = [
      [60 / 1600, 0.05, 190 / 1600, 0.25],
      [1410 / 1600, 0.05, 1540 / 1600, 0.25],
    ] as const;
    expect(ltr.data[(100 * 1600 + 100) * 4]).toBeLessThan(250); // the ground
    expect(ltr.data[(100 * 1600 + 250) * 4]).toBe(255); // page 1
    expect(rtl.data[(100 * 1600 + 1500) * 4]).toBeLessThan(250);
    expect(rtl.data[(100 * 1600 + 1300) * 4]).toBe(255);
    expect([ink(ltr, left), ink(rtl, right)]).toEqual([0, 0]);
  });

  it('stays of a size one can look at, however many pages there are', async () => {
    const many = await proof(400);
    expect(many.width).toBe(1600);
    expect(many.height).toBeLessThan(4000);
  });
});
