import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it, vi } from 'vitest';
import { lying, PAPERS } from '../../src/geometry.ts';
import { type Imposed, type ImposeOptions, impose } from '../../src/imposition/impose.ts';
import { Refusal } from '../../src/report/notice.ts';
import { type MessageLanguage, renderNotice } from '../../src/report/render.ts';
import { A4, A5, makePdf, numbered, qpdf, readSides, readWords, type TestPage } from './helpers.ts';

const FILE = '/home/someone/tract.pdf';
const run = (pdf: Uint8Array, options: Partial<ImposeOptions> = {}): Promise<Imposed> =>
  impose(pdf, { file: FILE, sheet: PAPERS.A4, ...options });

const words = ({ notes }: Imposed, language: MessageLanguage = 'en'): string[] =>
  notes.map((n) => renderNotice(n, language, '/home/someone').text);

describe('impose', () => {
  it('makes two sheets of eight pages, and has nothing to remark on A5', async () => {
    const { pdf, ...told } = await run(await numbered(8));
    expect(told).toEqual({
      ...{ scheme: 'saddle', sheets: 2, sides: 4, pages: 8, blankPages: [], twoSided: true, notes: [] },
    });
    expect(readSides(pdf)).toEqual(['8|1', '2|7', '6|3', '4|5']);
  });

  it.each([
    [1, 1, [2, 3, 4], ['.|1', '.|.']],
    [2, 1, [2, 3], ['2|1', '.|.']],
    [3, 1, [3], ['3|1', '2|.']],
    [6, 2, [6, 7], ['6|1', '2|.', '.|3', '4|5']],
  ])('adds blanks to %i pages before the last', async (count, sheets, blankPages, sides) => {
    const imposed = await run(await numbered(count));
    expect(imposed).toMatchObject({ sheets, pages: count, blankPages });
    expect(readSides(imposed.pdf)).toEqual(sides);
  });

  it('adds them at the end where asked to', async () => {
    const imposed = await run(await numbered(6), { blanks: 'end' });
    expect(imposed.blankPages).toEqual([7, 8]);
    expect(readSides(imposed.pdf)).toEqual(['.|1', '2|.', '6|3', '4|5']);
  });

  it('binds on the right', async () => {
    const imposed = await run(await numbered(8), { binding: 'right' });
    expect(readSides(imposed.pdf)).toEqual(['1|8', '7|2', '3|6', '5|4']);
  });

  it('imposes 400 pages, each in its place', async () => {
    const imposed = await run(await numbered(400), { scheme: 'saddle' });
    const sides = readSides(imposed.pdf);
    expect(sides).toHaveLength(200);
    expect([sides[0], sides[1], sides[198], sides[199]]).toEqual(['400|1', '2|399', '202|199', '200|201']);
    const all = sides.flatMap((side) => side.split('|').map(Number)).sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 400 }, (_, i) => i + 1));
  });

  it('says the same to another reader: pdf.js', async () => {
    const { pdf } = await run(await numbered(4));
    const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    const placed = items.flatMap((item) =>
      'str' in item && item.str ? [[item.str, (item.transform[4] / 72) * 25.4]] : [],
    ) as [string, number][];
    expect(placed.map(([text]) => text)).toEqual(['p4', 'p1']);
    expect(placed[0]![1]).toBeCloseTo(0.25 + 20, 2);
    expect(placed[1]![1]).toBeCloseTo(148.5 + 0.25 + 20, 2);
    await document.destroy();
  });

  it('gives the same bytes twice', async () => {
    const source = await numbered(13);
    const [first, second] = [await run(source), await run(source)];
    expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true);
  });

  it('refuses what it cannot impose', async () => {
    await expect(run(new Uint8Array([1, 2, 3]))).rejects.toBeInstanceOf(Refusal);
  });

  it('imposes or refuses a PDF with damage anywhere, and never falls over', async () => {
    const whole = await numbered(5);
    vi.spyOn(console, 'warn').mockImplementation(() => {}); // the library grumbles at odd numbers
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    let imposed = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(damage, async (spots) => {
        const hurt = whole.slice();
        for (const [at, byte] of spots) hurt[at] = byte;
        try {
          const { pdf } = await run(hurt);
          await PDFDocument.load(pdf, { throwOnInvalidObject: true });
          imposed++;
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          refused++;
        }
      }),
      { numRuns: 200, seed: 2 },
    );
    vi.restoreAllMocks();
    expect(imposed).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(10);
  });

  it('imposes again what it imposed', async () => {
    const once = await run(await numbered(8));
    const twice = await run(once.pdf);
    expect(twice).toMatchObject({ pages: 4, sheets: 1 });
    expect((await qpdf(twice.pdf, '--check', 'IN')).code).toBe(0);
  });

  it('passes the title and the language on', async () => {
    const { pdf } = await run(await numbered(1), { title: 'Tract', language: 'fr' });
    const read = await PDFDocument.load(pdf, { updateMetadata: false });
    expect([read.getTitle(), read.getLanguage()]).toEqual(['Tract', 'fr']);
  });
});

