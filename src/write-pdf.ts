/**
 * Writes the objects of a document as a file (ISO 32000-1, 7.5.7 and 7.5.8): streams and pages as they are, all else
 * packed together. The library writes each object twice, once to know its length, and packs with a program of its own in
 * JavaScript; of a long booklet that took a second.
 */
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import {
  type PDFContext,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Objects packed together. More would be smaller by little, and readers unpack all for one. */
const TOGETHER = 100;
/** The second line says to whoever asks that there are bytes in the file which are no letters (7.5.2). */
const HEADER = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');

const [TYPE, LENGTH] = [PDFName.of('Type'), PDFName.of('Length')];
/** What held objects in the file that was read, and told where they were: both are written anew. */
const OF_THE_FILE = new Set([PDFName.of('XRef'), PDFName.of('ObjStm')]);

const pack = promisify(deflate);

/** Where an object is: at a byte of the file, or in a stream of others, at a place among them. */
type Place = { at: number } | { within: number; index: number };

/**
 * The same document makes the same bytes. It must not be encrypted.
 *
 * @param document stays as it is, but for the lengths of its streams
 */
export async function writePdf(document: PDFDocument): Promise<Uint8Array> {
  await document.flush();
  const { context } = document;
  const { whole, together } = sorted(context);
  const file = new File();
  for (const [{ objectNumber, generationNumber }, object] of whole)
    file.object(objectNumber, generationNumber, ...written(object));

  let last = context.largestObjectNumber;
  const packs = together.map(packed);
  for (const [index, group] of together.entries()) {
    last += 1;
    const { bytes, first } = await packs[index]!;
    const dict = `<</Type /ObjStm /N ${group.length} /First ${first} /Filter /FlateDecode /Length ${bytes.length}>>`;
    file.object(last, 0, dict, bytes);
    for (const [place, [ref]] of group.entries())
      file.places.set(ref.objectNumber, { within: last, index: place });
  }
  await writeTable(file, last + 1, context);
  return file.whole();
}

/** Which objects stand by themselves, and which are packed together. */
function sorted(context: PDFContext): { whole: [PDFRef, PDFObject][]; together: [PDFRef, PDFObject][][] } {
  const whole: [PDFRef, PDFObject][] = [];
  const together: [PDFRef, PDFObject][][] = [];
  for (const entry of context.enumerateIndirectObjects()) {
    const [ref, object] = entry;
    if (object instanceof PDFRawStream && OF_THE_FILE.has(object.dict.lookup(TYPE) as PDFName)) continue;
    // Viewers that show the first page before the rest is there look for pages in the open.
    const alone =
      object instanceof PDFStream ||
      object instanceof PDFPageLeaf ||
      object instanceof PDFPageTree ||
      ref.generationNumber !== 0 ||
      object === context.lookup(context.trailerInfo.Root);
    if (alone) whole.push(entry);
    else if ((together.at(-1)?.length ?? TOGETHER) < TOGETHER) together.at(-1)!.push(entry);
    else together.push([entry]);
  }
  return { whole, together };
}

/** An object as text; of a stream what stands before its bytes, and these. */
function written(object: PDFObject): [text: string, bytes?: Uint8Array] {
  if (!(object instanceof PDFStream)) return [String(object)];
  const bytes = object.getContents();
  object.dict.set(LENGTH, object.dict.context.obj(bytes.length));
  return [String(object.dict), bytes];
}

async function packed(group: readonly [PDFRef, PDFObject][]): Promise<{ bytes: Uint8Array; first: number }> {
  const places: string[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const [ref, object] of group) {
    const text = String(object);
    places.push(`${ref.objectNumber} ${at}`);
    texts.push(text);
    at += text.length + 1;
  }
  const head = `${places.join(' ')}\n`;
  const bytes = await pack(Buffer.from(`${head}${texts.join('\n')}`, 'latin1'));
  return { bytes, first: head.length };
}

/** The table of all objects, as the last of them, and where it is. */
async function writeTable(file: File, number: number, { trailerInfo }: PDFContext): Promise<void> {
  const at = file.length;
  file.places.set(number, { at });
  const rows = [...file.places].sort(([a], [b]) => a - b);
  const [place, index] = [bytesFor(at), bytesFor(TOGETHER)];
  const table = Buffer.alloc((number + 1) * (1 + place + index));
  for (const [object, entry] of rows) {
    const row = object * (1 + place + index);
    const isPacked = 'within' in entry;
    table[row] = isPacked ? 2 : 1;
    table.writeUIntBE(isPacked ? entry.within : entry.at, row + 1, place);
    table.writeUIntBE(isPacked ? entry.index : 0, row + 1 + place, index);
  }
  const bytes = await pack(table);
  const { Root, Info, ID } = trailerInfo;
  const named = Object.entries({ Root, Info, ID }).flatMap(([key, value]) =>
    value ? [`/${key} ${value}`] : [],
  );
  const dict = `<</Type /XRef /Size ${number + 1} /W [1 ${place} ${index}] ${named.join(' ')} /Filter /FlateDecode /Length ${bytes.length}>>`;
  file.object(number, 0, dict, bytes);
  file.add(Buffer.from(`startxref\n${at}\n%%EOF\n`, 'latin1'));
}

const bytesFor = (number: number): number => Math.max(1, Math.ceil(Math.log2(number + 1) / 8));

/** What is written so far. */
class File {
  readonly places = new Map<number, Place>();
  length = 0;
  private readonly parts: Uint8Array[] = [];

  constructor() {
    this.add(HEADER);
  }

  add(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.length += bytes.length;
  }

  /** @param bytes of a stream */
  object(number: number, generation: number, text: string, bytes?: Uint8Array): void {
    this.places.set(number, { at: this.length });
    this.add(Buffer.from(`${number} ${generation} obj\n${text}\n`, 'latin1'));
    if (bytes) {
      this.add(Buffer.from('stream\n', 'latin1'));
      this.add(bytes);
      this.add(Buffer.from('\nendstream\n', 'latin1'));
    }
    this.add(Buffer.from('endobj\n', 'latin1'));
  }

  whole(): Uint8Array {
    const bytes = new Uint8Array(this.length); // pdf.js takes no Buffer
    let at = 0;
    for (const part of this.parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}
