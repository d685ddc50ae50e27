/** Where pictures stand in a finished PDF and what is dark in them, as MuPDF draws it. */
import * as mupdf from 'mupdf';
import { ptToMm } from '../../src/geometry.ts';

export interface DrawnPicture {
  /** From 1. */
  page: number;
  /** mm from the page's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** The quarters that are black: `top left`… */
  dark: string[];
}

/** All pictures made of pixels, in the order they are drawn. */
export function picturesOf(pdf: Uint8Array): DrawnPicture[] {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, index) => index).flatMap((index) => {
    const page = document.loadPage(index);
    const boxes: number[][] = [];
    const device = new mupdf.Device({
      fillImage: (_image, [a, b, c, d, e, f]) => {
        const [xs, ys] = [
          [e, e + a, e + c, e + a + c],
          [f, f + b, f + d, f + b + d],
        ];
        boxes.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
      },
    });
    page.run(device, mupdf.Matrix.identity);
    device.close();
    const pixmap = page.toPixmap(mupdf.Matrix.scale(2, 2), mupdf.ColorSpace.DeviceGray, false, true);
    const at = (x: number, y: number): number =>
      pixmap.getPixels()[Math.floor(y * 2) * pixmap.getStride() + Math.floor(x * 2)]!;
    return boxes.map(([left = 0, top = 0, right = 0, bottom = 0]) => {
      const quarter = (across: number, down: number) =>
        at(left + (right - left) * across, top + (bottom - top) * down) < 128;
      const quarters = {
        'top left': quarter(0.25, 0.25),
        'top right': quarter(0.75, 0.25),
        'bottom left': quarter(0.25, 0.75),
        'bottom right': quarter(0.75, 0.75),
      };
      return {
        ...{ page: index + 1, left: ptToMm(left), top: ptToMm(top) },
        ...{ width: ptToMm(right - left), height: ptToMm(bottom - top) },
        dark: Object.entries(quarters).flatMap(([name, dark]) => (dark ? [name] : [])),
      };
    });
  });
}
