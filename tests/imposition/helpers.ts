/** Makes PDFs for the tests, and reads sheets back with tools that did not write them. */
import { createRequire } from 'node:module';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import * as mupdf from 'mupdf';
import { mmToPt, ptToMm, type Size } from '../../src/geometry.ts';

export const A4: Size = { width: 210, height: 297 };
export const A5: Size = { width: 148, height: 210 };
/** An A4 sheet as it lies in the printer. */
export const SHEET: Size = { width: 297, height: 210 };
export const HALF = 148.5;

export interface TestPage {
  /** In mm. */
  size?: Size;
  /** As a viewer is told to turn it. */
  rotate?: number;
  /** The baseline's start from the lower left corner of the media box, in mm. */
  at?: readonly [x: number, y: number];
  text?: string;
}

/** In points. */
export const TYPE_SIZE = 12;

/** A PDF with one word on each page. */
export async function makePdf(pages: readonly TestPage[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const [index, { size = A5, rotate = 0, at = [20, 30], text = `p${index + 1}` }] of pages.entries()) {
    const page = pdf.addPage([mmToPt(size.width), mmToPt(size.height)]);
    page.drawText(text, { font, size: TYPE_SIZE, x: mmToPt(at[0]), y: mmToPt(at[1]) });
    page.setRotation(degrees(rotate));
  }
  return pdf.save();
}

/** `count` pages of A5 that say p1, p2 … */
export const numbered = (count: number): Promise<Uint8Array> =>
  makePdf(Array.from({ length: count }, () => ({})));

/** A word as it stands on a page: where its baseline starts, from the top left corner, in mm. */
export interface Word {
  text: string;
  x: number;
  y: number;
  /** Size of its type, in points. */
  size: number;
  /** Which way it runs: [1, 0] is to the right. */
  direction: [number, number];
}

/** What MuPDF found wrong with a PDF while reading it. */
let complaints: string[] = [];
mupdf.setLog((message: string) => {
  complaints.push(message);
});

/**
 * The words on each page of a PDF, read by MuPDF as a viewer shows the page.
 *
 * @throws {Error} if MuPDF finds fault with the PDF
 */
export function readWords(pdf: Uint8Array): Word[][] {
  complaints = [];
  const words = wordsOf(pdf);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return words;
}

function wordsOf(pdf: Uint8Array): Word[][] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, index) => {
    const words: Word[] = [];
    const page = document.loadPage(index);
    const [left, top] = page.getBounds();
    page.toStructuredText('preserve-whitespace').walk({
      beginLine: (_bbox, _wmode, direction) => {
        words.push({ text: '', x: Number.NaN, y: Number.NaN, size: 0, direction: round2(direction) });
      },
      onChar: (char, origin, _font, size) => {
        const word = words.at(-1)!;
        if (word.text === '') {
          word.x = ptToMm(origin[0] - left);
          word.y = ptToMm(origin[1] - top);
          word.size = size;
        }
        word.text += char;
      },
    });
    return words.filter((word) => word.text.trim() !== '');
  });
}

const round2 = ([x, y]: readonly number[]): [number, number] => [
  Math.round(x! * 1e6) / 1e6,
  Math.round(y! * 1e6) / 1e6,
];

/** What each side says from left to right, `.` for an empty half: `8|1`. */
export function readSides(pdf: Uint8Array): string[] {
  return readWords(pdf).map((words) => {
    const half = (of: (word: Word) => boolean): string =>
      words
        .filter(of)
        .map((word) => word.text.replace(/^p/, ''))
        .join(' ') || '.';
    return `${half((word) => word.x < HALF)}|${half((word) => word.x >= HALF)}`;
  });
}

/** The grey of a spot (0 black, 255 white) on a side, drawn by MuPDF at 72 dpi; the spot is in mm from the top left. */
export function greyAt(pdf: Uint8Array, side: number, x: number, y: number): number {
  const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(side - 1);
  const pixmap = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, false, true);
  return pixmap.getPixels()[Math.round(mmToPt(y)) * pixmap.getStride() + Math.round(mmToPt(x))]!;
}

type Qpdf = {
  callMain(args: string[]): number;
  FS: { writeFile(path: string, data: Uint8Array): void; readFile(path: string): Uint8Array };
};
let loading: Promise<Qpdf> | undefined;
let said: string[] = [];

/** Loads qpdf once. Its build takes two names of CommonJS for granted. */
async function load(): Promise<Qpdf> {
  Object.assign(globalThis, { __dirname: '/', require: createRequire(import.meta.url) });
  const { default: create } = await import('qpdf-wasm-esm-embedded');
  const say = (line: string): void => {
    said.push(line);
  };
  return (create as unknown as (options: object) => Promise<Qpdf>)({
    noInitialRun: true,
    print: say,
    printErr: say,
  });
}

/** Runs qpdf on `in.pdf`; `OUT` in the arguments is where it writes to. */
export async function qpdf(
  pdf: Uint8Array,
  ...args: string[]
): Promise<{ code: number; said: string; out: Uint8Array }> {
  loading ??= load();
  const module = await loading;
  said = [];
  module.FS.writeFile('/in.pdf', pdf);
  module.FS.writeFile('/out.pdf', new Uint8Array());
  const code = module.callMain(
    args.map((arg) => (arg === 'IN' ? '/in.pdf' : arg === 'OUT' ? '/out.pdf' : arg)),
  );
  return { code, said: said.join('\n'), out: module.FS.readFile('/out.pdf') };
}

/** The PDF with everything unpacked, as text: to look for words that must not be in it. */
export async function unpacked(pdf: Uint8Array): Promise<string> {
  const { out } = await qpdf(pdf, '--qdf', '--object-streams=disable', 'IN', 'OUT');
  return Buffer.from(out).toString('latin1');
}
