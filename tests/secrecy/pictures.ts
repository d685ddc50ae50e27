/** Pictures of every kind with words planted wherever cameras and programs leave some. All can be drawn. */
import { deflateSync } from 'node:zlib';
import { Transformer } from '@napi-rs/image';
import { chunk } from '../manuscript/pictures.ts';
import { exif } from './exif.ts';

/** Gives the word to plant in a place, and remembers it. */
export type Plant = (place: string) => string;

/** Enough of them for print. */
const [WIDTH, HEIGHT] = [900, 600];

/** Every tone and a little colour, so that no program takes it for a drawing. */
function plain(width = WIDTH, height = HEIGHT): Transformer {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4)
      pixels.set([(x * 256) / width, (y * 256) / height, ((x + y) % 256) / 2, 255], at);
  return Transformer.fromRgbaPixels(pixels, width, height);
}

const packet = (plant: Plant): string =>
  '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ' +
  `dc:creator="${plant('xmp-creator')}" photoshop:City="${plant('xmp-city')}"/></rdf:RDF></x:xmpmeta>` +
  '<?xpacket end="w"?>';

/** A colour profile with nothing in it but its description (ICC.1:2022, 7.2, 10.17); no program can use it. */
function profile(plant: Plant): Buffer {
  const text = Buffer.from(`${plant('icc-description')}\0`, 'latin1');
  const description = Buffer.concat([Buffer.from('desc\0\0\0\0\0\0\0\0', 'latin1'), text, Buffer.alloc(78)]);
  description.writeUInt32BE(text.length, 8);
  const head = Buffer.alloc(128 + 4 + 12);
  head.writeUInt32BE(head.length + description.length, 0);
  head.write('\x02\x10\0\0mntrRGB XYZ ', 8, 'latin1');
  head.write('acsp', 36, 'latin1');
  head.writeUInt32BE(1, 128);
  head.write('desc', 132, 'latin1');
  head.writeUInt32BE(head.length, 136);
  head.writeUInt32BE(description.length, 140);
  return Buffer.concat([head, description]);
}

function segment(marker: number, ...parts: (string | Buffer)[]): Buffer {
  const data = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** As cameras put one into their notes. */
const small = (): Promise<Buffer> => plain(60, 40).jpeg(60);

/** Exif, XMP, IPTC, a profile, a comment, a thumbnail with a comment of its own, and a file hung on behind. */
export async function jpegWith(plant: Plant, quality = 80): Promise<Buffer> {
  const [whole, tiny] = [await plain().jpeg(quality), await small()];
  const thumbnail = Buffer.concat([tiny.subarray(0, 2), segment(0xfe, plant('thumbnail')), tiny.subarray(2)]);
  const caption = Buffer.from(plant('iptc-caption'), 'latin1');
  // 8BIM resource 0x0404 with the dataset 2:120 (IPTC-IIM 4.2).
  const iptc = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, caption.length]), caption]);
  const resource = Buffer.concat([
    Buffer.from('8BIM\x04\x04\0\0\0\0\0', 'latin1'),
    Buffer.from([iptc.length]),
    iptc,
    Buffer.alloc(iptc.length % 2),
  ]);
  return Buffer.concat([
    whole.subarray(0, 2),
    segment(0xe1, 'Exif\0\0', exif(plant, thumbnail)),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', Buffer.from(packet(plant))),
    segment(0xe2, 'ICC_PROFILE\0\x01\x01', profile(plant)),
    segment(0xed, 'Photoshop 3.0\0', resource),
    segment(0xe7, plant('own-segment')),
    segment(0xfe, plant('comment')),
    whole.subarray(2),
    Buffer.from(plant('behind-the-end')),
  ]);
}

