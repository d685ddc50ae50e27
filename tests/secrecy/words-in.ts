/** Looks for words in all that a file holds: packed or not, in whichever way its letters may be written. */
import { inflateSync } from 'node:zlib';
import { readPages } from '../build/pdf.ts';
import { unpacked } from '../imposition/helpers.ts';

/** Which of the words a file holds. They are to be plain letters and digits, and long enough to be there by no chance. */
export async function wordsIn(name: string, bytes: Uint8Array, words: readonly string[]): Promise<string[]> {
  const holds = (heap: string) => (form: string) => heap.includes(form);
  const heaps = (await heapsOf(name, Buffer.from(bytes))).flatMap(readings);
  // Where not even what all of them begin with is found, none of them is: files of megabytes are many, words hundreds.
  const beginning = formsOf(commonBeginning(words));
  const likely = heaps.filter((heap) => beginning.some(holds(heap)));
  return words.filter((word) => {
    const forms = formsOf(word);
    return likely.some((heap) => forms.some(holds(heap)));
  });
}

/** @throws {Error} if they have none to speak of: then a look for it would say nothing */
function commonBeginning([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  if (length < 12) throw new Error(`The words must begin alike: ${first}`);
  return first.slice(0, length);
}

/** Ways in which a heap of bytes may be read, in small letters: as it is; two bytes a letter; digits that run on. */
function readings(heap: string): string[] {
  const small = heap.toLowerCase();
  return [heap, small, small.replaceAll('\0', ''), small.replace(/[\s\u00ad-]+/g, '')];
}

function formsOf(word: string): string[] {
  const utf8 = Buffer.from(word);
  const wide = Buffer.from(word, 'utf16le');
  const shown = [utf8, wide, Buffer.from(wide).swap16()];
  return [
    word,
    ...shown.map((bytes) => bytes.toString('hex')),
    // What of it does not depend on the bytes before and after it.
    ...[0, 1, 2].map((before) =>
      Buffer.concat([Buffer.alloc(before), utf8])
        .toString('base64')
        .slice(before === 0 ? 0 : 4, -4),
    ),
  ];
}

async function heapsOf(name: string, bytes: Buffer): Promise<string[]> {
  const raw = bytes.toString('latin1');
  if (name.endsWith('.pdf')) return [raw, await unpacked(bytes), shownBy(bytes)];
  if (name.endsWith('.png')) return [raw, ...chunksOf(bytes).map(({ data }) => data.toString('latin1'))];
  if (/\.(?:html|svg)$/.test(name)) return [raw, ...(await embeddedIn(raw))];
  return [raw];
}

/** All words on the pages, as MuPDF reads them. */
const shownBy = (pdf: Buffer): string =>
  readPages(pdf)
    .map(({ signs }) => signs.map(({ char }) => char).join(''))
    .join('\n');

/** The chunks of a PNG; packed ones unpacked. */
export function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: unpackedChunk(type, png.subarray(at + 8, at + 8 + length)) });
    at += 12 + length;
  }
  return chunks;
}

function unpackedChunk(type: string, data: Buffer): Buffer {
  if (type !== 'zTXt' && type !== 'iCCP') return data;
  return Buffer.concat([data, inflateSync(data.subarray(data.indexOf(0) + 2))]);
}

/** Pictures written into a page. */
async function embeddedIn(html: string): Promise<string[]> {
  const found = html.matchAll(/data:image\/([\w+-]+);base64,([\w+/=]+)/g);
  const heaps = await Promise.all(
    [...found].map(([, type, data = '']) => heapsOf(`embedded.${type}`, Buffer.from(data, 'base64'))),
  );
  return heaps.flat();
}