describe('what it remarks', () => {
  const of = async (pages: TestPage[]): Promise<Imposed> => run(await makePdf(pages));

  it('names the scale of pages that are too large, in both languages', async () => {
    const imposed = await of([{ size: A4 }, { size: A4 }]);
    expect(words(imposed)).toEqual([
      'The pages measure 210 × 297 mm; each is reduced to 71% to fit half a sheet (148.5 × 210 mm), and centred on it.',
    ]);
    expect(words(imposed, 'fr')).toEqual([
      'Les pages mesurent 210 × 297\u00a0mm\u00a0; chacune est réduite à 71\u00a0% pour tenir sur une demi-feuille (148,5 × 210\u00a0mm), et centrée.',
    ]);
    expect(imposed.notes[0]).toMatchObject({ level: 'info', file: FILE });
  });

  it('names the scale of pages that are too small', async () => {
    expect(words(await of([{ size: { width: 105, height: 148 } }]))[0]).toContain('enlarged to 141%');
  });

  it('does not say 100% of what is not', async () => {
    expect(words(await of([{ size: { width: 149.2, height: 210 } }]))[0]).toContain('reduced to 99.5%');
  });

  it('says that sizes are mixed, and from which scale to which', async () => {
    const imposed = await of([
      { size: A5 },
      { size: A4 },
      { size: A4 },
      { size: { width: 105, height: 148 } },
    ]);
    expect(words(imposed)).toEqual([
      'The pages have 3 different sizes. Each is fitted to half a sheet (148.5 × 210 mm) by itself, at 71% to 141% of its size, and centred on it.',
    ]);
  });

  it('names the pages that lie, and those that are stored turned', async () => {
    const lying = { size: { width: 210, height: 148 } };
    const imposed = await of([{}, lying, lying, lying, {}, { ...lying, rotate: 90 }, { rotate: 180 }, {}]);
    expect(words(imposed)).toEqual([
      'The pages have 2 different sizes. Each is fitted to half a sheet (148.5 × 210 mm) by itself, at 71% to 100% of its size, and centred on it.',
      'Pages 2–4 are wider than they are high. They stay upright, as wide as their places on the sheet, with white above and below.',
      'Pages 6, 7 are stored turned in the PDF. They are printed the way viewers show them.',
    ]);
  });

  it('speaks of one page as of one', async () => {
    const imposed = await of([{}, { rotate: 90 }]);
    expect(words(imposed).slice(1)).toEqual([
      'Page 2 is wider than it is high. It stays upright, as wide as its place on the sheet, with white above and below.',
      'Page 2 is stored turned in the PDF. It is printed the way viewers show it.',
    ]);
    expect(imposed.notes[2]).toMatchObject({ page: 2 });
    expect(words(imposed, 'fr')[2]).toBe(
      'La page 2 est enregistrée tournée dans le PDF. Elle est imprimée telle qu’on la voit à l’écran.',
    );
  });
});

