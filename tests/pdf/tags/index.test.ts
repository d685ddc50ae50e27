/** Tags that no browser writes: they are left alone. */
import { type PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { LooseStreams } from '../../../src/pdf/loose-streams.ts';
import { mendTags } from '../../../src/pdf/tags/index.ts';

async function tagged(kids: (pdf: PDFDocument, element: PDFDict) => void) {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([100, 100]);
  const { context, catalog } = pdf;
  const element = context.obj({
    Type: 'StructElem',
    S: 'Document',
    Lang: PDFString.of('fr-x-lv-k1-sect'),
  }) as PDFDict;
  kids(pdf, element);
  const root = context.obj({ Type: 'StructTreeRoot', K: context.register(element) });
  catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  return { pdf, root, element };
}

it('a document without tags gets none', async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([100, 100]);
  expect(mendTags(pdf, 'fr', new LooseStreams(pdf.context))).toBe(false);
  expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
});

it.each([
  ['in a ring', (pdf: PDFDocument, one: PDFDict) => one.set(PDFName.of('K'), pdf.context.register(one))],
  ['without a type', (_: PDFDocument, one: PDFDict) => void one.delete(PDFName.of('S'))],
  ['on no page', (pdf: PDFDocument, one: PDFDict) => one.set(PDFName.of('K'), pdf.context.obj([3]))],
])('tags %s stay, without the marks of the layout', async (_, damage) => {
  const { pdf, root, element } = await tagged(damage);
  expect(mendTags(pdf, 'fr', new LooseStreams(pdf.context))).toBe(false);
  expect(pdf.catalog.lookup(PDFName.of('StructTreeRoot'))).toBe(root);
  expect(element.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('fr');
});
