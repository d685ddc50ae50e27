/** Small PDFs as a browser prints them, joined: what each of the parts of it does. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../../src/geometry.ts';
import { makeExact } from '../../../src/pdf/exact.ts';
import { joiner } from '../../../src/pdf/join/index.ts';
import { bookmarksOf, textsOf } from '../../build/pdf.ts';
import { qpdf } from '../../imposition/helpers.ts';
import { chapter, layOut, shareBrowser } from '../../pagination/support.ts';
import { bookFacts } from './book-facts.ts';

const key = (name: string): PDFName => PDFName.of(name);

interface Page {
  headings?: [level: number, words: string][];
  places?: string[];
  cells?: string[];
  font?: string;
  /** Of a picture that is drawn with a mask. */
  picture?: string;
}

/** Tagged, with bookmarks, one page each. */
async function piece(pages: Page[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const register = (object: PDFObject): PDFRef => context.register(object);
  const dests = context.obj({});
  const top = register(context.obj({ Type: 'StructElem', S: 'Document' }));
  const kids: PDFRef[] = [];
  const nums: PDFObject[] = [];
  const names: PDFObject[] = [];
  const marks: { level: number; ref: PDFRef; dict: PDFDict }[] = [];
  for (const [index, { headings = [], places = [], cells = [], font, picture }] of pages.entries()) {
    const page = document.addPage([420, 595]);
    const { node, ref } = page;
    const owners: PDFRef[] = [];
    for (const [level, words] of headings) {
      const tag = register(
        context.obj({ Type: 'StructElem', S: `H${level}`, P: top, Pg: ref, K: owners.length }),
      );
      owners.push(tag);
      kids.push(tag);
      const dict = context.obj({
        Title: PDFHexString.fromText(words),
        Dest: [ref, key('XYZ'), 0, 500, 0],
        SE: tag,
      });
      marks.push({ level, ref: register(dict), dict });
    }
    for (const cell of cells) {
      const heads = context.obj({ O: 'Table', Headers: [PDFString.of(cell)] });
      const tag = register(
        context.obj({ Type: 'StructElem', S: 'TH', P: top, ID: PDFString.of(cell), A: heads }),
      );
      kids.push(tag);
      names.push(PDFString.of(cell), tag);
    }
    for (const place of places) dests.set(key(place), context.obj([ref, key('XYZ'), 0, 500, 0]));
    if (font) {
      const descriptor = register(context.obj({ Type: 'FontDescriptor', FontName: font }));
      const face = register(context.obj({ Type: 'Font', BaseFont: font, FontDescriptor: descriptor }));
      node.set(key('Resources'), context.obj({ Font: { F1: face } }));
    }
    if (picture) {
      const mask = register(context.flateStream('mask', { Type: 'XObject', Subtype: 'Image' }));
      const image = register(
        context.flateStream(picture, { Type: 'XObject', Subtype: 'Image', SMask: mask }),
      );
      node.set(key('Resources'), context.obj({ XObject: { X1: image } }));
    }
    node.set(key('StructParents'), context.obj(index));
    nums.push(context.obj(index), register(context.obj(owners)));
  }
  context.lookup(top, PDFDict).set(key('K'), context.obj(kids));
  const root = context.obj({ Type: 'StructTreeRoot', K: top });
  root.set(key('ParentTree'), register(context.obj({ Nums: nums })));
  if (names.length > 0) root.set(key('IDTree'), register(context.obj({ Names: names })));
  catalog.set(key('StructTreeRoot'), register(root));
  catalog.set(key('Dests'), register(dests));
  const outlines = context.obj({ Type: 'Outlines' });
  for (const [index, { dict }] of marks.entries()) {
    const next = marks[index + 1];
    if (next) dict.set(key('Next'), next.ref);
  }
  if (marks[0]) {
    outlines.set(key('First'), marks[0].ref);
    catalog.set(key('Outlines'), register(outlines));
  }
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

async function joined(...pieces: Page[][]): Promise<PDFDocument> {
  const join = joiner();
  // They come as they are printed, in any order.
  for (const [index, pages] of [...pieces.entries()].reverse()) join.add(index, await piece(pages));
  return join.join();
}

const finish = (pdf: Uint8Array | PDFDocument): Promise<Uint8Array> =>
  makeExact(pdf, { page: PAPERS.A5, title: 'Livre', language: 'fr', direction: 'ltr', epoch: 0 });

describe('pieces of a PDF, joined', () => {
  it('have bookmarks nested by the level of their headings, also across pieces', async () => {
    const pdf = await joined(
      [
        { headings: [[1, 'Partie']] },
        {
          headings: [
            [2, 'Un'],
            [3, 'a'],
          ],
        },
      ],
      [{ headings: [[3, 'b']] }, { headings: [[2, 'Deux']] }],
      [
        {
          headings: [
            [1, 'Fin'],
            [4, 'c'],
            [2, 'Trois'],
          ],
        },
      ],
    );
    const saved = await pdf.save();
    expect(bookmarksOf(saved)).toEqual([
      'Partie → 1',
      '  Un → 2',
      '    a → 2',
      '    b → 3',
      '  Deux → 4',
      'Fin → 5',
      '  c → 5',
      '  Trois → 5',
    ]);
    const top = pdf.catalog.lookup(key('Outlines'), PDFDict);
    expect(String(top.get(key('Count')))).toBe('8');
    expect((await qpdf(saved, '--check', 'IN')).said).toMatch(/No syntax or stream encoding errors/);
  });

  it('lead by a name to the first place that has it', async () => {
    const { catalog, ...pdf } = await joined(
      [{ places: ['a'] }, { places: ['b'] }],
      [{ places: ['b', 'c'] }],
    );
    const pages = new Map((await joinedPages(catalog)).map((page, index) => [page, index + 1]));
    const places = catalog.lookup(key('Dests'), PDFDict);
    const to = (name: string) => pages.get(places.lookup(key(name), PDFArray).lookup(0, PDFDict));
    expect([to('a'), to('b'), to('c')]).toEqual([1, 2, 3]);
    expect(pdf.context.header.toString()).toContain('1.7');
  });

  it('number through what pages and tags say of one another', async () => {
    const { catalog } = await joined([{ headings: [[1, 'a']] }, {}], [{ headings: [[1, 'b']] }]);
    const root = catalog.lookup(key('StructTreeRoot'), PDFDict);
    const document = root.lookup(key('K'), PDFDict);
    expect(document.lookup(key('P'))).toBe(root);
    const tags = document.lookup(key('K'), PDFArray);
    expect(tags.size()).toBe(2);
    for (let i = 0; i < 2; i += 1) expect(tags.lookup(i, PDFDict).lookup(key('P'))).toBe(document);
    const nums = root.lookup(key('ParentTree'), PDFDict).lookup(key('Nums'), PDFArray);
    const rows = [0, 1, 2].map((index) => nums.lookup(2 * index + 1, PDFArray));
    expect(rows.map((row) => row.lookup(0))).toEqual([tags.lookup(0), undefined, tags.lookup(1)]);
    expect((await joinedPages(catalog)).map((page) => String(page.get(key('StructParents'))))).toEqual([
      '0',
      '1',
      '2',
    ]);
  });

  it('name table cells as they are read, whatever they were called in each piece', async () => {
    const { catalog } = await joined(
      [{ cells: ['node00000700', 'node00000003'] }],
      [{ cells: ['node00000003'] }],
    );
    const root = catalog.lookup(key('StructTreeRoot'), PDFDict);
    const cells = root.lookup(key('K'), PDFDict).lookup(key('K'), PDFArray);
    const all = [0, 1, 2].map((index) => cells.lookup(index, PDFDict));
    const names = ['(node00000001)', '(node00000002)', '(node00000003)'];
    expect(all.map((cell) => String(cell.get(key('ID'))))).toEqual(names);
    expect(
      all.map((cell) => String(cell.lookup(key('A'), PDFDict).lookup(key('Headers'), PDFArray).get(0))),
    ).toEqual(names);
    const tree = root.lookup(key('IDTree'), PDFDict).lookup(key('Names'), PDFArray);
    expect([0, 2, 4].map((index) => String(tree.get(index)))).toEqual(names);
    expect([1, 3, 5].map((index) => tree.lookup(index))).toEqual(all);
  });

  it('hold the same picture once, and other parts of a font by another name', async () => {
    const pdf = await joined(
      [{ picture: 'one' }, { font: 'AAAAAA+Vollkorn' }],
      [{ picture: 'one' }, { picture: 'two' }],
      [{ font: 'AAAAAA+Vollkorn' }, { font: 'Times' }],
    );
    const pages = await joinedPages(pdf.catalog);
    const entry = (index: number, kind: string, name: string): PDFObject | undefined =>
      pages[index]!.lookup(key('Resources'), PDFDict).lookup(key(kind), PDFDict).get(key(name));
    expect(entry(0, 'XObject', 'X1')).toBe(entry(2, 'XObject', 'X1'));
    expect(entry(0, 'XObject', 'X1')).not.toBe(entry(3, 'XObject', 'X1'));
    const font = (index: number): string[] => {
      const dict = pdf.context.lookup(entry(index, 'Font', 'F1'), PDFDict);
      return [dict, dict.lookup(key('FontDescriptor'), PDFDict)].map((one) =>
        String(one.get(key('BaseFont')) ?? one.get(key('FontName'))),
      );
    };
    expect([font(1), font(4), font(5)]).toEqual([
      ['/AAAAAA+Vollkorn', '/AAAAAA+Vollkorn'],
      ['/AAAACA+Vollkorn', '/AAAACA+Vollkorn'],
      ['/Times', '/Times'],
    ]);
    const streams = pdf.context
      .enumerateIndirectObjects()
      .filter(([, object]) => String(object).includes('/Image'));
    expect(streams).toHaveLength(3);
  });

  it('keep what pages paint apart, also where two paint the same: each is changed by itself afterwards', async () => {
    const painting = async (): Promise<Uint8Array> => {
      const document = await PDFDocument.create({ updateMetadata: false });
      for (let i = 0; i < 2; i += 1) {
        const stream = document.context.flateStream('0 0 9 9 re f');
        document.addPage([420, 595]).node.set(key('Contents'), document.context.register(stream));
      }
      return document.save({ useObjectStreams: false });
    };
    const join = joiner();
    join.add(0, await painting());
    join.add(1, await painting());
    const { catalog } = await join.join();
    const contents = (await joinedPages(catalog)).map((page) => String(page.get(key('Contents'))));
    expect(new Set(contents).size).toBe(4);
  });

  it('that is no PDF is told when they are joined', async () => {
    const join = joiner();
    join.add(0, await piece([{}]));
    join.add(1, new TextEncoder().encode('no PDF'));
    await new Promise((done) => setTimeout(done, 20));
    await expect(join.join()).rejects.toThrow(/PDF/);
  });
});

/** Its pages, without what `getPages` keeps. */
const joinedPages = async (catalog: PDFDocument['catalog']): Promise<PDFDict[]> => {
  const pages: PDFDict[] = [];
  catalog.Pages().traverse((node) => node.has(key('Type')) && !node.has(key('Kids')) && pages.push(node));
  return pages;
};

describe('one piece of Chromium’s', () => {
  shareBrowser();

  it('is the same as if it had not been joined', async () => {
    const words = Array.from({ length: 300 }, (_, i) => `<p>mot${i} <a href="#h2">deux</a></p>`).join('');
    const table = `<table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>1</td><td>2</td></tr></table>`;
    const { pdf } = await layOut(
      [
        chapter('c1', `<h1>Un</h1>${words}${table}<h3>x</h3>`),
        chapter('c2', `<h2 id="h2">Deux</h2>${table}<h3>y</h3><h1>Trois</h1>`),
      ],
      '@page { size: 148mm 210mm; margin: 20mm } body { font: 12pt/16pt serif }',
    );
    const join = joiner();
    join.add(0, pdf);
    const [plain, made] = [await finish(pdf), await finish(await join.join())];
    expect(textsOf(made)[0]).toContain('mot1');
    expect(await bookFacts(made)).toEqual(await bookFacts(plain));
  });
});
