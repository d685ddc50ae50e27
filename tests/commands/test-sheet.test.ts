/** `livret test-sheet`: what is written, and what is refused. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readPages } from '../build/pdf.ts';
import { contentsOf, livret, namesIn, place, withoutNotes } from './support.ts';

test('writes two pages and says how to print them', async () => {
  const where = place();
  const { exit, stdout, stderr } = await livret(where, ['test-sheet']);
  expect([exit, stdout]).toEqual([0, '']);
  expect(withoutNotes(stderr)).toBe(
    'Starting the browser\nWriting the files\n' +
      'test-sheet.pdf: print both pages on one sheet, both sides, flipped on the short edge, at 100 %.\n',
  );
  const pages = readPages(fs.readFileSync(path.join(where.cwd, 'test-sheet.pdf')));
  expect(pages.map(({ width, height }) => `${width.toFixed(0)}x${height.toFixed(0)}`)).toEqual([
    '297x210',
    '297x210',
  ]);
  expect(namesIn(where.cwd)).toEqual(['test-sheet.pdf']);
  expect(contentsOf(where.temporary)).toEqual({});
});

test('in French, on other paper, elsewhere, with a report', async () => {
  const where = place();
  const args = ['test-sheet', '--sheet', 'letter', '--out', 'new/essai.pdf', '--lang', 'fr', '--json'];
  const { exit, json } = await livret(where, args);
  const bytes = fs.readFileSync(path.join(where.cwd, 'new/essai.pdf'));
  expect(exit).toBe(0);
  expect(json).toMatchObject({
    ok: true,
    sheet: 'Letter',
    outputs: [
      {
        ...{ kind: 'test-sheet', file: 'new/essai.pdf', pages: 2, sheets: 1, bytes: bytes.length },
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    ],
  });
  const [front] = readPages(bytes);
  expect(front!.lines.map(({ text }) => text).join(' ')).toContain('Feuille d’essai');
});

test.each([
  [
    ['--sheet', 'A5'],
    2,
    'error: There is no test sheet for the paper “A5”.\n  → Choose the paper your printer holds: A4, A3, Letter, Legal, Tabloid.\n',
  ],
  [
    ['--sheet', 'papyrus', '--lang', 'fr'],
    2,
    'erreur\u00a0: Il n’y a pas de feuille d’essai pour le papier «\u00a0papyrus\u00a0».\n  → Choisissez le papier de votre imprimante\u00a0: A4, A3, Letter, Legal, Tabloid.\n',
  ],
  [
    ['--out', 'folder'],
    2,
    'error: “folder” is a folder; the test sheet needs the name of a file.\n  → Add a name, for example: --out folder/test-sheet.pdf\n',
  ],
  [
    ['--out', 'a.txt/sheet.pdf'],
    2,
    'error: The output folder “a.txt” is not a folder.\n  → Choose another one with --out.\n',
  ],
])('%j is refused before a browser is started', async (args, code, said) => {
  const where = place({ 'folder/x.txt': '', 'a.txt': '' });
  const { exit, stderr } = await livret(where, ['test-sheet', ...args]);
  expect([exit, stderr]).toEqual([code, said]);
  expect(namesIn(where.cwd)).toEqual(['a.txt', 'folder']);
});

test('a place that cannot be written is named, with what to do', async () => {
  const { exit, stderr } = await livret(place(), ['test-sheet', '--out', '/proc/nowhere/sheet.pdf']);
  expect(exit).toBe(3);
  expect(stderr).toMatch(/nowhere” cannot be written to .*\n {2}→ .*choose another folder with --out/);
});
