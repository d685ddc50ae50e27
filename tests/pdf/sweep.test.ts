import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { sweep } from '../../src/pdf/sweep.ts';

it('takes out what nothing points to, and keeps the rest', async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  const { context, catalog } = pdf;
  const kept = context.register(context.obj({ Kept: PDFString.of('yes') }));
  const inStream = context.register(context.obj([kept]));
  const stream = context.register(context.stream('x', { Deep: inStream }));
  const orphan = context.register(context.obj({ Producer: PDFString.of('Skia') }));
  const ofOrphan = context.register(context.obj({ Of: orphan }));
  catalog.set(PDFName.of('Extra'), context.obj({ List: [[stream]] }));
  sweep(context);
  expect([kept, inStream, stream, orphan, ofOrphan].map((ref) => context.lookup(ref) !== undefined)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect((await PDFDocument.load(await pdf.save())).getPageCount()).toBe(1);
});

it('goes around in circles no longer than needed, and minds very long lists', async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  const { context, catalog } = pdf;
  const [a, b] = [context.nextRef(), context.nextRef()];
  context.assign(a, context.obj({ B: b }));
  context.assign(b, context.obj({ A: a }));
  catalog.set(PDFName.of('Ring'), a);
  catalog.set(PDFName.of('Long'), context.obj(Array.from({ length: 300_000 }, (_, i) => i)));
  const missing = context.nextRef();
  catalog.set(PDFName.of('Gone'), missing);
  sweep(context);
  expect(context.lookup(b)).toBeDefined();
});
