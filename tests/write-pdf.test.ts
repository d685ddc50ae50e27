/** Files as they are written, read back by programs that did not write them. */
import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { loadPdf } from '../src/pdf/load.ts';
import { openTextAgain } from '../src/pdf/second-text.ts';
import { openText } from '../src/pdf/text.ts';
import { writePdf } from '../src/write-pdf.ts';
import { textsOf } from './build/pdf.ts';
import { qpdf } from './imposition/helpers.ts';

const SIGNS = 'Ça (alors) \\ “ouais” שלום 🚲';

/** @param more objects that nothing asks for but their number */
async function document(more = 0): Promise<PDFDocument> {
  const made = await PDFDocument.create({ updateMetadata: false });
  const { context } = made;
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (const number of [1, 2, 3]) made.addPage([419.528, 595.276]).drawText(`page ${number}`, { font });
  const info = context.obj({ Title: PDFHexString.fromText(SIGNS), Subject: PDFString.of('a \\(b\\) \xe9') });
  context.trailerInfo.Info = context.register(info);
  const all = Array.from({ length: more }, (_, i) =>
    context.register(context.obj({ Number: i, Half: i / 2 })),
  );
  made.catalog.set(PDFName.of('All'), context.obj(all));
  return made;
}

it('other programs find nothing wrong with it', async () => {
  const pdf = await writePdf(await document(250));
  expect(textsOf(pdf)).toEqual(['page 1', 'page 2', 'page 3']);
  const text = await openText(pdf);
  expect(text.read(2)).toBe('page 2');
  text.close();
  const again = await openTextAgain(pdf);
  expect(again.read(3)).toBe('page 3');
  again.close();
  expect((await qpdf(pdf, '--check', 'IN')).code).toBe(0);
});

it('objects come back as they were, hundreds as well', async () => {
  const read = await loadPdf(await writePdf(await document(250)));
  expect(read.getTitle()).toBe(SIGNS);
  const { context, catalog } = read;
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  expect(Buffer.from(info.lookup(PDFName.of('Subject'), PDFString).asBytes()).toString('latin1')).toBe(
    'a (b) \xe9',
  );
  const all = catalog.lookup(PDFName.of('All'));
  expect(String(all).match(/R/g)).toHaveLength(250);
  const last = context.lookup(PDFRef.of(Number(/(\d+) 0 R \]$/.exec(String(all))![1])), PDFDict);
  expect([last.get(PDFName.of('Number')), last.get(PDFName.of('Half'))].map(String)).toEqual([
    '249',
    '124.5',
  ]);
});

it('the same document makes the same bytes, also when it is written twice', async () => {
  const one = await document(30);
  const first = await writePdf(one);
  expect(await writePdf(one)).toEqual(first);
  expect(await writePdf(await document(30))).toEqual(first);
});

it('a file that was read is written without the tables of its last one', async () => {
  let pdf = await writePdf(await document(120));
  const { length } = pdf;
  for (let i = 0; i < 3; i += 1) pdf = await writePdf(await loadPdf(pdf));
  expect(Math.abs(pdf.length - length)).toBeLessThan(200);
  const text = Buffer.from(pdf).toString('latin1');
  expect(text.match(/\/Type \/XRef/g)).toHaveLength(1);
  expect((await qpdf(pdf, '--check', 'IN')).code).toBe(0);
});

it('is no larger than what the library writes', async () => {
  const one = await document(2000);
  const lean = await writePdf(one);
  expect(lean.length).toBeLessThan((await one.save({ useObjectStreams: true })).length + 200);
});
