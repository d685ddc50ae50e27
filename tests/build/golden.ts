/**
 * Small pictures of telling spots, held against those in `tests/goldens`. MuPDF draws them, so a change shows
 * what a reader would see. After a change that is meant: `LIVRET_GOLDENS=write npx vitest run tests/build/…`,
 * then look at every picture that git says has changed.
 */
import fs from 'node:fs';
import path from 'node:path';
import * as mupdf from 'mupdf';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { mmToPt } from '../../src/geometry.ts';

const FOLDER = path.join(import.meta.dirname, '../goldens');
const DPI = 100;
/** Share of pixels that may differ: another version of the drawing program rounds an edge another way. */
const TOLERANCE = 0.002;

/** mm from the page's top left corner. */
export interface Spot {
  /** From 1. */
  page: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** @returns undefined if the spot looks as it did, else what differs and where both pictures lie */
export function differenceFrom(name: string, pdf: Uint8Array, spot: Spot): string | undefined {
  const file = path.join(FOLDER, `${name}.png`);
  const found = PNG.sync.read(Buffer.from(draw(pdf, spot)));
  if (process.env.LIVRET_GOLDENS === 'write') {
    fs.mkdirSync(FOLDER, { recursive: true });
    fs.writeFileSync(file, PNG.sync.write(found, { colorType: 0 }));
    return undefined;
  }
  const wanted = PNG.sync.read(fs.readFileSync(file));
  const { width, height } = wanted;
  if (found.width !== width || found.height !== height) return `${name}: another size`;
  const changed = pixelmatch(wanted.data, found.data, undefined, width, height, { threshold: 0.2 });
  if (changed <= width * height * TOLERANCE) return undefined;
  const beside = path.join(path.dirname(file), `${name}.now.png`);
  fs.writeFileSync(beside, PNG.sync.write(found, { colorType: 0 }));
  return `${name}: ${changed} of ${width * height} pixels differ; see ${path.basename(beside)}`;
}

function draw(pdf: Uint8Array, { page, left, top, width, height }: Spot): Uint8Array {
  const scale = DPI / 72;
  const box = [left, top, left + width, top + height].map((mm) => Math.round(mmToPt(mm) * scale)) as [
    number,
    number,
    number,
    number,
  ];
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, box, false);
  pixmap.clear(255);
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
  mupdf.Document.openDocument(pdf, 'application/pdf')
    .loadPage(page - 1)
    .run(device, mupdf.Matrix.scale(scale, scale));
  device.close();
  return pixmap.asPNG();
}
