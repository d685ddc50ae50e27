/** Every kind of output, from whole builds. */
import path from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { letters } from '../../src/letters.ts';
import type { OutputKind } from '../../src/report/report.ts';
import { inkFromEdges, readPages, sidesOf, textsOf } from './pdf.ts';
import { bytesOf, chapters, configured, SENTENCE } from './short-chapters.ts';
import { booklet, buildFiles, buildFolder, refusalOf, shareBrowser } from './support.ts';

shareBrowser();

const SHEETS = ['print', 'print-long-edge', 'print-fronts', 'print-backs', 'print-letter'] as const;

/** All letters of a PDF's pages together, sorted: places on sheets may be read in any order. */
const sorted = (pdfs: readonly Uint8Array[]): string =>
  [...letters(pdfs.flatMap(textsOf).join(' '))].sort().join('');

describe('sheets', () => {
  test('of a saddle: both flips, one side at a time, on US Letter', async () => {
    const done = await buildFiles(configured(''), { outputs: ['read', ...SHEETS] });
    expect(done.report.outputs.map(({ kind, pages, sheets }) => [kind, pages, sheets])).toEqual([
      ['read', 8, undefined],
      ['print', 4, 2],
      ['print-long-edge', 4, 2],
      ['print-fronts', 2, 2],
      ['print-backs', 2, 2],
      ['print-letter', 4, 2],
    ]);
    const sides = (kind: OutputKind) => sidesOf(bytesOf(done, kind), done.read);
    expect(sides('print')).toEqual(['8|1', '2|7', '6|3', '4|5']);
    expect(sides('print-fronts')).toEqual(['8|1', '6|3']);
    expect(sides('print-backs')).toEqual(['2|7', '4|5']);
    expect(sides('print-letter')).toEqual(['8|1', '2|7', '6|3', '4|5']);
    // Fronts are the same, backs stand on their heads: every sign in the opposite place.
    const places = (kind: OutputKind, side: number, turned = false) =>
      readPages(bytesOf(done, kind))
        [side - 1]!.signs.filter(({ char }) => char.trim() !== '')
        .map(({ char, x, y }) =>
          [char, ...(turned ? [297 - x, 210 - y] : [x, y]).map((mm) => Math.round(mm))].join(' '),
        )
        .sort();
    expect(places('print-long-edge', 1)).toEqual(places('print', 1));
    expect(places('print-long-edge', 2, true)).toEqual(places('print', 2));
    expect(places('print-long-edge', 2)).not.toEqual(places('print', 2));
  });

  test('on US Letter keep 4 mm of every side free', async () => {
    const done = await buildFiles(configured(''), { outputs: ['print-letter'] });
    const letter = bytesOf(done, 'print-letter');
    const [page] = readPages(letter);
    expect([page!.width, page!.height].map((mm) => Math.round(mm * 10) / 10)).toEqual([279.4, 215.9]);
    for (const side of [1, 2, 3, 4]) {
      const { black: _, ...edges } = inkFromEdges(letter, side);
      for (const mm of Object.values(edges)) expect(mm).toBeGreaterThan(4);
    }
  });

  test.each([
    ['signatures', 'scheme: signatures\nsignatures: 1', 2, 1],
    ['perfect', 'scheme: perfect', 2, 1],
    ['cut-stack', 'scheme: cut-stack\npaper: { page: A6 }', 1, 1],
    ['two-copies', 'scheme: two-copies\npaper: { page: A6 }', 2, 2],
    ['cards', 'scheme: cards\npaper: { page: 90x120mm }\ncover: false', 1, 1],
  ])('of the scheme %s hold every word, whichever way they are printed', async (scheme, config, sheets, copies) => {
    const done = await buildFiles(configured(config), { outputs: ['read', ...SHEETS] });
    expect(done.faults).toEqual([]);
    expect(done.report).toMatchObject({ scheme, sheets, ...(copies > 1 ? { copiesAtOnce: copies } : {}) });
    const wanted = sorted(Array<Uint8Array>(copies).fill(done.read));
    for (const kind of ['print', 'print-long-edge', 'print-letter'] as const)
      expect(sorted([bytesOf(done, kind)]), kind).toBe(wanted);
    expect(sorted([bytesOf(done, 'print-fronts'), bytesOf(done, 'print-backs')])).toBe(wanted);
  });

  test('of a mini-zine are printed on one side', async () => {
    const done = await buildFiles(configured(''), { outputs: ['read', 'print-mini'] });
    expect(done.report.outputs[1]).toMatchObject({ kind: 'print-mini', pages: 1, sheets: 1 });
    expect(done.faults).toEqual([]);
  });

  test('have no backs where nothing is printed on them', async () => {
    const done = await buildFiles(configured('scheme: mini-zine\npaper: { page: 74x105mm }', 3), {
      outputs: ['print', 'print-fronts', 'print-backs'],
    });
    expect(done.report.outputs.map(({ kind }) => kind)).toEqual(['print', 'print-fronts']);
    expect(done.faults.map(({ code }) => code)).toEqual(['booklet-no-backs']);
  });

  test('are filled up as the scheme needs it, and cards not at all', async () => {
    const pages = async (config: string) =>
      (await buildFiles(configured(config, 3), { outputs: ['read'] })).report.pages;
    expect(await pages('')).toBe(8);
    expect(await pages('scheme: cut-stack')).toBe(8);
    expect(await pages('scheme: signatures\nsignatures: 3')).toBe(12);
    expect(await pages('scheme: cards')).toBe(5);
  });

  test('from right to left, in every kind', async () => {
    const word = 'לדיירים יש זכות לקבל קבלה. ';
    const files = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [`${n}.md`, `# פרק ${n}\n\n${word.repeat(n + 3)}\n`]),
    );
    const config = 'title: זכויות\nlanguage: he\nblanks: notes\nclosing: { statement: סוף }\n';
    const done = await buildFiles(
      { ...files, 'booklet.yaml': config },
      { outputs: ['read', ...SHEETS, 'print-mini', 'read-large', 'proof'] },
    );
    expect(done.faults).toEqual([]);
    expect(sidesOf(done.print, done.read)).toEqual(['1|8', '7|2', '3|6', '5|4']);
    expect(done.report.blankPages).toEqual([]);
  });

  test('move inner pages towards the fold by the thickness of the paper', async () => {
    const place = async (config: string) => {
      const { print } = await buildFiles(configured(config, 10));
      // The two pages in the middle of the booklet.
      const { signs } = readPages(print).at(-1)!;
      return [Math.min(...signs.map(({ left }) => left)), Math.max(...signs.map(({ right }) => right))];
    };
    const [left, right] = (await place('')) as [number, number];
    const [moved, other] = (await place('creep: { thickness: 0.2 }')) as [number, number];
    // Three sheets lie around theirs.
    expect(moved - left).toBeCloseTo(0.6, 2);
    expect(right - other).toBeCloseTo(0.6, 2);
  });

  test('say what copies cost', async () => {
    const { report } = await buildFiles(configured('printer: { perSheet: 0.03, copies: 200 }'));
    expect(report.cost).toEqual({
      copies: 200,
      duplex: { sheets: 400, price: 12 },
      oneSided: { sheets: 800, price: 24 },
    });
  });
});