/** tEXt, zTXt, iTXt with XMP, eXIf, a profile, a chunk of a program's own, and something behind the end. */
export async function pngWith(plant: Plant): Promise<Buffer> {
  const whole = await plain().png();
  const afterHeader = 8 + 25;
  return Buffer.concat([
    whole.subarray(0, afterHeader),
    chunk('iCCP', Buffer.concat([Buffer.from('mine\0\0', 'latin1'), deflateSync(profile(plant))])),
    chunk('tEXt', Buffer.from(`Author\0${plant('text')}`, 'latin1')),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(plant('packed-text'))])),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${packet(plant)}`)),
    chunk('eXIf', exif(plant, await small())),
    chunk('tIME', Buffer.from([0x07, 0xe8, 5, 1, 13, 12, 11])),
    chunk('prVt', Buffer.from(plant('own-chunk'))),
    whole.subarray(afterHeader),
    Buffer.from(plant('behind-the-end')),
  ]);
}

const boxed = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data]);
};

/** A profile, Exif and XMP (developers.google.com/speed/webp/docs/riff_container). */
export async function webpWith(plant: Plant): Promise<Buffer> {
  const whole = await plain().webp(80);
  const riff = (type: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const size = Buffer.alloc(10);
  size[0] = 0x20 | 0x08 | 0x04; // there is a profile, Exif, XMP
  size.writeUIntLE(WIDTH - 1, 4, 3);
  size.writeUIntLE(HEIGHT - 1, 7, 3);
  const first = whole.toString('latin1', 12, 16);
  // What the encoder may have said itself is said here.
  const coded = first === 'VP8X' ? whole.subarray(12 + 18) : whole.subarray(12);
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    riff('VP8X', size),
    riff('ICCP', profile(plant)),
    coded,
    riff('EXIF', exif(plant, await small())),
    riff('XMP ', Buffer.from(packet(plant))),
  ]);
  return riff('RIFF', body);
}

/** XMP in a box of its own and something in one that is free (ISO/IEC 14496-12, 8.1.2, 11.1). */
export async function avifWith(plant: Plant): Promise<Buffer> {
  const whole = await plain().avif({ quality: 60, speed: 10 });
  const xmp = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');
  return Buffer.concat([
    whole,
    boxed('uuid', Buffer.concat([xmp, Buffer.from(packet(plant))])),
    boxed('free', Buffer.from(plant('free-box'))),
  ]);
}

/** A comment extension (GIF89a, 24). */
export function gifWith(plant: Plant): Buffer {
  const head = Buffer.from('GIF89a\0\0\0\0\xf6\0\0', 'latin1');
  head.writeUInt16LE(WIDTH, 6);
  head.writeUInt16LE(HEIGHT, 8);
  const greys = Buffer.from(Array.from({ length: 128 * 3 }, (_, i) => Math.floor(i / 3) * 2));
  const words = Buffer.from(plant('comment'), 'latin1');
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, words.length]), words, Buffer.from([0])]);
  const image = Buffer.concat([Buffer.from(',\0\0\0\0'), head.subarray(6, 10), Buffer.from([0, 7])]);
  // Codes of eight bits are bytes as long as the table is cleared (128) before it has grown to nine.
  const blocks: Buffer[] = [];
  for (let at = 0; at < WIDTH * HEIGHT; at += 100) {
    const codes = Array.from({ length: 100 }, (_, i) => (((at + i) * 7) % 900) >> 3);
    blocks.push(Buffer.from([101, 128, ...codes]));
  }
  return Buffer.concat([head, greys, comment, image, ...blocks, Buffer.from([1, 129, 0, 0x3b])]);
}

/** What Inkscape and Illustrator write besides the drawing, and pictures inside it with words of their own. */
export async function svgWith(plant: Plant, quality = 80): Promise<string> {
  const embedded = async (type: string, bytes: Promise<Buffer>): Promise<string> =>
    `data:image/${type};base64,${(await bytes).toString('base64')}`;
  const inner: Plant = (place) => plant(`embedded-${place}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${plant('comment')} -->
<?adobe-xap-filters ${plant('instruction')}?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink"
  width="300" height="100" viewBox="0 0 300 100" id="${plant('id')}"
  sodipodi:docname="/home/${plant('document-name')}/plan.svg"
  inkscape:export-filename="/home/${plant('export-name')}/plan.png" class="${plant('class')}"
  data-owner="${plant('data-attribute')}" aria-label="${plant('label')}">
  <title>${plant('title')}</title>
  <desc>${plant('description')}</desc>
  <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
    xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${plant('creator')}"/></rdf:RDF></metadata>
  <sodipodi:namedview inkscape:current-layer="${plant('layer')}"/>
  <defs><rect id="${plant('unused')}" width="5" height="5"/></defs>
  <style>/* ${plant('style-comment')} */ rect { fill: #444 }</style>
  <g inkscape:label="${plant('layer-name')}"><rect x="5" y="5" width="60" height="90"><title>${plant('tooltip')}</title></rect></g>
  <image x="80" width="90" height="60" xlink:href="${await embedded('jpeg', jpegWith(inner, quality))}"/>
  <image x="190" width="90" height="60" href="${await embedded(
    'png',
    pngWith((place) => inner(`png-${place}`)),
  )}"/>
</svg>
`;
}