describe('what it chooses', () => {
  const codes = ({ notes }: Imposed): string[] => notes.map(({ code }) => code);

  it('makes signatures above 80 pages, and says so with a word about the stapler', async () => {
    const [most, more] = [await run(await numbered(80)), await run(await numbered(81))];
    expect([most.scheme, codes(most)]).toEqual(['saddle', []]);
    expect([more.scheme, more.sheets, codes(more)]).toEqual(['signatures', 21, ['impose-in-signatures']]);
    expect(words(more)[0]).toBe(
      '81 pages are more than an office stapler goes through (about 20 sheets), so they are made into 5 signatures (sheets: 5, 4, 4, 4, 4).',
    );
  });

  it('warns of a saddle too thick for a stapler', async () => {
    const { notes } = await run(await numbered(84), { scheme: 'saddle' });
    expect(notes.map(({ code, level }) => [code, level])).toEqual([['impose-many-sheets', 'warning']]);
  });

  it('sets wide leaflets above each other', async () => {
    const wide = { size: { width: 210, height: 148 } };
    const { pdf } = await run(await makePdf([wide, wide]), { scheme: 'two-copies' });
    const [front] = readWords(pdf);
    expect(front!.map(({ text, x, size }) => [text, Math.round(x), size])).toEqual([
      ['p1', 20, 12],
      ['p1', 20, 12],
    ]);
  });

  it('fills a sheet with cards at their own size, and fits them to a grid that is given', async () => {
    const card = { size: { width: 85, height: 55 }, at: [10, 10] as const };
    const source = await makePdf(new Array<TestPage>(20).fill(card));
    const own = await run(source, { scheme: 'cards' });
    expect([own.sheets, own.sides]).toEqual([1, 2]);
    expect(readWords(own.pdf)[0]!.map(({ size }) => size)).toEqual(new Array(10).fill(12));
    const grid = await run(source, {
      ...{ scheme: 'cards', sheet: lying(PAPERS.A4), grid: { columns: 2, rows: 2 } },
    });
    expect([grid.sheets, grid.sides]).toEqual([3, 6]);
    expect(readWords(grid.pdf)[0]![0]!.size).toBeCloseTo(12 * (148.5 / 85), 3);
  });

  it.each([
    // Ten lying cards fill a standing sheet, ten standing ones a lying sheet, however it is held.
    ['2 × 5 lying cards', { width: 85, height: 55 }, { columns: 2, rows: 5 }, 'portrait'],
    ['5 × 2 standing cards', { width: 55, height: 85 }, { columns: 5, rows: 2 }, 'landscape'],
    ['3 × 3 standing cards', { width: 60, height: 90 }, { columns: 3, rows: 3 }, 'portrait'],
  ] as const)('turns the sheet as a given grid needs it: %s', async (_, size, grid, wanted) => {
    const source = await makePdf(new Array<TestPage>(20).fill({ size, at: [10, 10] }));
    for (const sheet of [PAPERS.A4, lying(PAPERS.A4)]) {
      const { pdf } = await run(source, { scheme: 'cards', sheet, grid });
      const { width, height } = (await PDFDocument.load(pdf)).getPage(0).getSize();
      expect(width > height ? 'landscape' : 'portrait').toBe(wanted);
      const [word] = readWords(pdf)[0]!;
      expect(word!.size).toBeGreaterThan(12);
    }
  });

  it('prints a mini-zine on one side', async () => {
    const { sides, twoSided } = await run(await numbered(8), { scheme: 'mini-zine' });
    expect([sides, twoSided]).toEqual([1, false]);
  });
});

