import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { pictureFacts } from '../../src/pdf/picture-facts.ts';

async function factsOf(bytes: Uint8Array, more: Record<string, string | number | boolean>) {
  const { context } = await PDFDocument.create({ updateMetadata: false });
  const dict = {
    Subtype: 'Image',
    Width: 4,
    Height: 4,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    ...more,
  };
  context.register(context.stream(bytes, dict));
  return pictureFacts(context.enumerateIndirectObjects().map(([ref, object]) => [String(ref), object]))[0]!;
}

const segment = (marker: number, text: string): number[] => {
  const length = text.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...Buffer.from(text, 'latin1')];
};
const jpeg = (...segments: number[][]): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, ...segment(0xe0, 'JFIF\0'), ...segments.flat(), 0xff, 0xda, 0, 2]);

describe('notes in a JPEG', () => {
  it.each([
    ['EXIF', segment(0xe1, 'Exif\0\0GPS')],
    ['XMP', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>')],
    ['IPTC', segment(0xed, 'Photoshop 3.0\0')],
    ['comment', segment(0xfe, 'by Ana')],
  ])('%s', async (name, bytes) => {
    expect((await factsOf(jpeg(bytes), { Filter: 'DCTDecode' })).notes).toEqual([name]);
  });

  it('are not the segments that a picture needs, nor what only looks like one', async () => {
    const plain = jpeg(segment(0xee, 'Adobe\0'), segment(0xe2, 'ICC_PROFILE\0'));
    expect((await factsOf(plain, { Filter: 'DCTDecode' })).notes).toEqual([]);
    expect(
      (await factsOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0xff]), { Filter: 'DCTDecode' })).notes,
    ).toEqual([]);
  });
});

it('tells line drawings: nothing but black and white', async () => {
  const art = async (level: number, more = {}) =>
    (await factsOf(new Uint8Array(16).fill(255).fill(level, 3), more)).isLineArt();
  expect(await art(0)).toBe(true);
  expect(await art(128)).toBe(false);
  expect(await art(128, { BitsPerComponent: 1 })).toBe(true);
  expect(await art(0, { Filter: 'DCTDecode' })).toBe(false);
});
