/** Pictures of a PDF (ISO 32000-1, 8.9.5) in greys. What lets shine through (soft masks) is grey by nature. */
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { PDFArray, type PDFContext, PDFHexString, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { greyOf } from './grey-level.ts';
import { type Space, spaceOf } from './grey-space.ts';
import { packed, unpacked } from './grey-streams.ts';

/** Turns a JPEG of any number of components into one of greys. */
export type GreyJpeg = (jpeg: Uint8Array) => Promise<Uint8Array>;

const name = (key: string): PDFName => PDFName.of(key);
const pack = promisify(deflate);

/**
 * @returns the picture in greys; `same` if it is already; undefined if it is packed in a way that browsers do not
 *   write and that is not known here
 */
export async function greyImage(
  image: PDFRawStream,
  context: PDFContext,
  greyJpeg: GreyJpeg,
): Promise<PDFRawStream | 'same' | undefined> {
  const { dict } = image;
  if (!dict.has(name('ColorSpace'))) return 'same'; // stencils
  const space = spaceOf(dict.get(name('ColorSpace')), context);
  if (space.kind === 'grey') return 'same';
  if (space.kind !== 'colour' || dict.lookup(name('Mask')) instanceof PDFArray) return undefined;
  if (space.table) return withTable(image, space.table.greys, context);
  if (dict.has(name('Decode'))) return undefined;
  const filter = dict.lookup(name('Filter'));
  const last = filter instanceof PDFArray ? filter.lookup(filter.size() - 1) : filter;
  if (last === name('DCTDecode')) {
    if (filter instanceof PDFArray && filter.size() > 1) return undefined;
    return grey(image, await greyJpeg(image.contents), 'DCTDecode', context);
  }
  return pixels(image, space, context);
}

/** Numbers of colours in a list: only the list is another. */
function withTable(image: PDFRawStream, greys: Uint8Array, context: PDFContext): PDFRawStream {
  const copy = image.dict.clone(context);
  const table = PDFHexString.of(Buffer.from(greys).toString('hex'));
  copy.set(
    name('ColorSpace'),
    context.obj([name('Indexed'), name('DeviceGray'), PDFNumber.of(greys.length - 1), table]),
  );
  return PDFRawStream.of(copy, image.contents);
}

async function pixels(
  image: PDFRawStream,
  { components }: Extract<Space, { kind: 'colour' }>,
  context: PDFContext,
): Promise<PDFRawStream | undefined> {
  const bits = image.dict.lookup(name('BitsPerComponent'));
  if (!(bits instanceof PDFNumber) || bits.asNumber() !== 8) return undefined;
  const parameters = image.dict.lookup(name('DecodeParms'));
  if (parameters !== undefined) return undefined;
  const from = unpacked(image);
  const to = Buffer.alloc(Math.floor(from.length / components));
  if (components === 3) {
    for (let i = 0, at = 0; i < to.length; i += 1, at += 3) {
      const [red, green, blue] = [from[at]!, from[at + 1]!, from[at + 2]!];
      to[i] = red === green && green === blue ? red : Math.round(0.3 * red + 0.59 * green + 0.11 * blue);
    }
  } else {
    for (let i = 0, at = 0; i < to.length; i += 1, at += components)
      to[i] = Math.round(255 * greyOf([...from.subarray(at, at + components)].map((byte) => byte / 255)));
  }
  return grey(image, await pack(to), 'FlateDecode', context);
}

function grey(image: PDFRawStream, bytes: Uint8Array, filter: string, context: PDFContext): PDFRawStream {
  const { dict } = packed(new Uint8Array(), image.dict, context);
  dict.set(name('ColorSpace'), name('DeviceGray'));
  dict.set(name('BitsPerComponent'), PDFNumber.of(8));
  dict.set(name('Filter'), name(filter));
  dict.delete(name('Intent'));
  return PDFRawStream.of(dict, bytes);
}

/** The colour that a soft mask's picture was mixed with beforehand (11.6.5.3); it goes with the picture's colours. */
export function greyMatte(image: PDFRawStream, context: PDFContext): void {
  const mask = image.dict.lookup(name('SMask'));
  const matte = mask instanceof PDFRawStream ? mask.dict.lookup(name('Matte')) : undefined;
  if (!(mask instanceof PDFRawStream) || !(matte instanceof PDFArray) || matte.size() === 1) return;
  const values = matte.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : 0));
  mask.dict.set(name('Matte'), context.obj([greyOf(values)]));
}
