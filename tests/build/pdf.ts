/** A PDF as MuPDF reads and draws it: not the program that wrote it, nor the one that livret checks with. */
import * as mupdf from 'mupdf';
import { ptToMm } from '../../src/geometry.ts';

/** One sign as it stands on a page. */
export interface Sign {
  char: string;
  /** Where it starts on its baseline, mm from the top left corner of the page. */
  x: number;
  y: number;
  /** The outermost edges of its box, mm. */
  left: number;
  right: number;
  /** Of its type, pt. */
  size: number;
  font: string;
}

export interface PdfLink {
  /** From 1. */
  page: number;
  /** The text under it. */
  words: string;
  /** Where to: an address, or a page and the height on it in mm. */
  to: { address: string } | { page: number; y: number };
}

export interface PdfPage {
  /** mm */
  width: number;
  height: number;
  signs: Sign[];
  /** Signs of one baseline together, from top to bottom. */
  lines: { text: string; y: number; left: number; right: number; size: number }[];
}

let complaints: string[] = [];
mupdf.setLog((message: string) => void complaints.push(message));

const open = (pdf: Uint8Array): mupdf.PDFDocument =>
  mupdf.Document.openDocument(pdf, 'application/pdf') as mupdf.PDFDocument;

/** @throws {Error} if MuPDF finds fault with the file */
export function readPages(pdf: Uint8Array): PdfPage[] {
  complaints = [];
  const document = open(pdf);
  const pages = Array.from({ length: document.countPages() }, (_, index) =>
    readPage(document.loadPage(index)),
  );
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return pages;
}

function readPage(page: mupdf.Page): PdfPage {
  const [x0, y0, x1, y1] = page.getBounds();
  const signs: Sign[] = [];
  page.toStructuredText('preserve-whitespace').walk({
    onChar: (char, [x, y], font, size, quad) => {
      const xs = [quad[0], quad[2], quad[4], quad[6]].map((at) => ptToMm(at - x0));
      signs.push({
        ...{ char, x: ptToMm(x - x0), y: ptToMm(y - y0), size, font: font.getName() },
        left: Math.min(...xs),
        right: Math.max(...xs),
      });
    },
  });
  return { width: ptToMm(x1 - x0), height: ptToMm(y1 - y0), signs, lines: linesOf(signs) };
}

function linesOf(signs: readonly Sign[]): PdfPage['lines'] {
  const rows: Sign[][] = [];
  for (const sign of signs) {
    const last = rows.at(-1)?.at(-1);
    if (last && Math.abs(last.y - sign.y) < 1 && sign.x > last.x - 1) rows.at(-1)!.push(sign);
    else rows.push([sign]);
  }
  return rows
    .map((row) => ({ row, inked: row.filter(({ char }) => char.trim() !== '') }))
    .filter(({ inked }) => inked.length > 0)
    .map(({ row, inked }) => ({
      text: row
        .map(({ char }) => char)
        .join('')
        .trim(),
      y: inked[0]!.y,
      left: Math.min(...inked.map(({ left }) => left)),
      right: Math.max(...inked.map(({ right }) => right)),
      size: Math.max(...inked.map(({ size }) => size)),
    }));
}

/** The text of each page, a line a line. */
export const textsOf = (pdf: Uint8Array): string[] =>
  readPages(pdf).map(({ lines }) => lines.map(({ text }) => text).join('\n'));

/** The words on each half of each side, as numbers of pages whose text `read` has: `8|1`; `.` is blank. */
export function sidesOf(print: Uint8Array, read: Uint8Array): string[] {
  const plain = (text: string): string => text.replace(/\s/g, '');
  const pages = readPages(read).map(({ signs }) => plain(signs.map(({ char }) => char).join('')));
  return readPages(print).map(({ width, signs }) => {
    const half = (of: (sign: Sign) => boolean): string => {
      const words = plain(
        signs
          .filter(of)
          .map(({ char }) => char)
          .join(''),
      );
      const found = pages.flatMap((page, index) => (page === words ? [index + 1] : []));
      return words === '' ? '.' : found.join('/') || `? ${words}`;
    };
    return `${half(({ x }) => x < width / 2)}|${half(({ x }) => x >= width / 2)}`;
  });
}

/** All links, in order. */
export function linksOf(pdf: Uint8Array): PdfLink[] {
  const document = open(pdf);
  return Array.from({ length: document.countPages() }, (_, index) => index).flatMap((index) => {
    const page = document.loadPage(index);
    return page.getLinks().map((link): PdfLink => {
      const words = page
        .toStructuredText('')
        .copy(
          [link.getBounds()[0] + 0.5, (link.getBounds()[1] + link.getBounds()[3]) / 2],
          [link.getBounds()[2] - 0.5, (link.getBounds()[1] + link.getBounds()[3]) / 2],
        );
      if (link.isExternal()) return { page: index + 1, words, to: { address: link.getURI() } };
      const to = document.resolveLinkDestination(link);
      return { page: index + 1, words, to: { page: to.page + 1, y: ptToMm(to.y) } };
    });
  });
}

/** Titles of bookmarks, each indented by its depth, with the page it leads to: `  Words → 3`. */
export function bookmarksOf(pdf: Uint8Array): string[] {
  const document = open(pdf);
  const walk = (items: ReturnType<mupdf.PDFDocument['loadOutline']>, depth: number): string[] =>
    (items ?? []).flatMap((item) => [
      `${'  '.repeat(depth)}${item.title} → ${document.resolveLink(item.uri ?? '') + 1}`,
      ...walk(item.down ?? null, depth + 1),
    ]);
  return walk(document.loadOutline(), 0);
}

/** Colours of all that is painted on a page: `text DeviceRGB 0 0 0`, `path DeviceGray 0`, each once. */
export function coloursOf(pdf: Uint8Array, number: number): string[] {
  const found = new Set<string>();
  const say = (what: string) => (space: mupdf.ColorSpace, color: number[], alpha: number) =>
    found.add(`${what} ${space.getName()} ${color.join(' ')}${alpha === 1 ? '' : ` at ${alpha}`}`);
  const [text, path] = [say('text'), say('path')];
  const device = new mupdf.Device({
    fillText: (_text, _ctm, space, color, alpha) => void text(space, color, alpha),
    strokeText: (_text, _stroke, _ctm, space, color, alpha) => void text(space, color, alpha),
    fillPath: (_path, _evenOdd, _ctm, space, color, alpha) => void path(space, color, alpha),
    strokePath: (_path, _stroke, _ctm, space, color, alpha) => void path(space, color, alpha),
    fillShade: () => void found.add('shade'),
    fillImage: () => void found.add('image'),
    fillImageMask: () => void found.add('image mask'),
  });
  open(pdf)
    .loadPage(number - 1)
    .run(device, mupdf.Matrix.identity);
  device.close();
  return [...found].sort();
}

/** How far, in mm, the nearest ink is from each edge of a page drawn at 150 dpi; Infinity where there is none. */
export function inkFromEdges(pdf: Uint8Array, number: number) {
  const scale = 150 / 72;
  const page = open(pdf).loadPage(number - 1);
  const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceGray, false, true);
  const [width, height, stride] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getStride()];
  const pixels = pixmap.getPixels();
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  let dark = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const grey = pixels[y * stride + x]!;
      if (grey < 128) dark++;
      if (grey > 250) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  const mm = (pixel: number): number => ptToMm(pixel / scale);
  return {
    left: mm(left),
    right: mm(width - 1 - right),
    top: mm(top),
    bottom: mm(height - 1 - bottom),
    /** Share of the page that is black, 0 to 1. */
    black: dark / (width * height),
  };
}
