/** Which colours a PDF holds, as MuPDF finds them: not the library that turned them grey. */
import * as mupdf from 'mupdf';

const COLOURED = /^(DeviceRGB|DeviceCMYK|CalRGB|ICCBased|Lab|Separation|DeviceN|RGB|CMYK)$/;

/** Names of colour spaces in any object of the file, reached or not, and operators in any of its streams. */
export function coloursIn(pdf: Uint8Array): string[] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf') as mupdf.PDFDocument;
  const found = new Set<string>();
  const walk = (object: mupdf.PDFObject, depth: number): void => {
    if (depth > 12) return;
    if (object.isName() && COLOURED.test(object.asName())) found.add(object.asName());
    if (object.isIndirect()) return;
    if (object.isArray() || object.isDictionary()) object.forEach((value) => void walk(value, depth + 1));
  };
  for (let number = 1; number < document.countObjects(); number += 1) {
    const object = document.newIndirect(number);
    const value = object.resolve();
    if (value.isNull()) continue;
    walk(value, 0);
    if (!object.isStream()) continue;
    const kind = object.get('Subtype');
    if ((kind.isName() && kind.asName() !== 'Form') || object.get('Length1').isNumber()) continue;
    const text = Buffer.from(object.readStream().asUint8Array()).toString('latin1');
    if (/[\x80-\xff]/.test(text.slice(0, 2000)) && !/\bBT\b/.test(text)) continue; // a font, a profile
    for (const [, operator] of text.matchAll(/[\d.]\s+(rg|RG|k|K)(?=\s|$)/g)) found.add(operator!);
  }
  return [...found].sort();
}

/** How light a page is, drawn at 72 dpi in red, green and blue: a point in pt from the top left. */
export function pixelAt(pdf: Uint8Array, x: number, y: number, page = 1): number[] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  const pixmap = document
    .loadPage(page - 1)
    .toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB, false, true);
  const at = Math.floor(y) * pixmap.getStride() + Math.floor(x) * 3;
  return [...pixmap.getPixels().slice(at, at + 3)];
}

/** How much cyan, magenta, yellow and black a page takes, each 0 to 1 of it, drawn at 36 dpi for four inks. */
export function inksOf(pdf: Uint8Array): number[][] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, index) => {
    const half = mupdf.Matrix.scale(0.5, 0.5);
    const pixmap = document.loadPage(index).toPixmap(half, mupdf.ColorSpace.DeviceCMYK, false, true);
    const sums = [0, 0, 0, 0];
    for (const [i, value] of pixmap.getPixels().entries()) sums[i % 4]! += value / 255;
    return sums.map((sum) => sum / (pixmap.getWidth() * pixmap.getHeight()));
  });
}

/** Pictures of pixels as they stand on the pages: how many to the inch, and in which colours. */
export function resolutionsOf(pdf: Uint8Array): { page: number; perInch: number; space: string }[] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, index) => index).flatMap((index) => {
    const found: { page: number; perInch: number; space: string }[] = [];
    const device = new mupdf.Device({
      fillImage: (image, [a, b]) =>
        void found.push({
          page: index + 1,
          perInch: (image.getWidth() * 72) / Math.hypot(a, b),
          space: image.getColorSpace()?.getName() ?? '',
        }),
    });
    document.loadPage(index).run(device, mupdf.Matrix.identity);
    device.close();
    return found;
  });
}