describe('sheets and pages that do not go together', () => {
  const refused = async (
    pages: TestPage[],
    options: Partial<ImposeOptions>,
  ): Promise<[string, number, string]> => {
    try {
      await run(await makePdf(pages), options);
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      const { notices, exitCode } = error as Refusal;
      expect(notices[0]).toMatchObject({ level: 'error', file: FILE });
      return [notices[0]!.code, exitCode, renderNotice(notices[0]!, 'en', '/home/someone').text];
    }
    return expect.unreachable();
  };
  const nine = new Array<TestPage>(9).fill({});

  it('refuses nine pages for a mini-zine', async () => {
    expect(await refused(nine, { scheme: 'mini-zine' })).toEqual([
      ...['scheme-too-many-pages', 1, 'There are 9 pages; the scheme “mini-zine” holds 8 at most.'],
    ]);
  });

  it('refuses a sheet smaller than a single page', async () => {
    expect(await refused([{ size: A4 }], { sheet: { width: 105, height: 148 } })).toEqual([
      ...['sheet-too-small', 2, 'A sheet of 148 × 105 mm is smaller than its pages (210 × 297 mm).'],
    ]);
  });

  it('takes it where the pages are asked to be reduced, and warns of their size', async () => {
    const options = { sheet: { width: 105, height: 148 }, scale: 'fit' as const };
    const { notes } = await run(await makePdf([{ size: A4 }]), options);
    expect(notes.map(({ code }) => code)).toEqual(['impose-scaled', 'impose-small']);
  });

  it('takes one large page among small ones', async () => {
    const { notes } = await run(await makePdf([{}, { size: { width: 420, height: 594 } }]), { sheet: A4 });
    expect(notes.map(({ code }) => code)).toEqual(['impose-mixed-sizes', 'impose-small']);
  });

  it('refuses pages at their own size on a sheet that cannot hold them', async () => {
    expect(await refused([{ size: A4 }], { scale: 'actual' })).toEqual([
      'sheet-too-small',
      2,
      'A sheet of 297 × 210 mm cannot hold 2 pages of 210 × 297 mm on a side at their own size.',
    ]);
    expect((await refused([{ size: A4 }], { scheme: 'cards' }))[0]).toBe('sheet-too-small');
  });

  it('takes A5 pages at their own size on A4, and says that marks have no room', async () => {
    const { notes } = await run(await numbered(4), { scale: 'actual', marks: ['crop', 'fold'] });
    expect(notes.map(({ code }) => code)).toEqual(['marks-without-room']);
    expect(renderNotice(notes[0]!, 'fr', '/').text).toContain('les repères de coupe');
  });

  it('refuses a margin that leaves nothing of the pages', async () => {
    const small = { sheet: PAPERS.A6, scale: 'fit' as const };
    expect(await refused([{}], { ...small, edge: 40 })).toEqual([
      'margin-too-wide',
      2,
      'A margin of 40 mm on all sides leaves next to nothing of the 74 × 105 mm that each page has on the sheet.',
    ]);
    const { notes } = await run(await makePdf([{}]), { ...small, edge: 20 });
    expect(notes.map(({ code }) => code)).toEqual(['impose-scaled', 'impose-small']);
  });

  it('keeps pages printed to their edges off the edges of a Letter sheet', async () => {
    const { notes } = await run(await numbered(4), { sheet: { width: 215.9, height: 279.4 }, edge: 4 });
    expect(notes[0]!.params).toMatchObject({ percent: 89 });
  });
});

it('does not mind an outline of ten thousand entries', async () => {
  const pdf = await PDFDocument.load(await numbered(4));
  const { context, catalog } = pdf;
  const refs = Array.from({ length: 10_000 }, () => context.nextRef());
  const root = context.nextRef();
  for (const [index, ref] of refs.entries()) {
    const around = { Prev: refs[index - 1], Next: refs[index + 1] };
    context.assign(ref, context.obj({ Title: PDFString.of(`Entry ${index}`), Parent: root, ...around }));
  }
  const ends = { First: refs[0]!, Last: refs.at(-1)!, Count: refs.length };
  context.assign(root, context.obj({ Type: 'Outlines', ...ends }));
  catalog.set(PDFName.of('Outlines'), root);
  const imposed = await run(await pdf.save());
  expect(readSides(imposed.pdf)).toEqual(['4|1', '2|3']);
  expect(imposed.pdf.length).toBeLessThan(10_000);
});
