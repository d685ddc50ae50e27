import path from 'node:path';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { inspectImage } from '../../src/manuscript/image.ts';
import { servedAs } from '../../src/manuscript/image-bytes.ts';
import { cleanSvg } from '../../src/manuscript/svg-pictures.ts';
import { makeFolder } from './support.ts';
import { corner, exif, jpegWith } from './turned.ts';

const photo = jpegWith(corner.jpeg, exif(6));
const NS = 'xmlns="http://www.w3.org/2000/svg"';
const svg = (inside: string): Buffer => Buffer.from(`<svg ${NS} width="4" height="4">${inside}</svg>`);
const image = (address: string): Buffer => svg(`<image href="${address}"/>`);
const base64 = (bytes: Buffer): string => bytes.toString('base64');
/** What is embedded in a cleaned SVG. */
const embedded = (bytes: Buffer | undefined): Buffer =>
  Buffer.from(/base64,([^"')]*)/.exec(String(bytes))?.[1] ?? '', 'base64');
const inspect = (bytes: Buffer) => inspectImage(path.join(makeFolder({ p: bytes }), 'p'));

describe('a JPEG inside an SVG', () => {
  it.each([
    ['as it should be', image(`data:image/jpeg;base64,${base64(photo)}`)],
    ['with a wrong type', image(`data:image/png;base64,${base64(photo)}`)],
    ['without a type', image(`data:;base64,${base64(photo)}`)],
    ['over several lines', image(`data:image/jpeg;base64,${base64(photo).replace(/.{76}/g, '$&\n')}`)],
    [
      'with lines in XML’s own way',
      image(`data:image/jpeg;base64,${base64(photo).replace(/.{76}/g, '$&&#10;')}`),
    ],
    [
      'in percent codes',
      image(`data:image/jpeg,${[...photo].map((b) => `%${b.toString(16).padStart(2, '0')}`).join('')}`),
    ],
    ['in a style', svg(`<style>rect { background: url(data:image/jpeg;base64,${base64(photo)}) }</style>`)],
  ])('loses its metadata, and keeps its turn: %s', (_, bytes) => {
    const clean = cleanSvg(bytes);
    const jpeg = embedded(clean);
    expect(jpeg.toString('latin1')).not.toContain('CANARY');
    expect(imageSize(jpeg)).toMatchObject({ width: 40, height: 20, orientation: 6 });
    expect(String(clean)).toMatch(/^<svg.*<\/svg>$/s);
  });

  it('in an SVG in an SVG, too', () => {
    const inner = image(`data:image/jpeg;base64,${base64(photo)}`);
    const jpeg = embedded(embedded(cleanSvg(image(`data:image/svg+xml;base64,${base64(inner)}`))));
    expect(imageSize(jpeg).orientation).toBe(6);
    expect(jpeg.toString('latin1')).not.toContain('CANARY');
  });

  it.each(['utf16le', 'utf16be'])('in %s', (encoding) => {
    const bytes = Buffer.from(`\ufeff${image(`data:image/jpeg;base64,${base64(photo)}`)}`, 'utf16le');
    const clean = cleanSvg(encoding === 'utf16be' ? bytes.swap16() : bytes)!;
    const text = (encoding === 'utf16be' ? clean.swap16() : clean).toString('utf16le');
    expect(embedded(Buffer.from(text)).length).toBeGreaterThan(100);
    expect(embedded(Buffer.from(text)).toString('latin1')).not.toContain('CANARY');
  });

  it('that cannot be followed has the drawing refused', async () => {
    const odd = Buffer.concat([photo.subarray(0, 2), Buffer.from([1, 2]), photo.subarray(2)]);
    expect(
      cleanSvg(
        image(`data:image/jpeg;base64,${base64(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), odd]))}`),
      ),
    ).toBe(undefined);
    expect(await inspect(image(`data:image/jpeg;base64,/9j/AAAA`))).toEqual({
      ok: false,
      fault: 'unreadable',
    });
  });
});

it('nothing else is touched', () => {
  for (const bytes of [
    svg('<path d="M0 0"/>'),
    image(`data:image/png;base64,${base64(corner.png)}`),
    image(`data:image/jpeg;base64,${base64(Buffer.from('no picture'))}`),
    Buffer.from(`<svg ${NS}><desc>\xe9 data:</desc></svg>`, 'latin1'),
  ])
    expect(cleanSvg(bytes)).toBe(bytes);
});

describe('an SVG is refused', () => {
  it.each([
    ['<text x="1">Hello</text>', 'svg-text'],
    ['<text><tspan>Hello</tspan></text>', 'svg-text'],
    ['<text><![CDATA[Hello]]></text>', 'svg-text'],
    ['<g><text/></g><text>é</text>', 'svg-text'],
    ['<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">Hello</div></foreignObject>', 'svg-text'],
    ['<flowRoot><flowPara>Hello</flowPara></flowRoot>', 'svg-text'],
    ['<image href="photo.jpg"/>', 'svg-linked'],
    ['<image xlink:href=" ../photo.jpg "/>', 'svg-linked'],
    ['<use href="symbols.svg#a"/>', 'svg-linked'],
  ])('%s: %s', async (inside, fault) => {
    const bytes = Buffer.from(
      String(svg(inside)).replace('<svg', '<svg xmlns:xlink="http://www.w3.org/1999/xlink"'),
    );
    expect(await inspect(bytes)).toMatchObject({ ok: false, fault });
  });

  it.each([
    '<title>Hello</title><desc>Hello</desc><metadata>Hello</metadata>',
    '<text> </text><text><title>Hello</title></text>',
    '<text></text><g id="a">\n</g>',
    '<use href="#a"/><image/><image href=""/>',
    '<a href="https://x.example"><path d="M0 0"/></a>',
    '<style>text { fill: red }</style><!-- <text>Hello</text> <image href="x.png"/> -->',
  ])('but not for %s', async (inside) => {
    expect(await inspect(svg(inside))).toMatchObject({ ok: true });
  });

  it('by the name of the file it wants', async () => {
    expect(await inspect(image('photo.jpg'))).toEqual({
      ok: false,
      fault: 'svg-linked',
      linked: 'photo.jpg',
    });
  });
});

it('a JPEG whose metadata cannot be taken out is refused: browsers show it, and would publish them', async () => {
  const broken = Buffer.from(photo);
  const at = broken.indexOf(Buffer.from([0xff, 0xfe])); // the comment
  broken[at] = 0;
  expect(await inspect(broken)).toEqual({ ok: false, fault: 'unreadable' });
});

it('what the page gets', () => {
  const size = { widthPx: 20, heightPx: 40 };
  const png = servedAs({ type: 'png', mime: 'image/png', ...size });
  expect(png.mime).toBe('image/png');
  expect(png.make(corner.png)).toBe(corner.png);
  const turned = servedAs({ type: 'webp', mime: 'image/webp', orientation: 6, ...size });
  expect(turned.mime).toBe('image/svg+xml');
  expect(String(turned.make(corner.webp))).toContain(
    'viewBox="0 0 20 40"><image width="40" height="20" transform="matrix(0 1 -1 0 20 0)"',
  );
  expect(
    servedAs({ type: 'jpeg', mime: 'image/jpeg', ...size })
      .make(photo)
      .toString('latin1'),
  ).not.toContain('CANARY');
});
