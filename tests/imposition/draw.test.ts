import { degrees, PDFDocument, PDFName, rgb } from '@cantoo/pdf-lib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mmToPt } from '../../src/geometry.ts';
import { type DrawOptions, drawSheets } from '../../src/imposition/draw.ts';
import type { Plan } from '../../src/imposition/plan.ts';
import { saddle } from '../../src/imposition/schemes/saddle.ts';
import {
  A4,
  A5,
  greyAt,
  HALF,
  makePdf,
  numbered,
  qpdf,
  readSides,
  readWords,
  SHEET,
  TYPE_SIZE,
  unpacked,
  type Word,
} from './helpers.ts';

const draw = (pdf: Uint8Array, plan: Plan, options: Partial<DrawOptions> = {}): Promise<Uint8Array> =>
  drawSheets(pdf, plan, { sheet: SHEET, ...options });

/** A single page on the right half of the front. */
const one = (pdf: Uint8Array, options?: Partial<DrawOptions>): Promise<Uint8Array> =>
  draw(pdf, saddle(1), options);

/** The one word on the first side. */
const onlyWord = (pdf: Uint8Array): Word => {
  const words = readWords(pdf)[0]!;
  expect(words).toHaveLength(1);
  return words[0]!;
};

describe('drawSheets', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('draws 8|1, 2|7, 6|3, 4|5', async () => {
    expect(readSides(await draw(await numbered(8), saddle(8)))).toEqual(['8|1', '2|7', '6|3', '4|5']);
  });

  it('puts A5 pages at their own size in the middle of each half, to a hundredth of a mm', async () => {
    const at = [20, 30] as const;
    const sheets = readWords(await draw(await makePdf([{ at }, { at }, { at }, { at }]), saddle(4)));
    const margin = (HALF - A5.width) / 2;
    for (const [left, right] of sheets) {
      expect(left!.x).toBeCloseTo(margin + at[0], 2);
      expect(right!.x).toBeCloseTo(HALF + margin + at[0], 2);
      for (const word of [left!, right!]) {
        expect(word.y).toBeCloseTo(SHEET.height - at[1], 2);
        expect(word.size).toBe(TYPE_SIZE);
        expect(word.direction).toEqual([1, 0]);
      }
    }
  });

  it('draws a page that fits with a plain move', async () => {
    const text = await unpacked(await one(await numbered(1)));
    expect(text).toMatch(/^q 1 0 0 1 421\.653543 0 cm \/Page1 Do Q$/m);
  });

  it('makes every side exactly as large as the sheet', async () => {
    const pdf = await PDFDocument.load(await draw(await numbered(5), saddle(5)), { updateMetadata: false });
    expect(pdf.getPageCount()).toBe(4);
    for (const page of pdf.getPages()) {
      for (const box of [page.getMediaBox(), page.getTrimBox()]) {
        expect(box).toMatchObject({ x: 0, y: 0 });
        expect(box.width).toBeCloseTo((297 / 25.4) * 72, 3);
        expect(box.height).toBeCloseTo((210 / 25.4) * 72, 3);
      }
      expect(page.node.has(PDFName.of('Rotate'))).toBe(false);
    }
  });

  it('draws on other sheets', async () => {
    const letter = { width: 279.4, height: 215.9 };
    const word = onlyWord(await one(await makePdf([{ at: [0, 0] }]), { sheet: letter }));
    const scale = 139.7 / 148;
    expect(word.size).toBeCloseTo(TYPE_SIZE * scale, 4);
    expect(word.x).toBeCloseTo(139.7, 2);
    expect(word.y).toBeCloseTo(215.9 / 2 + (210 * scale) / 2, 2);
  });

  it.each([
    ['A4', A4, 210 / 297],
    ['A6', { width: 105, height: 148 }, 148.5 / 105],
    ['A5 lying', { width: 210, height: 148 }, 148.5 / 210],
  ])('scales %s to fit, and centres it', async (_name, size, scale) => {
    const at = [30, 40] as const;
    const word = onlyWord(await one(await makePdf([{ size, at }])));
    expect(word.size).toBeCloseTo(TYPE_SIZE * scale, 3);
    expect(word.x).toBeCloseTo(HALF + HALF / 2 + (at[0] - size.width / 2) * scale, 2);
    expect(word.y).toBeCloseTo(SHEET.height / 2 - (at[1] - size.height / 2) * scale, 2);
  });

  it.each([90, 180, 270, -90, 450])('shows a page turned by %i degrees as a viewer does', async (rotate) => {
    const size = { width: 120, height: 160 };
    const source = await makePdf([{ size, rotate, at: [15, 25] }]);
    const shown = onlyWord(source);
    const lying = rotate % 180 !== 0;
    const [width, height] = lying ? [160, 120] : [120, 160];
    const scale = Math.min(HALF / width, SHEET.height / height);
    const word = onlyWord(await one(source));
    expect(word.x).toBeCloseTo(HALF * 1.5 + (shown.x - width / 2) * scale, 2);
    expect(word.y).toBeCloseTo(SHEET.height / 2 + (shown.y - height / 2) * scale, 2);
    expect(word.direction).toEqual(shown.direction);
  });

  it('stands a page on its head where the plan says so', async () => {
    const plan = saddle(1);
    const turned: Plan = { ...plan, cells: plan.cells.map((cell) => ({ ...cell, turn: 180 })) };
    const source = await makePdf([{ at: [20, 30] }]);
    const word = onlyWord(await draw(source, turned));
    expect(word.direction).toEqual([-1, 0]);
    expect(word.x).toBeCloseTo(SHEET.width - 0.25 - 20, 2);
    expect(word.y).toBeCloseTo(30, 2);
  });

  describe('boxes', () => {
    /** A page of 300 x 400 mm whose word stands at 60, 80; `boxes` are in mm. */
    async function boxed(boxes: Record<string, number[]>, unit?: number): Promise<Uint8Array> {
      const pdf = await PDFDocument.load(
        await makePdf([{ size: { width: 300, height: 400 }, at: [60, 80] }]),
        { updateMetadata: false },
      );
      const { node } = pdf.getPage(0);
      for (const [key, box] of Object.entries(boxes))
        node.set(PDFName.of(key), pdf.context.obj(box.map(mmToPt)));
      if (unit) node.set(PDFName.of('UserUnit'), pdf.context.obj(unit));
      return pdf.save();
    }
    const expected = { x: HALF + 0.25 + 10, y: 210 - 20 };

    it.each([
      ['the trim box', { TrimBox: [50, 60, 198, 270] }],
      ['the trim box inside a crop box', { CropBox: [40, 50, 250, 300], TrimBox: [50, 60, 198, 270] }],
      ['a crop box away from the corner', { CropBox: [50, 60, 198, 270] }],
      ['a crop box with its corners swapped', { CropBox: [198, 270, 50, 60] }],
      ['a crop box smaller than the trim box', { TrimBox: [0, 0, 300, 400], CropBox: [50, 60, 198, 270] }],
      ['a media box away from the corner', { MediaBox: [50, 60, 198, 270] }],
      ['a media box with its corners swapped', { MediaBox: [198, 60, 50, 270] }],
    ])('takes %s for the page', async (_name, boxes) => {
      const word = onlyWord(await one(await boxed(boxes)));
      expect(word.x).toBeCloseTo(expected.x, 2);
      expect(word.y).toBeCloseTo(expected.y, 2);
      expect(word.size).toBe(TYPE_SIZE);
    });

    it('takes a media box below zero', async () => {
      const pdf = await PDFDocument.create();
      const page = pdf.addPage();
      page.setMediaBox(mmToPt(-148), mmToPt(-210), mmToPt(148), mmToPt(210));
      page.drawText('p1', { x: mmToPt(-138), y: mmToPt(-190), size: TYPE_SIZE });
      const word = onlyWord(await one(await pdf.save()));
      expect(word.x).toBeCloseTo(expected.x, 2);
      expect(word.y).toBeCloseTo(expected.y, 2);
    });

    it('takes the boxes that the page tree hands down', async () => {
      const pdf = await PDFDocument.load(await boxed({ MediaBox: [50, 60, 198, 270] }), {
        updateMetadata: false,
      });
      const { node } = pdf.getPage(0);
      for (const key of ['MediaBox', 'Resources']) {
        const value = node.get(PDFName.of(key))!;
        pdf.catalog.Pages().set(PDFName.of(key), value);
        node.delete(PDFName.of(key));
      }
      expect(onlyWord(await one(await pdf.save())).x).toBeCloseTo(expected.x, 2);
    });

    it('counts a larger unit', async () => {
      const word = onlyWord(await one(await boxed({ MediaBox: [50, 60, 124, 165] }, 2)));
      expect(word.size).toBeCloseTo(2 * TYPE_SIZE, 6);
      expect(word.x).toBeCloseTo(HALF + 0.25 + 20, 2);
      expect(word.y).toBeCloseTo(210 - 40, 2);
    });
  });

  describe('clipping', () => {
    /** A page painted black far beyond its edges. */
    async function black(size = A5, box?: readonly [string, number[]]): Promise<Uint8Array> {
      const pdf = await PDFDocument.create();
      const page = pdf.addPage([mmToPt(size.width), mmToPt(size.height)]);
      page.drawRectangle({ x: -900, y: -900, width: 3000, height: 3000, color: rgb(0, 0, 0) });
      if (box) page.node.set(PDFName.of(box[0]), pdf.context.obj(box[1].map(mmToPt)));
      return pdf.save();
    }

    it('lets no page reach the other half', async () => {
      const sheets = await one(await black());
      expect(greyAt(sheets, 1, 222, 105)).toBe(0);
      expect(greyAt(sheets, 1, 147, 105)).toBe(255);
      expect(greyAt(sheets, 1, 10, 105)).toBe(255);
    });

    it('shows nothing that lies outside the page, such as marks for cutting', async () => {
      const sheets = await one(await black({ width: 200, height: 210 }, ['TrimBox', [50, 50, 150, 160]]));
      expect(greyAt(sheets, 1, 222, 105)).toBe(0);
      // 100 x 110 mm becomes 148.5 x 163.4: white above and below.
      expect(greyAt(sheets, 1, 222, 20)).toBe(255);
      expect(greyAt(sheets, 1, 222, 190)).toBe(255);
    });

    it('lets a bleed run over the edge of the page, though not of the half', async () => {
      const pdf = await PDFDocument.load(await black({ width: 154, height: 216 }));
      const { node } = pdf.getPage(0);
      node.set(PDFName.of('TrimBox'), pdf.context.obj([3, 3, 151, 213].map(mmToPt)));
      node.set(PDFName.of('BleedBox'), pdf.context.obj([0, 0, 154, 216].map(mmToPt)));
      const text = await unpacked(await one(await pdf.save()));
      expect(text).toMatch(/\/BBox \[\s*0\s+0\s+436\.5\d+\s+612\.2\d+\s*\]/);
      expect(text).toMatch(/^420\.944882 0 420\.944882 595\.275591 re W n$/m);
    });
  });

  describe('what it writes', () => {
    it('is the same on every run, at any time', async () => {
      const source = await numbered(9);
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-02-03') });
      const first = await draw(source, saddle(9), { title: 'Été', language: 'fr' });
      vi.setSystemTime(new Date('2031-12-24'));
      const second = await draw(source, saddle(9), { title: 'Été', language: 'fr' });
      expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    });

    it('names nobody: no program, no time, no identifier', async () => {
      const pdf = await PDFDocument.load(await numbered(2));
      pdf.setAuthor('Ana Autrice');
      pdf.setProducer('SomeWriter 7');
      pdf.setSubject('Secret');
      const text = await unpacked(await draw(await pdf.save(), saddle(2)));
      for (const word of ['Ana', 'SomeWriter', 'Secret', 'pdf-lib', 'Producer', 'Creator', 'Date', '/Info']) {
        expect(text).not.toContain(word);
      }
      const trailer = await draw(await numbered(2), saddle(2));
      expect(Buffer.from(trailer).toString('latin1')).not.toContain('/ID');
    });

    it('says the title and the language where they are given, and nothing else', async () => {
      const sheets = await draw(await numbered(2), saddle(2), {
        title: 'S’organiser (été)',
        language: 'fr-CA',
      });
      const pdf = await PDFDocument.load(sheets, { updateMetadata: false });
      expect(pdf.getTitle()).toBe('S’organiser (été)');
      expect(pdf.getLanguage()).toBe('fr-CA');
      const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
      expect(String(info).match(/\/\w+/g)).toEqual(['/Title']);
    });

    it('leaves both-sided printing to the printer and asks for 100 per cent', async () => {
      const text = await unpacked(await draw(await numbered(2), saddle(2)));
      expect(text).toMatch(/\/PrintScaling \/None/);
      expect(text).not.toContain('/Duplex');
    });

    it.each([1, 2, 3, 4, 7, 16])('is sound for %i pages, as qpdf sees it', async (count) => {
      const checked = await qpdf(await draw(await numbered(count), saddle(count)), '--check', 'IN');
      expect(checked.said).toContain('No syntax or stream encoding errors found');
      expect(checked.code).toBe(0);
    });
  });

  it('tells after each sheet how far it is', async () => {
    const told: string[] = [];
    await draw(await numbered(9), saddle(9), { onSheet: (done, total) => told.push(`${done}/${total}`) });
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  });

  it('refuses bytes that are no PDF', async () => {
    await expect(draw(new TextEncoder().encode('no'), saddle(1))).rejects.toThrow('pdf-not-a-pdf');
  });

  it('has no answer to a plan for another document', async () => {
    await expect(draw(await numbered(2), saddle(8))).rejects.toThrow('page 8 of 2');
  });

  it('draws a page turned while the others are not', async () => {
    const pdf = await PDFDocument.load(await numbered(4));
    pdf.getPage(2).setRotation(degrees(180));
    const words = readWords(await draw(await pdf.save(), saddle(4))).flat();
    expect(words.map((word) => [word.text, word.direction[0]])).toEqual([
      ['p4', 1],
      ['p1', 1],
      ['p2', 1],
      ['p3', -1],
    ]);
  });
});
