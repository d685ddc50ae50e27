import {
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFString,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { makeExact } from '../../src/pdf/exact.ts';
import { readFacts } from '../../src/pdf/facts.ts';
import { openText } from '../../src/pdf/text.ts';
import { qpdf } from '../imposition/helpers.ts';

const OPTIONS = {
  page: { width: 148, height: 210 },
  title: 'S’organiser — שלום',
  language: 'fr-CA',
  direction: 'ltr',
} as const;
/** A5 in pt: 148 and 210 mm times 72, by 25.4 mm an inch. */
const [WIDTH, HEIGHT] = [419.5276, 595.2756];

/** As a browser would print it, and as a nosy program would: odd boxes, names, the clock, XMP here and there. */
async function revealing(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { context, catalog } = pdf;
  pdf.setTitle('Draft of Ana');
  pdf.setAuthor('Ana Kovač');
  pdf.setCreator('Chromium');
  pdf.setProducer('Skia/PDF m147');
  pdf.setKeywords(['secret']);
  pdf.setCreationDate(new Date('2026-01-02T03:04:05Z'));
  const xmp = () =>
    context.register(context.flateStream('<x:xmpmeta>Ana</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' }));
  catalog.set(PDFName.of('Metadata'), xmp());
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const [width, height] of [
    [420, 594.96],
    [420, 595.92],
    [612, 792],
  ] as const) {
    const page = pdf.addPage([width, height]);
    page.drawText(`page of ${width}`, { font, size: 12, x: 40, y: 500 });
    page.setCropBox(10, 10, 100, 100);
    page.setBleedBox(0, 0, 500, 700);
    page.setTrimBox(1, 2, 3, 4);
    page.setArtBox(5, 5, 5, 5);
    page.node.set(PDFName.of('Metadata'), xmp());
    page.node.set(PDFName.of('PieceInfo'), context.obj({ Illustrator: { Private: PDFString.of('Ana') } }));
    page.node.set(PDFName.of('LastModified'), PDFString.of('D:20260102030405Z'));
  }
  const link = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 10, 10],
    A: { S: 'URI', URI: PDFString.of('https://a.example/') },
  });
  pdf.getPage(0).node.set(PDFName.of('Annots'), context.obj([context.register(link)]));
  catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot' })));
  const outline = context.obj({ Type: 'Outlines' });
  outline.set(PDFName.of('First'), context.register(context.obj({ Title: PDFString.of('Chapter') })));
  catalog.set(PDFName.of('Outlines'), context.register(outline));
  return pdf.save();
}

/** All words in the file, unpacked, whether anything points to them or not. */
async function everything(pdf: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  return words(context);
}

function words(context: PDFContext): string {
  const decode = (text: string): string =>
    text.replace(/<FEFF([0-9A-F]*)>/gi, (_, hex: string) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    );
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => {
      if (object instanceof PDFRawStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('XML'))
        return 'XMP';
      return object instanceof PDFDict ? decode(String(object)) : '';
    })
    .join('\n');
}

describe('makeExact', () => {
  it('gives every page its true size and no other box', async () => {
    const pdf = await PDFDocument.load(await makeExact(await revealing(), OPTIONS), {
      updateMetadata: false,
    });
    expect(pdf.getPageCount()).toBe(3);
    for (const { node } of pdf.getPages()) {
      for (const key of ['MediaBox', 'TrimBox']) {
        const box = String(node.get(PDFName.of(key)))
          .match(/[\d.]+/g)!
          .map(Number);
        expect(box.slice(0, 2)).toEqual([0, 0]);
        expect(Math.abs(box[2]! - WIDTH)).toBeLessThan(0.01);
        expect(Math.abs(box[3]! - HEIGHT)).toBeLessThan(0.01);
      }
      for (const key of ['CropBox', 'BleedBox', 'ArtBox']) expect(node.has(PDFName.of(key))).toBe(false);
    }
  });

  it('leaves the title and nothing else that tells who, when, where and with what', async () => {
    const before = await revealing();
    expect(await everything(before)).toMatch(/Ana[\s\S]*Skia|Skia[\s\S]*Ana/);
    const pdf = await makeExact(before, OPTIONS);
    const facts = await readFacts(pdf);
    expect(facts).toMatchObject({
      info: { Title: OPTIONS.title },
      hasXmp: false,
      leftovers: [],
      language: 'fr-CA',
    });
    expect(await everything(pdf)).not.toMatch(
      /Ana|Skia|Chromium|secret|D:2026|XMP|Draft|PieceInfo|LastModified/,
    );
    // Nor as they stand in the file.
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/Skia|Chromium|D:2026|pdf-lib/);
  });

  it('keeps text, tags, links and bookmarks', async () => {
    const pdf = await makeExact(await revealing(), OPTIONS);
    expect(await readFacts(pdf)).toMatchObject({
      tagged: true,
      bookmarks: ['Chapter'],
      links: [{ page: 1, uri: 'https://a.example/' }],
    });
    const text = await openText(pdf);
    expect([1, 2].map((page) => text.read(page))).toEqual(['page of 420', 'page of 420']);
    text.close();
    expect(await qpdf(pdf, '--check', 'IN')).toMatchObject({ code: 0 });
  });

  it.each([
    [0, 'D:19700101000000Z'],
    [1_767_323_045, 'D:20260102030405Z'],
  ])('writes the dates that were asked for: %d', async (epoch, date) => {
    const { info } = await readFacts(await makeExact(await revealing(), { ...OPTIONS, epoch }));
    expect(info).toEqual({ Title: OPTIONS.title, CreationDate: date, ModDate: date });
  });

  it('says in which direction the booklet opens, and that viewers show its title', async () => {
    for (const [direction, said] of [
      ['ltr', '/L2R'],
      ['rtl', '/R2L'],
    ] as const) {
      const pdf = await PDFDocument.load(await makeExact(await revealing(), { ...OPTIONS, direction }), {
        updateMetadata: false,
      });
      const preferences = pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
      expect(String(preferences.get(PDFName.of('Direction')))).toBe(said);
      expect(String(preferences.get(PDFName.of('DisplayDocTitle')))).toBe('true');
    }
  });

  it('makes the same bytes of the same pages', async () => {
    const pdf = await revealing();
    const [a, b] = [await makeExact(pdf, OPTIONS), await makeExact(pdf, OPTIONS)];
    expect(Buffer.compare(a, b)).toBe(0);
  });

  it('makes the same bytes whatever the clock said', async () => {
    const printedAt = async (date: string): Promise<Uint8Array> => {
      const pdf = await PDFDocument.load(await revealing(), { updateMetadata: false });
      pdf.setCreationDate(new Date(date));
      return makeExact(await pdf.save(), OPTIONS);
    };
    expect(Buffer.compare(await printedAt('2026-01-01'), await printedAt('2031-12-31'))).toBe(0);
  });
});
