import { PDFDict, PDFDocument, type PDFFont, PDFName, type PDFRef, StandardFonts } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPdf } from '../../src/pdf/load.ts';
import { pageNames } from '../../src/pdf/page-names.ts';

type Draw = (pdf: PDFDocument, font: PDFFont) => Promise<unknown> | unknown;

async function made(...steps: Draw[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const step of steps) await step(pdf, font);
  return loadPdf(await pdf.save());
}
/** Not by the library: it draws the names of resources by lot. */
const page =
  (text: string, change: Draw = () => {}): Draw =>
  async (pdf, font) => {
    const { node } = pdf.addPage([300, 300]);
    const { context } = pdf;
    node.set(key('Resources'), context.obj({ Font: { F: font.ref } }));
    node.set(key('Contents'), context.register(context.stream(`BT /F 12 Tf 20 280 Td (${text}) Tj ET`)));
    await change(pdf, font);
  };
const key = (name: string) => PDFName.of(name);
const named = async (...steps: Draw[]) => pageNames(await made(...steps));
/** One page more, so that all objects have other numbers. */
const other: Draw = (pdf) => void pdf.addPage([10, 10]);

test('the same page has the same name, wherever it stands and whatever its objects are called', async () => {
  const [first, second] = await named(page('here'), page('there'));
  expect(first).not.toBe(second);
  expect(await named(other, page('there'), other, page('here'))).toEqual([
    expect.any(String),
    second,
    expect.any(String),
    first,
  ]);
});

test('any text makes a name of its own', { timeout: 60_000 }, async () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(word, word, async (a, b) => {
      const [x, y] = await named(page(a), page(b));
      expect(x === y).toBe(a === b);
    }),
    { numRuns: 40 },
  );
});

const last = (pdf: PDFDocument) => pdf.getPages().at(-1)!;
/** What the page's first font is made of. */
const fontOf = (pdf: PDFDocument): PDFDict => {
  const fonts = last(pdf).node.Resources()!.lookup(key('Font'), PDFDict);
  return fonts.lookup(fonts.keys()[0]!, PDFDict);
};

test.each<[string, Draw]>([
  ['the size of the page', (pdf) => last(pdf).setSize(301, 300)],
  ['a crop box', (pdf) => last(pdf).setCropBox(0, 0, 200, 200)],
  ['a turn', (pdf) => void last(pdf).node.set(key('Rotate'), pdf.context.obj(90))],
  [
    'a box of the whole tree',
    (pdf) => void pdf.catalog.Pages().set(key('CropBox'), pdf.context.obj([0, 0, 9, 9])),
  ],
  [
    'a font',
    async (pdf) => {
      await pdf.flush();
      fontOf(pdf).set(key('BaseFont'), key('Courier'));
    },
  ],
  ['a state', (pdf) => void last(pdf).node.newExtGState('G', pdf.context.obj({ ca: 0.5 }))],
  [
    'a picture',
    (pdf) =>
      void last(pdf).node.newXObject('X', pdf.context.register(pdf.context.stream('1', { Subtype: 'Form' }))),
  ],
])('%s is part of the name', async (_, change) => {
  const [plain] = await named(page('here'));
  expect((await named(page('here', change)))[0]).not.toBe(plain);
});

test('links and the tags’ numbers are not: nothing of them is painted', async () => {
  const [plain] = await named(page('here'));
  const beside: Draw = (pdf) => {
    const { node } = last(pdf);
    node.set(key('StructParents'), pdf.context.obj(7));
    node.set(key('Annots'), pdf.context.obj([pdf.context.register(pdf.context.obj({ Subtype: 'Link' }))]));
  };
  expect((await named(page('here', beside)))[0]).toBe(plain);
});

test('what a form holds is part of the name of every page that shows it', async () => {
  const form =
    (text: string): Draw =>
    (pdf, font) => {
      const { context } = pdf;
      const inner = { Subtype: 'Form', BBox: [0, 0, 50, 50], Resources: { Font: { F: font.ref } } };
      const ref = context.register(context.stream(`BT /F 9 Tf (${text}) Tj ET`, inner));
      last(pdf).node.set(key('Resources'), context.obj({ XObject: { X: ref } }));
    };
  const names = await Promise.all(['a', 'b', 'a'].map((text) => named(page('outer', form(text)))));
  expect(names[0]).toEqual(names[2]);
  expect(names[0]).not.toEqual(names[1]);
});

test('a page that holds itself has no name, and the others have theirs', async () => {
  const round: Draw = (pdf) => {
    const ref = pdf.context.nextRef();
    pdf.context.assign(ref, pdf.context.stream('1', { Subtype: 'Form', Resources: { XObject: { X: ref } } }));
    last(pdf).node.newXObject('X', ref);
  };
  const deep: Draw = (pdf) => {
    let ref: PDFRef = pdf.context.register(pdf.context.obj([]));
    for (let i = 0; i < 200; i += 1) ref = pdf.context.register(pdf.context.obj([ref]));
    last(pdf).node.set(key('Group'), ref);
  };
  const [plain] = await named(page('here'));
  expect(await named(page('a', round), page('here'), page('b', deep), page('here'))).toEqual([
    undefined,
    plain,
    undefined,
    plain,
  ]);
});