describe('blank pages', () => {
  const blanks = async (how: string) => {
    const { report, read } = await buildFiles(configured(`blanks: ${how}`, 4));
    return { blank: report.blankPages, texts: textsOf(read) };
  };

  test('stand before the back cover, around the rest, or at the end', async () => {
    expect((await blanks('before-last')).blank).toEqual([6, 7]);
    expect((await blanks('spread')).blank).toEqual([2, 7]);
    expect((await blanks('end')).blank).toEqual([7, 8]);
  });

  test('become pages to write on', async () => {
    const { blank, texts } = await blanks('notes');
    expect(blank).toEqual([]);
    expect(texts[5]).toMatch(/^NOTES\b/i);
    expect(texts[6]).toMatch(/^NOTES\b/i);
    expect(texts[7]).toContain('Our rights');
  });

  test('but never the back of a booklet without a back cover', async () => {
    const { report, read } = await buildFiles(configured('blanks: notes\ncover: false', 2));
    expect(report.blankPages).toEqual([4]);
    expect(textsOf(read).map((text) => /notes/i.test(text))).toEqual([false, false, true, false]);
  });
});

describe('large print', () => {
  const NOTED = {
    'booklet.yaml': 'title: Our rights\nlanguage: en\ntoc: true\n',
    ...chapters(3),
    '4.md':
      '# Small things\n\nA word with a note[^1], `some code`, and x:sup[2].\n\n| A | B |\n|---|---|\n| one | two |\n\nName: ____\n\n[^1]: In a note.\n',
    '5.md': `# Long\n\n${SENTENCE.repeat(60)}\n`,
  };

  test('is laid out anew on A4: nothing under 16 pt but the marks of notes, every word there', async () => {
    const done = await buildFiles(NOTED, { outputs: ['read', 'read-large'] });
    expect(done.faults).toEqual([]);
    const pages = readPages(bytesOf(done, 'read-large'));
    expect(pages.every(({ width, height }) => Math.round(width) === 210 && Math.round(height) === 297)).toBe(
      true,
    );
    const small = pages.flatMap(({ signs }) => signs.filter(({ size, char }) => size < 15.99 && char.trim()));
    expect(small.map(({ char }) => char).join('')).toMatch(/^[12]*$/);
    const text = (pdf: Uint8Array) => letters(textsOf(pdf).join(' ')).replace(/\d/g, '');
    const words = (pdf: Uint8Array) => text(pdf).length;
    // Heads are repeated on more pages.
    expect(words(bytesOf(done, 'read-large'))).toBeGreaterThanOrEqual(words(done.read) - 100);
    expect(text(bytesOf(done, 'read-large'))).toContain(letters(SENTENCE.repeat(10)));
  });

  test('numbers its contents by its own pages, and fills no sheets up', async () => {
    const done = await buildFiles(NOTED, { outputs: ['read', 'read-large'] });
    const large = bytesOf(done, 'read-large');
    const texts = textsOf(large);
    const contents = texts.find((text) => /contents/i.test(text.split('\n')[0]!))!;
    const page = Number(/Long\D*(\d+)/.exec(contents)?.[1]);
    expect(texts[page - 1]).toMatch(/^LONG\b/i);
    expect(done.report.outputs[1]!.pages).toBe(texts.length);
    expect(texts.every((text) => text.trim() !== '')).toBe(true);
  });
});

