/** Pages on how to print, and what was drawn on printed ones. */
import * as mupdf from 'mupdf';
import { PAPERS, ptToMm } from '../../src/geometry.ts';
import type { HowtoInput } from '../../src/howto/index.ts';
import { planFor, type SchemeName } from '../../src/imposition/schemes/index.ts';

/** What a build would say of a booklet of so many pages. */
export function inputFor(
  pages: number,
  more: Partial<HowtoInput> & { scheme?: SchemeName; binding?: 'left' | 'right' } = {},
): HowtoInput {
  const { scheme = 'saddle', binding = 'left', ...rest } = more;
  const plan = planFor(scheme, pages, { binding, grid: { columns: 2, rows: 5 } });
  return {
    ...{ title: 'Our rights', language: 'en', direction: 'ltr', pages, blankPages: 0, sheets: plan.sheets },
    ...{ sheetName: 'A4', pageName: 'A5', page: PAPERS.A5, plan, duplex: 'short-edge' },
    files: { print: 'Our-rights-print.pdf', backs: 'Our-rights-backs.pdf', read: 'Our-rights-read.pdf' },
    ...rest,
  };
}

/** The words of HTML, without drawings where `drawings` is false. */
export const wordsOf = (html: string, drawings = true): string =>
  (drawings ? html : html.replace(/<svg class="howto-drawing".*?<\/svg>/gs, ' '))
    .replace(/<\/?(?:bdi|strong|b|s)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');

/** A filled shape: its box in mm from the top left corner of the page, and its grey (0 is black). */
export interface Filled {
  left: number;
  right: number;
  top: number;
  bottom: number;
  grey: number;
}

/** All filled shapes of a page. @param number from 1 */
export function filledOn(pdf: Uint8Array, number: number): Filled[] {
  const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(number - 1);
  const found: Filled[] = [];
  const device = new mupdf.Device({
    fillPath: (path, _evenOdd, ctm, _space, color) => {
      const [x0, y0, x1, y1] = boxOf(path, ctm).map(ptToMm) as [number, number, number, number];
      found.push({ left: x0, right: x1, top: y0, bottom: y1, grey: color[0] ?? 0 });
    },
  });
  page.run(device, mupdf.Matrix.identity);
  device.close();
  return found;
}

/** The box of the corners themselves: MuPDF's own bounds are a little wider. */
function boxOf(path: mupdf.Path, [a, b, c, d, e, f]: mupdf.Matrix): number[] {
  const [xs, ys]: [number[], number[]] = [[], []];
  const corner = (x: number, y: number): void => {
    xs.push(a * x + c * y + e);
    ys.push(b * x + d * y + f);
  };
  path.walk({
    moveTo: corner,
    lineTo: corner,
    curveTo: (x1, y1, x2, y2, x3, y3) => {
      corner(x1, y1);
      corner(x2, y2);
      corner(x3, y3);
    },
  });
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
