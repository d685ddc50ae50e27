/** Pictures inside an SVG: JPEGs written into it (`data:`) go into the PDF as they are, so they lose their metadata. */
import { imageSize } from 'image-size';
import { withoutMetadata } from './jpeg.ts';

/** A picture written into the text, up to the end of its attribute or of CSS's `url()`. Bounded, as each may begin anew. */
const EMBEDDED =
  /data:(image\/[\w.+-]{1,100}|)((?:;[\w-]{1,100}(?:=[^;,"'<>)]{0,200})?){0,20}),([^"'<>)]*)/gi;

/**
 * An SVG whose embedded JPEGs are without metadata, also those in SVGs that are embedded in it.
 *
 * @param svg in any encoding that keeps ASCII as it is, or in UTF-16
 * @returns the very same bytes if there is nothing to take out; undefined if a JPEG is built so oddly that nothing
 *   can be taken out of it
 */
export function cleanSvg(svg: Buffer): Buffer | undefined {
  try {
    return cleanAny(svg);
  } catch (error) {
    if (error instanceof OddJpeg) return undefined;
    throw error;
  }
}

class OddJpeg extends Error {}

function cleanAny(svg: Buffer): Buffer {
  const utf16 = (svg[0] === 0xff && svg[1] === 0xfe) || (svg[0] === 0xfe && svg[1] === 0xff);
  if (!utf16) return cleaned(svg);
  const little = svg[0] === 0xff;
  const even = Buffer.from(svg.subarray(0, svg.length - (svg.length % 2)));
  const text = (little ? even : even.swap16()).toString('utf16le');
  const clean = cleanText(text);
  if (clean === text) return svg;
  const bytes = Buffer.from(clean, 'utf16le');
  return little ? bytes : bytes.swap16();
}

/** Byte by byte: whatever the encoding, addresses of pictures are ASCII. */
function cleaned(svg: Buffer): Buffer {
  const text = svg.toString('latin1');
  const clean = cleanText(text);
  return clean === text ? svg : Buffer.from(clean, 'latin1');
}

function cleanText(text: string): string {
  return text.replace(EMBEDDED, (whole, type: string, parameters: string, data: string) => {
    const base64 = /;\s*base64\s*$/i.test(parameters);
    const bytes = base64 ? Buffer.from(fromPercent(data).toString('latin1'), 'base64') : fromPercent(data);
    let clean = bytes;
    if (isJpeg(bytes)) {
      const stripped = withoutMetadata(bytes, orientationOf(bytes));
      if (stripped === bytes) throw new OddJpeg();
      clean = Buffer.from(stripped);
    } else if (/^image\/svg/i.test(type)) clean = cleanAny(bytes);
    return clean.equals(bytes) ? whole : `data:${type};base64,${clean.toString('base64')}`;
  });
}

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

function orientationOf(jpeg: Uint8Array): number {
  try {
    return imageSize(jpeg).orientation ?? 1;
  } catch {
    return 1;
  }
}

/** Percent codes to bytes; XML's own codes (`&#10;`) stand only for line ends in such an address. */
function fromPercent(data: string): Buffer {
  const plain = data.replace(/&#(x[0-9a-f]+|\d+);/gi, '');
  return Buffer.from(
    plain.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
