import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { drawThumbnail, type Thumbnail } from '../../src/pdf/thumbnail.ts';
import { numbered } from '../imposition/helpers.ts';
import { chunksOf } from '../secrecy/words-in.ts';

const BOX = { width: 400, height: 500 };
const drawn = (...pdfs: Uint8Array[]) => Promise.all(pdfs.map((pdf) => drawThumbnail(pdf, BOX)));
const open = ({ bytes }: Thumbnail): PNG => PNG.sync.read(Buffer.from(bytes));

/** One page of this size, pt, all in one colour. */
async function coloured(width: number, height: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([width, height]).drawRectangle({ x: 0, y: 0, width, height, color: rgb(0.8, 0, 0.2) });
  return pdf.save();
}

/** A page full of a picture in which no two dots are alike. */
async function photographic(): Promise<Uint8Array> {
  const picture = new PNG({ width: 400, height: 500 });
  let noise = 1;
  for (let at = 0; at < picture.data.length; at++) {
    noise = (noise * 16807) % 2147483647;
    picture.data[at] = at % 4 === 3 ? 255 : noise % 256;
  }
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf
    .addPage([400, 500])
    .drawImage(await pdf.embedPng(PNG.sync.write(picture)), { x: 0, y: 0, width: 400, height: 500 });
  return pdf.save();
}

test('the first page is drawn as large as the box allows, in greys where it has no colour', async () => {
  const [one] = await drawn(await numbered(3));
  expect([one!.type, one!.width, one!.height]).toEqual(['png', 352, 500]);
  expect([0, 4]).toContain(one!.bytes[25]); // colour type: grey, or grey and opacity
  const { width, height, data } = open(one!);
  expect([width, height]).toEqual([352, 500]);
  expect(data.filter((value, at) => at % 4 === 0 && value < 100).length).toBeGreaterThan(0);
  expect(one!.bytes.length).toBeLessThan(10_000);
});

test('wide pages fit too; colours are kept', async () => {
  const [wide] = await drawn(await coloured(800, 200));
  expect([wide!.width, wide!.height]).toEqual([400, 100]);
  const [red, green, blue] = open(wide!).data;
  expect([red! > 180, green! < 30, blue! > 30]).toEqual([true, true, true]);
});

test('a photograph becomes a JPEG, which is smaller, without anything but its picture', async () => {
  const [photo] = await drawn(await photographic());
  expect([photo!.type, photo!.width, photo!.height]).toEqual(['jpg', 400, 500]);
  const bytes = Buffer.from(photo!.bytes);
  expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
  expect(bytes.toString('latin1')).not.toMatch(/Exif|ICC_PROFILE|http|Adobe|Photoshop/);
});

test('it is the same each time, with nothing but pixels in it', async () => {
  const pdf = await numbered(1);
  const [[one], [two]] = [await drawn(pdf), await drawn(pdf)];
  expect(one).toEqual(two);
  const kinds = new Set(chunksOf(Buffer.from(one!.bytes)).map(({ type }) => type));
  expect([...kinds].sort()).toEqual(['IDAT', 'IEND', 'IHDR']);
});

test('what cannot be read has none, and harms no other', async () => {
  const broken = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<</Root 1 0 R>>');
  const all = await drawn(new Uint8Array(), Buffer.from('No PDF.'), broken, await numbered(1));
  expect(all.map((each) => each !== undefined)).toEqual([false, false, false, true]);
});

test('pages of absurd sizes make no absurd pictures', async () => {
  const all = await drawn(
    await coloured(14_400, 3),
    await coloured(3, 14_400),
    await coloured(14_400, 14_400),
  );
  for (const one of all) {
    expect(one!.width).toBeLessThanOrEqual(BOX.width);
    expect(one!.height).toBeLessThanOrEqual(BOX.height);
  }
});
