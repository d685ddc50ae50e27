/** The search itself: it must find what it is to find. */
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { chunk, png } from '../manuscript/pictures.ts';
import { jpegWith, pngWith, svgWith, webpWith } from './pictures.ts';
import { Planted } from './planted.ts';
import { wordsIn } from './words-in.ts';

const WORD = 'qzprobeprobe7wordx';

async function pdfWith(plant: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  plant(document);
  return document.save({ useObjectStreams: true });
}

const info = (value: PDFString | PDFHexString) => (document: PDFDocument) =>
  (document.context.trailerInfo.Info = document.context.register(document.context.obj({ Title: value })));

const cases: [string, string, () => Promise<Uint8Array> | Uint8Array][] = [
  ['plain', 'a.json', () => Buffer.from(`{"a":"x${WORD}y"}`)],
  ['in capitals', 'a.json', () => Buffer.from(WORD.toUpperCase())],
  ['in two bytes a letter', 'a.bin', () => Buffer.from(`.${WORD}`, 'utf16le')],
  [
    'in hexadecimal digits over two lines',
    'a.bin',
    () => {
      const digits = Buffer.from(WORD).toString('hex').toUpperCase();
      return Buffer.from(`${digits.slice(0, 9)}\n${digits.slice(9)}`);
    },
  ],
  ...[0, 1, 2].map((before): (typeof cases)[number] => [
    `in base 64, ${before} bytes on`,
    'a.html',
    () => Buffer.from(Buffer.from(`${'.'.repeat(before)}${WORD}...`).toString('base64')),
  ]),
  [
    'in a packed chunk of a PNG',
    'a.png',
    () => {
      const packed = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(WORD)]);
      return Buffer.concat([png(2, 2), chunk('zTXt', packed)]);
    },
  ],
  [
    'in a packed chunk of a PNG within a page',
    'a.html',
    () => {
      const packed = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(WORD)]);
      const data = Buffer.concat([png(2, 2), chunk('zTXt', packed)]).toString('base64');
      return Buffer.from(`<img src="data:image/png;base64,${data}">`);
    },
  ],
  ['in a PDF’s document information', 'a.pdf', () => pdfWith(info(PDFString.of(WORD)))],
  ['there in UTF-16', 'a.pdf', () => pdfWith(info(PDFHexString.fromText(WORD)))],
  [
    'on a PDF’s page',
    'a.pdf',
    () => pdfWith((document) => document.getPage(0).drawText(WORD.slice(0, 6) + WORD.slice(6))),
  ],
  [
    'in a packed stream of a PDF',
    'a.pdf',
    () =>
      pdfWith(({ context, catalog }) => {
        const dict = context.obj({ Filter: 'FlateDecode' });
        catalog.set(PDFName.of('Mine'), context.register(PDFRawStream.of(dict, deflateSync(`% ${WORD}`))));
      }),
  ],
];

test.each(cases)('finds a word %s', async (_where, name, make) => {
  expect(await wordsIn(name, await make(), ['qzprobeprobe8nowhere', WORD])).toEqual([WORD]);
});

test.each([
  ['jpeg', jpegWith, 19],
  ['png', pngWith, 19],
  ['webp', webpWith, 15],
  ['svg', svgWith, 50],
])('the words planted in a %s are there', async (kind, make, least) => {
  const planted = new Planted();
  const bytes = await make(planted.in('a'));
  expect(planted.words.length).toBeGreaterThanOrEqual(least);
  const found = await wordsIn(`a.${kind}`, Buffer.from(bytes), planted.words);
  expect(planted.words.filter((word) => !found.includes(word))).toEqual([]);
});
