import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { renameCells } from '../../src/pdf/cell-names.ts';
import { unpacked } from '../imposition/helpers.ts';

/** A tagged document with two header cells, and one cell that names both as its headers. */
async function tagged(...[first, second]: [string, string]): Promise<string> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([100, 100]);
  const { context, catalog } = pdf;
  const [one, two] = [first, second].map((name) => PDFString.of(name)) as [PDFString, PDFString];
  const heads = [one, two].map((ID) => context.register(context.obj({ Type: 'StructElem', S: 'TH', ID })));
  const attributes = context.obj([{ O: 'Table', Headers: [one, two] }]);
  const data = context.register(
    context.obj({ Type: 'StructElem', S: 'TD', A: attributes, ID: PDFString.of('mine') }),
  );
  const row = context.register(context.obj({ Type: 'StructElem', S: 'TR', K: [...heads, data] }));
  const leaf = context.register(context.obj({ Limits: [one, two], Names: [one, heads[0]!, two, heads[1]!] }));
  const root = context.obj({ Type: 'StructTreeRoot', K: row, IDTree: { Kids: [leaf] } });
  catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  renameCells(catalog);
  return unpacked(await pdf.save({ useObjectStreams: false }));
}

test('cells are counted from 1, wherever Chromium began to count', async () => {
  const [one, other] = [
    await tagged('node00000265', 'node00000267'),
    await tagged('node00000007', 'node12345678'),
  ];
  expect(one).toBe(other);
  // Each stands in the tree's limits and names, at its cell, and where it is a header.
  for (const name of ['cell00000001', 'cell00000002'])
    expect(one.match(new RegExp(name, 'g'))?.length).toBe(4);
  expect(one).not.toContain('node0');
});

test('other names stay', async () => {
  expect(await tagged('heading', 'node7b')).toMatch(/\(heading\)[\s\S]*\(node7b\)/);
  expect(await tagged('heading', 'node7b')).toContain('(mine)');
});

test('a document without tags stays as it is', async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  expect(() => renameCells(pdf.catalog)).not.toThrow();
});
