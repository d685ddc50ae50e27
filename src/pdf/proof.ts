/**
 * The proof: a contact sheet of all pages as they lie open, and below it every side of every sheet as it comes out of
 * the printer. Drawn as one large page, of which a picture is made (`picture.ts`). It says nothing but numbers, so
 * it needs no language.
 */
import {
  type PDFDocument as Doc,
  grayscale,
  PDFDocument,
  type PDFEmbeddedPage,
  type PDFFont,
  type PDFPage,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { drawPicture } from './picture.ts';

export interface ProofInput {
  /** The pages in reading order. */
  read: Uint8Array;
  /** Which way the booklet opens. */
  direction: 'ltr' | 'rtl';
  /** The sheets, and what each of their sides is called (`1A`). */
  print: Uint8Array;
  sides: readonly string[];
}

/** All in px of the picture, which is as wide as a screen. */
const WIDTH = 1600;
const EDGE = 40;
const LABEL = 13;
/** Between things that stand beside each other, and above each other with their labels. */
const GAP = 24;
const BETWEEN_PARTS = 56;

/** How wide pages are drawn: many are drawn smaller. */
const STEPS = [
  [24, 165],
  [80, 120],
  [200, 84],
] as const;
const SMALLEST = 58;

/** Something to be drawn with its label under it. */
interface Item {
  width: number;
  height: number;
  draw: (page: PDFPage, left: number, bottom: number) => void;
}

/** @returns a PNG, {@link WIDTH} px wide */
export async function drawProof({ read, direction, print, sides }: ProofInput): Promise<Uint8Array> {
  const proof = await PDFDocument.create({ updateMetadata: false });
  const font = await proof.embedFont(StandardFonts.Helvetica);
  const pages = await embedAll(proof, read);
  const sheets = await embedAll(proof, print);
  const [, width] = STEPS.find(([most]) => pages.length <= most) ?? [0, SMALLEST];

  const label = (index: number): string => String(index + 1);
  const faces = pages.map((page, index) => faceOf(page, width, label(index), font));
  const spreads = spreadsOf(faces).map(([first, second]) =>
    direction === 'ltr' ? sideBySide(first, second) : sideBySide(second, first),
  );
  const across = 2 * width + 1;
  const turned = sheets.map((sheet, index) =>
    faceOf(sheet, (across * sheet.width) / Math.max(sheet.width, sheet.height), sides[index] ?? '', font),
  );
  const parts = [rowsOf(spreads), rowsOf(turned)];
  const height = parts.reduce((sum, part) => sum + part.height, 2 * EDGE + BETWEEN_PARTS);
  const sheet = proof.addPage([WIDTH, height]);
  sheet.drawRectangle({ x: 0, y: 0, width: WIDTH, height, color: grayscale(0.92) });
  let top = height - EDGE;
  for (const { rows, height: high } of parts) {
    drawRows(sheet, rows, top, direction);
    top -= high + BETWEEN_PARTS;
  }
  const bytes = await proof.save({ addDefaultPage: false });
  return (await drawPicture(bytes, { page: 1, height: Math.round(height) })).png;
}

async function embedAll(proof: Doc, bytes: Uint8Array): Promise<PDFEmbeddedPage[]> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  return proof.embedPdf(source, source.getPageIndices());
}

/** A page in its frame, its name below the middle. */
function faceOf(page: PDFEmbeddedPage, width: number, name: string, font: PDFFont): Item {
  const height = (width * page.height) / page.width;
  return {
    width,
    height,
    draw: (sheet, x, y) => {
      sheet.drawRectangle({
        x,
        y,
        width,
        height,
        color: grayscale(1),
        borderColor: grayscale(0.5),
        borderWidth: 0.6,
      });
      sheet.drawPage(page, { x, y, width, height });
      const middle = x + (width - font.widthOfTextAtSize(name, LABEL)) / 2;
      sheet.drawText(name, { x: middle, y: y - LABEL - 2, size: LABEL, font, color: grayscale(0.2) });
    },
  };
}

/** Page 1 lies alone, on the side that faces its back; then two and two, as the booklet lies open. */
function spreadsOf(faces: readonly Item[]): [first: Item | undefined, second: Item | undefined][] {
  const spreads: [Item | undefined, Item | undefined][] = [[undefined, faces[0]]];
  for (let index = 1; index < faces.length; index += 2) spreads.push([faces[index], faces[index + 1]]);
  return spreads;
}

/** Two pages that lie open; one that is missing leaves its place. */
function sideBySide(left: Item | undefined, right: Item | undefined): Item {
  const { width, height } = (left ?? right)!;
  return {
    ...{ width: 2 * width, height },
    draw: (sheet, x, y) => {
      left?.draw(sheet, x, y);
      right?.draw(sheet, x + width, y);
    },
  };
}

interface Rows {
  rows: readonly (readonly Item[])[];
  height: number;
}

/** As many beside each other as there is room for. */
function rowsOf(items: readonly Item[]): Rows {
  const widest = Math.max(1, ...items.map(({ width }) => width));
  const each = Math.max(1, Math.floor((WIDTH - 2 * EDGE + GAP) / (widest + GAP)));
  const rows: Item[][] = [];
  for (let index = 0; index < items.length; index += each) rows.push(items.slice(index, index + each));
  return { rows, height: rows.reduce((sum, row) => sum + heightOf(row), 0) };
}

const heightOf = (row: readonly Item[]): number => Math.max(...row.map(({ height }) => height)) + LABEL + GAP;

/** Right-to-left booklets are looked through from the right. */
function drawRows(sheet: PDFPage, rows: Rows['rows'], from: number, direction: 'ltr' | 'rtl'): void {
  let top = from;
  for (const row of rows) {
    let at = EDGE;
    for (const item of row) {
      const left = direction === 'ltr' ? at : WIDTH - at - item.width;
      item.draw(sheet, left, top - item.height);
      at += item.width + GAP;
    }
    top -= heightOf(row);
  }
}
