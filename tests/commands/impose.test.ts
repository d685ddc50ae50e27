/** `livret impose`: any PDF into sheets. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DUPLEX } from '../../src/commands/impose-options.ts';
import { SCHEME_NAMES } from '../../src/imposition/schemes/index.ts';
import { readPages } from '../build/pdf.ts';
import { makePdf, numbered, qpdf, readSides } from '../imposition/helpers.ts';
import { brief, contentsOf, type Files, faults, livret, namesIn, type Place, place } from './support.ts';

const read = ({ cwd }: Place, name: string): Uint8Array => fs.readFileSync(path.join(cwd, name));

test('puts pages onto sheets and says how to print them', async () => {
  const where = place({ 'in.pdf': await numbered(8) });
  const { exit, stdout, stderr } = await livret(where, ['impose', 'in.pdf', '--out', 'out.pdf']);
  expect([exit, stdout]).toEqual([0, '']);
  expect(stderr).toBe(
    'Drawing sheets\nWriting the files\nout.pdf: print both sides, flipped on the short edge, at 100 %.\n',
  );
  expect(readSides(read(where, 'out.pdf'))).toEqual(['8|1', '2|7', '6|3', '4|5']);
  for (const { width, height } of readPages(read(where, 'out.pdf')))
    expect([width.toFixed(1), height.toFixed(1)]).toEqual(['297.0', '210.0']);
  expect(namesIn(where.cwd)).toEqual(['in.pdf', 'out.pdf']);
  expect(contentsOf(where.temporary)).toEqual({});
});

test('with --json gives the report alone, with true numbers', async () => {
  const where = place({ 'in.pdf': await numbered(6) });
  const run = await livret(where, ['impose', 'in.pdf', '--json', '--out', 'new/folder/out.pdf']);
  const bytes = read(where, 'new/folder/out.pdf');
  expect([run.exit, run.stderr]).toEqual([0, '']);
  expect(run.json).toMatchObject({
    ...{ ok: true, pages: 6, blankPages: [6, 7], sheets: 2 },
    outputs: [
      {
        ...{ kind: 'print', file: 'new/folder/out.pdf', pages: 4, sheets: 2, bytes: bytes.length },
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    ],
  });
});

test('says in French how to print', async () => {
  const where = place({ 'in.pdf': await numbered(4) });
  const { stderr } = await livret(where, ['impose', 'in.pdf', '--out', 'out.pdf', '--lang', 'fr']);
  expect(stderr).toMatch(/imprimez recto verso, en retournant sur le bord court/);
});

test('with --quiet says nothing', async () => {
  const where = place({ 'in.pdf': await numbered(4) });
  const { exit, stdout, stderr } = await livret(where, ['impose', 'in.pdf', '--out', 'out.pdf', '--quiet']);
  expect([exit, stdout, stderr]).toEqual([0, '', '']);
});

test.each<[number, string[], string[]]>([
  [1, [], ['.|1', '.|.']],
  [2, [], ['2|1', '.|.']],
  [3, [], ['3|1', '2|.']],
  [5, [], ['5|1', '2|.', '.|3', '4|.']],
  [5, ['--blanks', 'end'], ['.|1', '2|.', '.|3', '4|5']],
  [5, ['--blanks', 'before-last'], ['5|1', '2|.', '.|3', '4|.']],
  [8, ['--binding', 'right'], ['1|8', '7|2', '3|6', '5|4']],
])('%i pages %j come to lie as %j', async (pages, args, sides) => {
  const where = place({ 'in.pdf': await numbered(pages) });
  const { exit } = await livret(where, ['impose', 'in.pdf', '--out', 'out.pdf', ...args]);
  expect(exit).toBe(0);
  expect(readSides(read(where, 'out.pdf'))).toEqual(sides);
});

test('pages of odd sizes are scaled, with a word', async () => {
  const where = place({ 'in.pdf': await makePdf([{ size: { width: 210, height: 297 } }, {}, {}, {}]) });
  const { exit, json } = await livret(where, ['impose', 'in.pdf', '--json', '--out', 'out.pdf']);
  expect(exit).toBe(0);
  expect(json.messages.length).toBeGreaterThan(0);
  expect(json.messages.every(({ level }) => level !== 'error')).toBe(true);
  expect(readSides(read(where, 'out.pdf'))).toEqual(['4|1', '2|3']);
});

test('four hundred pages are imposed, one more is refused', async () => {
  const where = place({ 'most.pdf': await numbered(400), 'more.pdf': await numbered(401) });
  const most = await livret(where, ['impose', 'most.pdf', '--json', '--out', 'out.pdf']);
  expect([most.exit, most.json.sheets]).toEqual([0, 100]);
  const more = await livret(where, ['impose', 'more.pdf', '--json', '--out', 'no.pdf']);
  expect([more.exit, ...faults(more.json).map(brief)]).toEqual([1, 'error pdf-too-many-pages more.pdf']);
  expect(namesIn(where.cwd)).toEqual(['more.pdf', 'most.pdf', 'out.pdf']);
});

test.each<[string[], string, string[], string]>([
  [
    ['--scheme', 'perfect'],
    'print',
    ['4|1', '2|3', '8|5', '6|7'],
    'print both sides, flipped on the short edge',
  ],
  [['--duplex', 'fronts'], 'print-fronts', ['8|1', '6|3'], 'print one side'],
  [
    ['--duplex', 'backs'],
    'print-backs',
    ['2|7', '4|5'],
    'turn the whole stack of fronts over on its short edge',
  ],
  [['--duplex', 'backs', '--reverse'], 'print-backs', ['4|5', '2|7'], 'printed last on top'],
  [['--duplex', 'long-edge'], 'print-long-edge', ['8|1', '7|2', '6|3', '5|4'], 'flipped on the long edge'],
  [['--signatures', '1', '--scheme', 'signatures'], 'print', ['4|1', '2|3', '8|5', '6|7'], 'short edge'],
])('%j gives a file of kind %s', async (args, kind, sides, how) => {
  const where = place({ 'in.pdf': await numbered(8) });
  const said = await livret(where, ['impose', 'in.pdf', '--out', 'out.pdf', ...args]);
  expect(said.stderr).toContain(how);
  expect(readSides(read(where, 'out.pdf'))).toEqual(sides);
  const { json } = await livret(where, ['impose', 'in.pdf', '--json', '--out', 'out.pdf', ...args]);
  expect(json.outputs).toMatchObject([{ kind, pages: sides.length, sheets: 2 }]);
});

test('knows the schemes and the ways to print that imposition knows', async () => {
  const { stdout } = await livret(place(), ['impose', '--help']);
  const help = stdout.replace(/\s+/g, ' ');
  for (const names of [SCHEME_NAMES, DUPLEX]) {
    expect(help).toContain(`(one of: ${names.join(', ')}`);
  }
});

test('an option that changes nothing is named', async () => {
  const where = place({ 'in.pdf': await numbered(4) });
  const { exit, json } = await livret(where, [
    'impose',
    'in.pdf',
    '--json',
    '--out',
    'o.pdf',
    '--grid',
    '2x2',
  ]);
  expect([exit, ...faults(json).map(brief)]).toEqual([0, 'warning choice-without-use']);
});

describe('refuses, and leaves everything as it was', () => {
  const encrypted = async (): Promise<Uint8Array> =>
    (await qpdf(await numbered(4), '--encrypt', 'open', 'own', '256', '--', 'IN', 'OUT')).out;

  interface Case {
    what: string;
    files: () => Promise<Files>;
    make?: (cwd: string) => void;
    args: string[];
    exit: number;
    says: string;
    words: RegExp;
  }
  const four = async (): Promise<Files> => ({ 'in.pdf': await numbered(4) });
  const cases: Case[] = [
    {
      ...{ what: 'a file that is missing', files: async () => ({}), args: ['in.pdf', '--out', 'out.pdf'] },
      ...{ exit: 1, says: 'error pdf-missing in.pdf', words: /no file “in\.pdf”/ },
    },
    {
      what: 'a file that is locked',
      files: async () => ({ 'in.pdf': await encrypted() }),
      args: ['in.pdf', '--out', 'out.pdf'],
      ...{ exit: 1, says: 'error pdf-locked in.pdf', words: /“in\.pdf”.*password/s },
    },
    {
      what: 'a file that was cut off',
      files: async () => ({ 'in.pdf': (await numbered(4)).subarray(0, 700) }),
      args: ['in.pdf', '--out', 'out.pdf'],
      ...{ exit: 1, says: 'error pdf-broken in.pdf', words: /“in\.pdf”/ },
    },
    {
      what: 'a file that is no PDF',
      files: async () => ({ 'in.pdf': 'Dear all,' }),
      args: ['in.pdf', '--out', 'out.pdf'],
      ...{ exit: 1, says: 'error pdf-not-a-pdf in.pdf', words: /is not a PDF/ },
    },
    {
      what: 'a folder in place of a file',
      files: async () => ({ 'in/x': '' }),
      args: ['in', '--out', 'out.pdf'],
      ...{ exit: 1, says: 'error pdf-unreadable in', words: /“in” cannot be read/ },
    },
    {
      ...{ what: 'sheets in place of their source', files: four, args: ['in.pdf', '--out', 'in.pdf'] },
      ...{ exit: 2, says: 'error impose-out-is-source', words: /would replace “in\.pdf”.*--out/s },
    },
    {
      what: 'the same by a detour',
      files: async () => ({ ...(await four()), 'sub/x': '' }),
      args: ['in.pdf', '--out', 'sub/../in.pdf'],
      ...{ exit: 2, says: 'error impose-out-is-source', words: /would replace/ },
    },
    {
      what: 'the same by a link',
      files: four,
      make: (cwd) => fs.symlinkSync('in.pdf', path.join(cwd, 'link.pdf')),
      args: ['link.pdf', '--out', 'in.pdf'],
      ...{ exit: 2, says: 'error impose-out-is-source', words: /would replace/ },
    },
    {
      what: 'the same by a second name',
      files: four,
      make: (cwd) => fs.linkSync(path.join(cwd, 'in.pdf'), path.join(cwd, 'second.pdf')),
      args: ['in.pdf', '--out', 'second.pdf'],
      ...{ exit: 2, says: 'error impose-out-is-source', words: /would replace/ },
    },
    {
      what: 'a folder in place of a name',
      files: async () => ({ ...(await four()), 'sub/x': '' }),
      args: ['in.pdf', '--out', 'sub'],
      ...{ exit: 2, says: 'error impose-out-is-folder', words: /“sub” is a folder/ },
    },
    {
      what: 'nine pages for a mini-zine',
      files: async () => ({ 'in.pdf': await numbered(9) }),
      args: ['in.pdf', '--out', 'out.pdf', '--scheme', 'mini-zine'],
      ...{ exit: 1, says: 'error scheme-too-many-pages in.pdf', words: /9 pages.*mini-zine.*8/s },
    },
    {
      what: 'a sheet smaller than its pages',
      files: four,
      args: ['in.pdf', '--out', 'out.pdf', '--sheet', 'A6'],
      ...{ exit: 2, says: 'error sheet-too-small in.pdf', words: /smaller than its pages.*--sheet/s },
    },
    {
      what: 'a negative sheet',
      files: four,
      args: ['in.pdf', '--out', 'out.pdf', '--sheet', '-210x297mm'],
      ...{ exit: 2, says: 'error paper-out-of-range', words: /Paper of -210x297mm.*25 to 1200 mm/s },
    },
    {
      what: 'paper thicker than any',
      files: four,
      args: ['in.pdf', '--out', 'out.pdf', '--creep', '7mm'],
      ...{ exit: 2, says: 'error thickness-out-of-range', words: /0\.03 to 0\.6 mm/ },
    },
    {
      what: 'a scheme that there is not',
      files: four,
      args: ['in.pdf', '--out', 'out.pdf', '--scheme', 'origami'],
      ...{ exit: 2, says: 'error usage', words: /“--scheme” cannot be “origami”.*saddle/s },
    },
    {
      what: 'a name inside a file',
      files: four,
      args: ['in.pdf', '--out', 'in.pdf/out.pdf'],
      ...{ exit: 2, says: 'error out-not-a-folder', words: /“in\.pdf” is not a folder/ },
    },
  ];

  test.each(cases)('$what', async ({ files, make, args, exit, says, words }) => {
    const where = place(await files());
    make?.(where.cwd);
    const before = contentsOf(where.cwd);
    const run = await livret(where, ['impose', '--json', ...args]);
    expect([run.exit, run.stderr, ...faults(run.json).map(brief)]).toEqual([exit, '', says]);
    const { text, hint } = faults(run.json)[0]!;
    expect(`${text} ${hint}`).toMatch(words);
    expect(run.json).toMatchObject({ ok: false, outputs: [] });
    expect(run.stdout).not.toContain(where.cwd);
    expect(contentsOf(where.cwd)).toEqual(before);
  });
});
