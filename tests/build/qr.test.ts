import jsqr from 'jsqr';
import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../src/geometry.ts';
import { readPages } from './pdf.ts';
import { buildFiles, shareBrowser } from './support.ts';

shareBrowser();

const decode = jsqr as unknown as typeof import('jsqr').default;

/** A small generator of numbers from 0 to 1 (mulberry32, public domain), so that every run sees the same dirt. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const NEIGHBOURS = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

/**
 * What a bad copier makes of a page: 150 dpi, turned by 1°, black or white only, one speck in a hundred dots;
 * seen through a lens, which spreads each dot over its neighbours (weights 1 2 1).
 * @param box what somebody points the camera at, mm from the top left corner
 */
function photocopy(pdf: Uint8Array, page: number, box: readonly number[], seed: number) {
  const scale = 150 / 72;
  const turn = mupdf.Matrix.concat(mupdf.Matrix.rotate(1), mupdf.Matrix.scale(scale, scale));
  const sheet = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(page - 1);
  const pixmap = sheet.toPixmap(turn, mupdf.ColorSpace.DeviceGray, false, true);
  const [originX, originY] = mupdf.Rect.transform(sheet.getBounds(), turn);
  const corners = mupdf.Rect.transform(box.map(mmToPt) as mupdf.Rect, turn);
  const [left, top] = [Math.round(corners[0] - originX), Math.round(corners[1] - originY)];
  const [width, height] = [Math.round(corners[2] - corners[0]), Math.round(corners[3] - corners[1])];
  const [grey, stride] = [pixmap.getPixels(), pixmap.getStride()];
  const random = numbers(seed);
  const copy = Array.from({ length: width * height }, (_, i) => {
    const speck = random() < 0.01;
    const dark = grey[(Math.floor(i / width) + top) * stride + (i % width) + left]! < 128;
    return dark !== speck ? 0 : 255;
  });
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [i] of copy.entries()) {
    let [light, weights] = [0, 0];
    for (const [dx, dy] of NEIGHBOURS) {
      const [x, y] = [(i % width) + dx, Math.floor(i / width) + dy];
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const weight = (2 - Math.abs(dx)) * (2 - Math.abs(dy));
      light += weight * copy[y * width + x]!;
      weights += weight;
    }
    data.fill(light / weights, i * 4, i * 4 + 3);
  }
  return { data, width, height };
}

describe('a QR code', () => {
  it.each([
    'https://x.example',
    'https://www.tenants.example/rights/eviction?lang=fr&page=2',
    `https://www.tenants.example/${'a-longer-way/'.repeat(9)}end`,
    'mailto:office@tenants.example',
  ])('of %s is read from a bad photocopy', async (address) => {
    const { read, faults } = await buildFiles({
      'booklet.yaml': 'title: Codes\nlanguage: en\nlinks: none\n',
      '1.md': `# Code\n\nSee <a class="qr" href="${address}">this</a>.\n`,
    });
    expect(faults).toEqual([]);
    const { lines } = readPages(read)[1]!;
    const line = lines.find(({ text }) => text.startsWith('See'))!;
    const box = [line.left - 2, line.y + 1, line.left + 46, line.y + 47];
    for (const seed of [1, 2, 3, 4, 5]) {
      const { data, width, height } = photocopy(read, 2, box, seed);
      expect(decode(data, width, height)?.data).toBe(address);
    }
  });
});
