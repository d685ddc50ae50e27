/** Pictures that are small as files and endless as pictures: refused by what their heads say, before anything draws. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectImage } from '../../src/manuscript/image.ts';
import { readSvg } from '../../src/manuscript/svg.ts';
import { chunk, gif, jpeg, webp } from '../manuscript/pictures.ts';
import { makeFolder } from '../manuscript/support.ts';

async function inspected(bytes: Uint8Array | string, name = 'a.png') {
  const folder = makeFolder({});
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const result = await inspectImage(file);
  return result.ok ? `${result.image.type} ${result.image.widthPx}×${result.image.heightPx}` : result.fault;
}

/** A PNG whose head alone tells its size. */
function pngSaying(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(9)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function gifSaying(width: number, height: number): Buffer {
  const bytes = Buffer.from(gif);
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
}

/** A JPEG whose one scan comes so many times. */
function jpegOfScans(scans: number): Buffer {
  const whole = jpeg(20, 20);
  const at = whole.indexOf(Buffer.from([0xff, 0xda]));
  const scan = whole.subarray(at, whole.length - 2);
  return Buffer.concat([
    whole.subarray(0, at),
    ...Array<Buffer>(scans).fill(scan),
    whole.subarray(whole.length - 2),
  ]);
}

describe('pictures of pixels', () => {
  it.each([
    ['a PNG of 100 million', pngSaying(10_000, 10_000), 'png 10000×10000'],
    ['a PNG of 400 million', pngSaying(20_000, 20_000), 'too-many-pixels'],
    ['a PNG as wide as numbers go', pngSaying(0x7fffffff, 0x7fffffff), 'too-many-pixels'],
    ['a JPEG of 4,000 million', jpeg(65_535, 65_535), 'too-many-pixels'],
    ['a GIF of 4,000 million', gifSaying(65_535, 65_535), 'too-many-pixels'],
    ['a JPEG with ten scans', jpegOfScans(10), 'jpeg 20×20'],
    ['a JPEG with a thousand scans', jpegOfScans(1000), 'costly'],
    ['a JPEG named PNG', jpeg(20, 20), 'jpeg 20×20'],
    ['a WebP cut off', webp.subarray(0, 20), 'unreadable'],
    ['a PNG cut off', pngSaying(20, 20).subarray(0, 40), 'unreadable'],
    ['a text', 'no picture', 'not-an-image'],
    ['a page of HTML', '<!doctype html><script>alert(1)</script>', 'not-an-image'],
  ])('%s', async (_, bytes, expected) => {
    expect(await inspected(bytes)).toBe(expected);
  });
});

describe('drawings', () => {
  const svg = (inner: string, head = ''): string =>
    `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">${inner}</svg>`;
  const rects = (count: number): string => '<rect width="1" height="1"/>'.repeat(count);
  /** Each of nine names shows the one before ten times. */
  const doubling = (one: (name: string, before: string | undefined) => string): string =>
    [...'abcdefghi'].map((name, i) => one(name, 'abcdefgh'[i - 1])).join('');
  const uses = doubling((name, before) =>
    before ? `<g id="${name}">${`<use xlink:href="#${before}"/>`.repeat(10)}</g>` : `<rect id="${name}"/>`,
  );
  const patterns = doubling((name, before) =>
    before
      ? `<pattern id="${name}" width="1" height="1">${`<rect fill="url(#${before})"/>`.repeat(10)}</pattern>`
      : `<pattern id="${name}"><rect/></pattern>`,
  );
  const styled = doubling((name, before) =>
    before
      ? `<mask id="${name}">${`<rect style="mask:url('#${before}')"/>`.repeat(10)}</mask>`
      : `<mask id="${name}"><rect/></mask>`,
  );
  const chain = Array.from({ length: 50_000 }, (_, i) => `<g id="n${i}"><use href="#n${i + 1}"/></g>`).join(
    '',
  );
  const billion = `<!DOCTYPE svg [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;">]>`;

  it.each([
    ['a million shapes', svg(rects(1_000_000))],
    ['groups in one another', svg(`${'<g>'.repeat(5000)}<rect/>${'</g>'.repeat(5000)}`)],
    ['shapes that multiply by being shown', svg(`${uses}<use href="#i"/>`)],
    ['patterns of patterns', svg(`${patterns}<rect fill="url(#i)"/>`)],
    ['masks of masks, by style', svg(`${styled}<rect style="mask: url(#i)"/>`)],
    ['a chain of fifty thousand', svg(`${chain}<use href="#n0"/>`)],
    ['entities of entities', svg('', billion)],
    ['an entity that is a file', svg('', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>')],
    ['an entity of parameters', svg('', '<!DOCTYPE svg [<!ENTITY % a "x">]>')],
    ['noise without end', svg('<filter><feTurbulence numOctaves="100000"/></filter>')],
  ])('%s: too costly', async (_, text) => {
    expect(await inspected(text, 'a.svg')).toBe('costly');
  });

  it.each([
    ['ten thousand shapes', svg(rects(10_000))],
    ['what shows itself', svg('<g id="a"><use href="#a"/></g>')],
    ['a shape shown a thousand times', svg(`<rect id="a"/>${'<use href="#a"/>'.repeat(1000)}`)],
    [
      'Illustrator’s entities',
      svg('', '<!DOCTYPE svg PUBLIC "x" "y" [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]>'),
    ],
  ])('%s: fine', async (_, text) => {
    expect(await inspected(text, 'a.svg')).toBe('svg 9×9');
  });

  it('odd texts are judged in no time', () => {
    const odd = [
      `<svg ${' '.repeat(500_000)}`,
      `<svg ${'a="b" '.repeat(100_000)}`,
      `<svg ${'a'.repeat(500_000)}`,
      `<!DOCTYPE svg ${'"a" '.repeat(100_000)}`,
      `<!DOCTYPE svg [${'<'.repeat(500_000)}`,
      '<'.repeat(500_000),
      `<svg>${'<!--'.repeat(100_000)}`,
    ];
    for (const text of odd) expect(readSvg(text)).toBeUndefined();
  });

  it('addresses of pictures that never end are passed over in no time', async () => {
    expect(await inspected(svg(`<path d="${'data:;a=b'.repeat(200_000)}"/>`), 'a.svg')).toBe('svg 9×9');
  });
});
