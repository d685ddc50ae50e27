import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { loadAgain, loadFirst } from '../../src/pdf/load.ts';
import { writePdf } from '../../src/write-pdf.ts';

async function twoPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([100, 200]);
  pdf.addPage([100, 200]);
  return writePdf(pdf);
}

it('what was loaded is given to the next who asks for the same file, once', async () => {
  const pdf = await twoPages();
  const first = await loadFirst(pdf);
  expect(await loadAgain(pdf)).toBe(first);
  expect(await loadAgain(pdf)).not.toBe(first);
});

it('other files, of the same bytes even, are loaded anew', async () => {
  const pdf = await twoPages();
  const first = await loadFirst(pdf);
  const other = await loadAgain(pdf.slice());
  expect(other).not.toBe(first);
  expect(other.getPageCount()).toBe(2);
});

it('what is no PDF is refused, at first and again', async () => {
  const bytes = new TextEncoder().encode('no PDF at all');
  await expect(loadFirst(bytes)).rejects.toThrow(/PDF header/i);
  await expect(loadAgain(bytes)).rejects.toThrow(/PDF header/i);
  await expect(loadAgain(bytes)).rejects.toThrow(/PDF header/i);
});
