/** Colour spaces of a PDF (ISO 32000-1, 8.6), as far as turning them grey needs to know them. */
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { greyOf } from './grey-level.ts';

export type Space =
  /** DeviceGray itself: nothing to do. */
  | { kind: 'grey' }
  /** Others whose values can be made grey. `table` where a value is the number of a colour (Indexed). */
  | {
      kind: 'colour';
      components: number;
      grey: (values: readonly number[]) => number;
      table?: { greys: Uint8Array };
    }
  /** Pattern; `base` is the space of the colour that a pattern without one is painted in. */
  | { kind: 'pattern'; base?: Space }
  /** Inks of their own (Separation, DeviceN), or something that cannot be read. */
  | { kind: 'unknown'; name: string };

const GREY: Space = { kind: 'grey' };
const plain = (components: number): Space => ({ kind: 'colour', components, grey: greyOf });
/** A colour space nested in others deeper than this is none. */
const DEEPEST = 4;

/** @param object a name or an array, or what points to one */
export function spaceOf(object: PDFObject | undefined, context: PDFContext, depth = 0): Space {
  const value = context.lookup(object);
  if (value instanceof PDFName) return named(value.decodeText());
  if (!(value instanceof PDFArray) || depth > DEEPEST)
    return { kind: 'unknown', name: String(value).slice(0, 40) };
  const family = context.lookup(value.get(0));
  const name = family instanceof PDFName ? family.decodeText() : '';
  switch (name) {
    case 'ICCBased': {
      const profile = context.lookup(value.get(1));
      const n = profile instanceof PDFRawStream ? profile.dict.lookup(PDFName.of('N')) : undefined;
      return plain(n instanceof PDFNumber ? n.asNumber() : 3);
    }
    case 'CalRGB':
      return plain(3);
    case 'CalGray':
      return plain(1);
    case 'Lab':
      return { kind: 'colour', components: 3, grey: ([lightness = 0]) => greyOf([lightness / 100]) };
    case 'Indexed':
    case 'I':
      return indexed(value, context, depth);
    case 'Pattern':
      return value.size() > 1
        ? { kind: 'pattern', base: spaceOf(value.get(1), context, depth + 1) }
        : { kind: 'pattern' };
    default:
      return value.size() === 1 ? named(name) : { kind: 'unknown', name };
  }
}

/** By its name alone; the short ones are those of inline pictures. */
function named(name: string): Space {
  if (name === 'DeviceGray' || name === 'G') return GREY;
  if (name === 'DeviceRGB' || name === 'RGB' || name === 'CalRGB') return plain(3);
  if (name === 'DeviceCMYK' || name === 'CMYK') return plain(4);
  if (name === 'CalGray') return plain(1);
  if (name === 'Pattern') return { kind: 'pattern' };
  return { kind: 'unknown', name };
}

/** A list of colours in another space, each known by its number (ISO 32000-1, 8.6.6.3). */
function indexed(value: PDFArray, context: PDFContext, depth: number): Space {
  const base = spaceOf(value.get(1), context, depth + 1);
  const table = bytesOf(context.lookup(value.get(3)));
  if (table === undefined || base.kind === 'pattern' || base.kind === 'unknown')
    return { kind: 'unknown', name: 'Indexed' };
  const components = base.kind === 'grey' ? 1 : base.components;
  const count = Math.floor(table.length / components);
  const greys = Uint8Array.from({ length: count }, (_, i) => {
    const colour = [...table.subarray(i * components, (i + 1) * components)].map((byte) => byte / 255);
    return Math.round(255 * (base.kind === 'grey' ? colour[0]! : base.grey(colour)));
  });
  return {
    kind: 'colour',
    components: 1,
    grey: ([number = 0]) => (greys[Math.min(count - 1, Math.max(0, Math.round(number)))] ?? 0) / 255,
    table: { greys },
  };
}

function bytesOf(object: PDFObject | undefined): Uint8Array | undefined {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.asBytes();
  if (object instanceof PDFRawStream) return decodePDFRawStream(object).decode();
  return undefined;
}
