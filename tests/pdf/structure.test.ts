import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { readStructure } from '../../src/pdf/structure.ts';

/** Two pages whose tags are made of `tree`, given the pages. */
async function structureOf(tree: (pdf: PDFDocument) => object) {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  pdf.addPage();
  pdf.catalog.set(PDFName.of('StructTreeRoot'), pdf.context.obj(tree(pdf) as Record<string, string>));
  return readStructure(pdf);
}

it('finds headings in reading order, with the pages they stand on', async () => {
  const structure = await structureOf((pdf) => {
    const [first, second] = [pdf.getPage(0).ref, pdf.getPage(1).ref];
    return {
      K: [
        {
          S: 'Document',
          K: [
            { S: 'H1', Pg: first, K: 0 },
            { S: 'Sect', Pg: second, K: [{ S: 'H2', K: [{ S: 'Span', K: 1 }] }] },
            { S: 'Titre', K: { S: 'Span', Pg: second, K: 2 } },
          ],
        },
      ],
      RoleMap: { Titre: 'H3' },
    };
  });
  expect(structure.headings).toEqual([
    { level: 1, page: 1 },
    { level: 2, page: 2 },
    { level: 3, page: 2 },
  ]);
});

it('finds pictures without words, but not those that hold words or a described picture', async () => {
  const { undescribed } = await structureOf((pdf) => {
    const Pg = pdf.getPage(1).ref;
    return {
      K: [
        { S: 'Figure', Pg, K: 0 },
        { S: 'Figure', Pg, K: 1, Alt: PDFString.of('  ') },
        { S: 'Figure', Pg, K: 2, Alt: PDFString.of('A march') },
        { S: 'Figure', Pg, K: [{ S: 'Figure', K: 3, Alt: PDFString.of('A hall') }] },
        { S: 'Figure', Pg, K: [{ S: 'P', K: 4 }] },
      ],
    };
  });
  expect(undescribed).toEqual([2, 2]);
});

it('ends on tags that run in a ring, and says nothing of a file without any', async () => {
  const ring = await structureOf((pdf) => {
    const ref = pdf.context.nextRef();
    pdf.context.assign(ref, pdf.context.obj({ S: 'H1', K: [ref, ref] }));
    return { K: ref };
  });
  expect(ring.headings).toHaveLength(1);
  expect(readStructure(await PDFDocument.create())).toEqual({ headings: [], undescribed: [] });
});
