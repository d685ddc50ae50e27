import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/pdf/facts.ts';

const name = PDFName.of;

/** A PDF of two pages that `change` has done something to. */
async function made(change: (pdf: PDFDocument) => void | Promise<void> = () => {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage([419.528, 595.276]);
  pdf.addPage([841.89, 595.276]);
  await change(pdf);
  return pdf.save({ useObjectStreams: false });
}

function annotate(pdf: PDFDocument, page: number, annotation: object): void {
  const { node } = pdf.getPage(page - 1);
  const list = node.lookupMaybe(name('Annots'), PDFArray) ?? pdf.context.obj([]);
  list.push(pdf.context.register(pdf.context.obj(annotation as Record<string, string>)));
  node.set(name('Annots'), list);
}

/** One pt in the lower left corner of a page of this height. */
const corner = (height: number) => ({ left: 0, top: expect.closeTo(height - 1), width: 1, height: 1 });

describe('readFacts', () => {
  it('measures pages', async () => {
    const { pages } = await readFacts(
      await made((pdf) => {
        pdf.getPage(1).setTrimBox(0, 0, 419.528, 595.276);
      }),
    );
    const round = ({ width, height }: { width: number; height: number }) =>
      `${width.toFixed(2)} × ${height.toFixed(2)}`;
    expect(pages.map(({ media, trim }) => [round(media), round(trim)])).toEqual([
      ['148.00 × 210.00', '148.00 × 210.00'],
      ['297.00 × 210.00', '148.00 × 210.00'],
    ]);
  });

  it('says what little there is', async () => {
    expect(await readFacts(await made())).toMatchObject({
      fonts: [],
      info: {},
      hasXmp: false,
      leftovers: [],
      language: undefined,
      tagged: false,
      bookmarks: [],
      links: [],
      danglingLinks: [],
    });
  });

  it('reads title, language, tags and names', async () => {
    const facts = await readFacts(
      await made((pdf) => {
        pdf.setTitle('Été שלום');
        pdf.setAuthor('Ana');
        pdf.setLanguage('he');
        pdf.catalog.set(name('StructTreeRoot'), pdf.context.obj({}));
      }),
    );
    expect(facts).toMatchObject({
      info: { Title: 'Été שלום', Author: 'Ana' },
      language: 'he',
      tagged: true,
      leftovers: [],
    });
  });

  it('finds XMP wherever it hangs, and names that were left behind', async () => {
    const facts = await readFacts(
      await made((pdf) => {
        const { context } = pdf;
        pdf.setTitle('New');
        const xmp = context.stream('<x/>', { Type: 'Metadata', Subtype: 'XML' });
        pdf.getPage(1).node.set(name('Metadata'), context.register(xmp));
        context.register(
          context.obj({ Author: PDFString.of('Ana'), Producer: PDFHexString.fromText('Wörd') }),
        );
        // Dates of an embedded file and the author of a comment are no document information.
        context.register(context.obj({ CreationDate: PDFString.of('D:2026') }));
        context.register(context.obj({ Type: 'Annot', Author: PDFString.of('x') }));
      }),
    );
    expect(facts).toMatchObject({
      hasXmp: true,
      leftovers: ['Author: Ana', 'Producer: Wörd'],
      info: { Title: 'New' },
    });
  });

  it('tells fonts that are in the file from those that are not', async () => {
    const facts = await readFacts(
      await made(async (pdf) => {
        const { context } = pdf;
        const font = await pdf.embedFont(StandardFonts.Helvetica);
        pdf.getPage(0).drawText('x', { font });
        const file = context.register(context.stream('x'));
        const descriptor = context.register(context.obj({ Type: 'FontDescriptor', FontFile2: file }));
        context.register(
          context.obj({
            Type: 'Font',
            Subtype: 'CIDFontType2',
            BaseFont: 'ABCDEF+Vollkorn-Bold',
            FontDescriptor: descriptor,
          }),
        );
        context.register(context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: 'ABCDEF+Vollkorn-Bold' }));
        context.register(context.obj({ Type: 'Font', Subtype: 'Type3' }));
        context.register(
          context.obj({ Type: 'Font', Subtype: 'TrueType', BaseFont: 'Arial', FontDescriptor: 'odd' }),
        );
      }),
    );
    expect(facts.fonts.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: '', subtype: 'Type3', embedded: true },
      { name: 'Arial', subtype: 'TrueType', embedded: false },
      { name: 'Helvetica', subtype: 'Type1', embedded: false },
      { name: 'Vollkorn-Bold', subtype: 'CIDFontType2', embedded: true },
    ]);
  });

  it('finds links, and those whose place is missing', async () => {
    const facts = await readFacts(
      await made((pdf) => {
        const { context } = pdf;
        const link = (more: object) => ({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 1, 1], ...more });
        annotate(pdf, 1, link({ A: { S: 'URI', URI: PDFString.of('https://a.example/é') } }));
        annotate(pdf, 2, link({ A: { S: 'URI', URI: PDFHexString.fromText('mailto:a@b.example') } }));
        annotate(pdf, 2, link({ Dest: PDFString.of('here') }));
        annotate(pdf, 2, link({ Dest: 'old' }));
        annotate(pdf, 2, link({ Dest: [pdf.getPage(0).ref, 'Fit'] }));
        annotate(pdf, 2, link({ A: { S: 'GoTo', D: PDFString.of('gone') } }));
        annotate(pdf, 1, link({ Dest: 'missing' }));
        const place = [pdf.getPage(0).ref, 'Fit'];
        const leaf = context.register(context.obj({ Names: [PDFString.of('here'), place] }));
        pdf.catalog.set(name('Names'), context.obj({ Dests: { Kids: [leaf] } }));
        pdf.catalog.set(name('Dests'), context.obj({ old: place }));
      }),
    );
    expect(facts.links).toEqual([
      { page: 1, area: corner(595.276), uri: 'https://a.example/é' },
      { page: 2, area: corner(595.276), uri: 'mailto:a@b.example' },
    ]);
    expect(facts.danglingLinks).toEqual([
      { page: 1, area: corner(595.276), target: 'missing' },
      { page: 2, area: corner(595.276), target: 'gone' },
    ]);
    expect(facts.innerLinks.map(({ page, to }) => `${page} → ${to}`)).toEqual(['2 → 1', '2 → 1', '2 → 1']);
  });

  it('reads bookmarks in the order in which a viewer lists them', async () => {
    const facts = await readFacts(
      await made(({ context, catalog }) => {
        const item = (title: string, more: object = {}) =>
          context.register(context.obj({ Title: PDFString.of(title), ...more }));
        const last = item('3');
        const second = item('2', { First: item('2.1', { Next: item('2.2') }), Next: last });
        const first = item('1', { Next: second });
        catalog.set(name('Outlines'), context.obj({ First: first }));
      }),
    );
    expect(facts.bookmarks).toEqual(['1', '2', '2.1', '2.2', '3']);
  });

  describe('is not led astray by', () => {
    it('rings of names and bookmarks', async () => {
      const facts = await readFacts(
        await made(({ context, catalog }) => {
          const [node, item] = [context.nextRef(), context.nextRef()];
          context.assign(node, context.obj({ Kids: [node, node, node], Names: [PDFString.of('a'), 'x'] }));
          context.assign(item, context.obj({ Title: PDFString.of('t'), Next: item, First: item }));
          catalog.set(name('Names'), context.obj({ Dests: node }));
          catalog.set(name('Outlines'), context.obj({ First: item }));
        }),
      );
      expect(facts.bookmarks).toEqual(['t']);
    });

    it('an outline of thousands of levels', async () => {
      const facts = await readFacts(
        await made(({ context, catalog }) => {
          let item = context.obj({ Title: PDFString.of('deepest') });
          for (let i = 0; i < 12_000; i += 1) item = context.obj({ First: context.register(item) });
          catalog.set(name('Outlines'), item);
        }),
      );
      expect(facts.bookmarks.at(-1)).toBe('deepest');
    });

    it('things of the wrong kind', async () => {
      const facts = await readFacts(
        await made((pdf) => {
          const { context, catalog } = pdf;
          pdf.getPage(0).node.set(name('Annots'), context.obj('none'));
          annotate(pdf, 2, { Subtype: 'Link', A: 7, Dest: 3 });
          annotate(pdf, 2, { Subtype: 'Link', A: { URI: [1] } });
          for (const key of ['Names', 'Dests', 'Outlines', 'Lang', 'Metadata'])
            catalog.set(name(key), context.obj(4));
        }),
      );
      expect(facts).toMatchObject({ links: [], danglingLinks: [], bookmarks: [], language: undefined });
    });
  });
});
