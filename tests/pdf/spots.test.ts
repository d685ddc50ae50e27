import { type Color, grayscale, PDFDocument, rgb } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { drawSpots, type SpotPicture } from '../../src/pdf/spots.ts';

/** Two A5 pages; on the second a black square of 20 pt, 100 pt from the left and 300 pt from the top. */
async function pages(color: Color = grayscale(0)): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([420, 595]);
  pdf.addPage([420, 595]).drawRectangle({ x: 100, y: 595 - 320, width: 20, height: 20, color });
  return pdf.save();
}
const SQUARE = { left: 100, top: 300, width: 20, height: 20 };

/** Where the ink of a picture is, in shares of it; undefined for a white one. */
function ink({ png }: SpotPicture) {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 1]! > 128) continue;
      [left, top] = [Math.min(left, x), Math.min(top, y)];
      [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
    }
  }
  if (right < 0) return undefined;
  return {
    left: left / width,
    top: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  };
}

const near = (found: object | undefined, wanted: object): void => {
  expect(Object.keys(found ?? {})).toEqual(Object.keys(wanted));
  for (const [key, value] of Object.entries(wanted))
    expect((found as Record<string, number>)[key], key).toBeCloseTo(value, 1.7);
};

test('a spot is shown with what is around it, and the frame lies on its ink', async () => {
  const [spot] = await drawSpots(await pages(), [{ page: 2, area: SQUARE }]);
  near(ink(spot!), spot!.frame!);
  // 96 mm of the page in 567 px: 150 dots an inch.
  expect([spot!.width, spot!.height]).toEqual([567, 319]);
  const { width, height } = PNG.sync.read(Buffer.from(spot!.png));
  expect([width, height]).toEqual([567, 319]);
});

test.each([
  ['at the top left', { left: 0, top: 0, width: 5, height: 5 }, { left: 0, top: 0 }],
  ['at the bottom right', { left: 415, top: 590, width: 5, height: 5 }, { left: 0.98, top: 0.967 }],
  ['out of the page', { left: 410, top: -50, width: 100, height: 60 }, { left: 0.965, top: 0 }],
])('a spot %s stays within the picture', async (_where, area, corner) => {
  const [spot] = await drawSpots(await pages(), [{ page: 1, area }]);
  const { left, top, width, height } = spot!.frame!;
  near({ left, top }, corner);
  for (const end of [left + width, top + height]) expect(end).toBeLessThanOrEqual(1);
});

test('a page is shown whole where no spot is known, or one that is nowhere', async () => {
  const nowhere = { ...SQUARE, left: Number.NaN };
  const [whole, lost] = await drawSpots(await pages(), [{ page: 2 }, { page: 2, area: nowhere }]);
  expect(whole!.frame).toBeUndefined();
  expect([whole!.width, whole!.height]).toEqual([395, 560]);
  near(ink(whole!), { left: 100 / 420, top: 300 / 595, width: 20 / 420, height: 20 / 595 });
  expect(lost).toEqual(whole);
});

test('pictures come in the order of the spots; a page that is not there has none', async () => {
  const spots = await drawSpots(await pages(), [{ page: 2 }, { page: 9 }, { page: 1 }, { page: 0 }]);
  expect(spots.map((spot) => spot && ink(spot) !== undefined)).toEqual([true, undefined, false, undefined]);
});

test('a large spot, and one on a huge page, make no huge pictures', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([14400, 14400]);
  const [all, small] = await drawSpots(await pdf.save(), [
    { page: 1, area: { left: 10, top: 10, width: 14000, height: 14000 } },
    { page: 1, area: SQUARE },
  ]);
  for (const { width, height } of [all!, small!]) expect(Math.max(width, height)).toBeLessThanOrEqual(800);
});

test('colours stay where there are any', async () => {
  const colourOf = async (pdf: Uint8Array) => {
    const [spot] = await drawSpots(pdf, [{ page: 2, area: SQUARE }]);
    // The type of a PNG's pixels (RFC 2083, 4.1.1): 0 grey, 2 and 6 colours.
    return spot!.png[25]! & 2;
  };
  expect(await colourOf(await pages())).toBe(0);
  expect(await colourOf(await pages(rgb(1, 0, 0)))).toBe(2);
});

test('the same spot has the same bytes, without any metadata', async () => {
  const pdf = await pages();
  const [one] = await drawSpots(pdf, [{ page: 2, area: SQUARE }]);
  const [other] = await drawSpots(pdf, [{ page: 2, area: SQUARE }]);
  expect(Buffer.from(one!.png).equals(Buffer.from(other!.png))).toBe(true);
  const text = Buffer.from(one!.png).toString('latin1');
  for (const name of ['tEXt', 'iTXt', 'zTXt', 'tIME', 'eXIf']) expect(text).not.toContain(name);
});

test('what PDFium cannot read has no pictures', async () => {
  expect(await drawSpots(Buffer.from('%PDF-1.7\nnothing'), [{ page: 1 }])).toEqual([undefined]);
  expect(await drawSpots(Buffer.from('no PDF'), [])).toEqual([]);
});