describe('pictures', () => {
  test('of the cover and of all pages are PNGs without metadata, the same from the same content', async () => {
    const folder = booklet(configured(''));
    const [one, two] = [
      await buildFolder(folder, { outputs: ['cover', 'proof'] }),
      await buildFolder(folder, { outputs: ['cover', 'proof'] }),
    ];
    expect(one.report.outputs.map(({ file }) => path.basename(file))).toEqual([
      ...['Our-rights-cover.png', 'Our-rights-proof.png'],
    ]);
    for (const kind of ['cover', 'proof'] as const) {
      const bytes = bytesOf(one, kind);
      expect(Buffer.compare(bytes, bytesOf(two, kind))).toBe(0);
      const chunks = [
        ...Buffer.from(bytes)
          .toString('latin1')
          .matchAll(/IHDR|tEXt|iTXt|zTXt|eXIf|tIME|iCCP/g),
      ];
      expect(chunks.map(([name]) => name)).toEqual(['IHDR']);
    }
    const cover = PNG.sync.read(Buffer.from(bytesOf(one, 'cover')));
    expect([cover.width, cover.height]).toEqual([846, 1200]);
    expect(PNG.sync.read(Buffer.from(bytesOf(one, 'proof'))).width).toBe(1600);
  });
});

describe('refused', () => {
  const said = async (config: string, wishes: { outputs?: OutputKind[] } = {}, count = 6) => {
    const { exit, messages } = await refusalOf(booklet(configured(config, count)), wishes);
    return [exit, ...messages.map(({ code, file, line }) => `${code} ${file ?? ''}:${line ?? ''}`)];
  };

  test.each([
    [
      'a sheet smaller than its pages',
      'paper: { page: A4, sheet: A5 }',
      [2, 'booklet-sheet-small b/booklet.yaml:3'],
    ],
    ['a page without room for text', 'paper: { page: 26x30mm }', [2, 'booklet-no-room b/booklet.yaml:3']],
    ['a mini-zine of nine pages', 'scheme: mini-zine', [1, 'scheme-too-many-pages b/booklet.yaml:3'], 8],
    [
      'signatures that do not hold the pages',
      'scheme: signatures\nsignatures: [1, 1]',
      [2, 'booklet-signatures-few b/booklet.yaml:4'],
      8,
    ],
    [
      'a margin that the printer does not reach',
      'printer: { edge: 9 }',
      [2, 'booklet-margin-in-edge b/booklet.yaml:3'],
    ],
    [
      'a margin that no printer reaches',
      'tokens:\n  head-top: 3.9mm',
      [2, 'booklet-margin-in-edge b/booklet.yaml:4'],
    ],
    ['thickness', 'creep: { thickness: 9 }', [2, 'config-value b/booklet.yaml:3']],
    ['a negative size', 'paper: { sheet: -297x210mm }', [2, 'config-value b/booklet.yaml:3']],
  ] as const)('%s', async (_, config, wanted, count?: number) => {
    expect(await said(config, {}, count)).toEqual(wanted);
  });

  test('print-mini of more than eight pages, by its name', async () => {
    const folder = booklet(configured('outputs: [read, print-mini]', 8));
    const { exit, messages } = await refusalOf(folder);
    expect([exit, messages.map(({ code, line }) => `${code} ${line}`)]).toEqual([
      1,
      ['booklet-mini-too-long 3'],
    ]);
    expect(messages[0]!.text).toContain('print-mini');
  });
});
