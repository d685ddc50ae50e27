/** `livret check`: of a booklet's folder, and of any PDF. */
import fs from 'node:fs';
import path from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { reaches } from '../checks-page/support.ts';
import { numbered, qpdf } from '../imposition/helpers.ts';
import { brief, contentsOf, faults, livret, namesIn, place, withoutNotes, writeFiles } from './support.ts';

const SMALL = { 'content/1.md': '# One\n\nText.\n', 'content/booklet.yaml': 'title: One\nlanguage: en\n' };

describe('a folder', () => {
  test('is built and checked, and nothing is written', async () => {
    const where = place({ ...SMALL, 'dist/One-read.pdf': 'The build before.' });
    const before = contentsOf(where.cwd);
    const run = await livret(where, ['check', '--json']);
    expect([run.exit, run.stderr]).toEqual([0, '']);
    expect(run.json).toMatchObject({ ok: true, title: 'One', pages: 4, sheets: 1, outputs: [] });
    expect(contentsOf(where.cwd)).toEqual(before);
    expect(contentsOf(where.temporary)).toEqual({});
  });

  test('tells people what was found', async () => {
    const { exit, stdout, stderr } = await livret(place(SMALL), ['check', 'content']);
    expect([exit, stdout]).toEqual([0, '']);
    expect(withoutNotes(stderr)).toMatch(
      /^Reading the folder\n(.+\n)+Checking\n\n“One”: 4 pages \(blank: 3\), 1 sheet/,
    );
    expect(stderr).not.toContain('Writing the files');
    expect(stderr).toContain('Nothing was written: these were the checks alone.');
  });

  test('with a fault is refused as by build; --lenient and --strict hold here too', async () => {
    const files = { ...SMALL, 'content/1.md': '# One\n\n![A](a.png)\n' };
    const run = async (...args: string[]) => {
      const { exit, json } = await livret(place(files), ['check', '--json', ...args]);
      return [exit, ...faults(json).map(brief)];
    };
    expect(await run()).toEqual([1, 'error image-missing content/1.md:3']);
    expect(await run('--lenient')).toEqual([0, 'warning image-missing content/1.md:3']);
    expect(await run('--lenient', '--strict')).toEqual([
      ...[1, 'warning image-missing content/1.md:3', 'error strict-warnings'],
    ]);
  });

  test('with --out leaves a page that shows what was found there, and nothing else; exit codes stay', async () => {
    const where = place({ ...SMALL, 'content/2.md': '# Two\n\n![A](a.png)\n' });
    const run = await livret(where, ['check', '--out', 'found']);
    expect(run.exit).toBe(1);
    expect(run.stderr).toMatch(/image|a\.png/);
    expect(run.stderr).toMatch(/\n\nTo look at: found\/One-checks\.html\n$/);
    expect(namesIn(path.join(where.cwd, 'found'))).toEqual(['One-checks.html']);
    const { json } = await livret(where, ['check', '--out', 'found', '--json']);
    expect(json.checks).toEqual({ file: 'found/One-checks.html', ok: false, found: 1, list: [] });

    writeFiles(where.cwd, { 'content/2.md': '# Two\n\nText.\n' });
    const mended = await livret(where, ['check', '--out', 'found', '--lang', 'fr']);
    expect(mended.exit).toBe(0);
    expect(mended.stderr).toMatch(
      /À regarder\u00a0:.* found\/One-checks\.html\n {2}Seule cette page a été écrite/,
    );
    expect(namesIn(where.cwd)).toEqual(['content', 'found']);
    const html = fs.readFileSync(path.join(where.cwd, 'found/One-checks.html'), 'utf8');
    expect(html).toContain('Bon à imprimer');
    expect(html).not.toContain(where.cwd);
  });

  test('that is missing is named', async () => {
    const { exit, json } = await livret(place(), ['check', 'contnet', '--json']);
    expect([exit, ...faults(json).map(brief)]).toEqual([1, 'error folder-missing contnet']);
  });
});

/** A PDF by somebody else: of standard type that is not in the file, and of people and programs that tell of themselves. */
async function foreign(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let i = 0; i < pages; i++) pdf.addPage([419.53, 595.28]).drawText('Text', { font, x: 50, y: 50 });
  pdf.setAuthor('Zelda');
  pdf.setProducer('Some Office 7');
  return pdf.save();
}

describe('a PDF', () => {
  test('of livret’s own has nothing against it', async () => {
    const where = place(SMALL);
    await livret(where, ['build', '--quiet']);
    for (const kind of ['read', 'print']) {
      const run = await livret(where, ['check', `dist/One-${kind}.pdf`, '--json']);
      const sheet = kind === 'print' ? ['warning page-count-odd'] : [];
      expect([run.exit, run.stderr]).toEqual([0, '']);
      expect(faults(run.json).map(({ level, code }) => `${level} ${code}`)).toEqual(sheet);
      expect(run.json).toMatchObject({
        ok: true,
        file: `dist/One-${kind}.pdf`,
        pages: kind === 'read' ? 4 : 2,
      });
    }
    const { exit, stdout, stderr } = await livret(where, ['check', 'dist/One-read.pdf']);
    expect([exit, stdout, stderr]).toEqual([
      0,
      '',
      'Checking\nChecked: nothing stands in the way of printing.\n',
    ]);
    const french = await livret(where, ['check', 'dist/One-print.pdf', '--lang', 'fr']);
    expect(french.stderr).toMatch(/\nVérifié\u00a0: rien n’empêche d’imprimer\u00a0; 1 avertissement\.\n$/);
  });

  test('of somebody else’s is told what a printer, and what its makers, would mind', async () => {
    const where = place({ 'theirs.pdf': await foreign(5) });
    const { exit, json } = await livret(where, ['check', 'theirs.pdf', '--json']);
    expect(exit).toBe(1);
    expect(faults(json).map(brief).sort()).toEqual([
      'error font-not-embedded theirs.pdf',
      'warning info-reveals theirs.pdf',
      'warning page-count-odd theirs.pdf',
    ]);
    expect(faults(json).find(({ code }) => code === 'info-reveals')!.text).toMatch(/Zelda.*Some Office 7/);
  });

  test('with --out has a page of its own, named after it; without, the command that makes it is told', async () => {
    const name = 'their <script> & book.pdf';
    const where = place({ [name]: await foreign(5) });
    const told = await livret(where, ['check', name]);
    expect(told.stderr).toMatch(/\n {2}→ livret check "their <script> & book\.pdf" --out checks\n$/);
    const run = await livret(where, ['check', name, '--json', '--out', 'checks']);
    expect([run.exit, run.stderr]).toEqual([1, '']);
    expect(faults(run.json).map(({ code }) => code)).toContain('font-not-embedded');
    expect(run.json.checks).toMatchObject({ ok: false, file: 'checks/their-script-book-checks.html' });
    const results = Object.fromEntries(run.json.checks!.list.map(({ name, result }) => [name, result]));
    expect(results).toMatchObject({ fonts: 'error', 'text-conserved': 'not-applicable', 'page-size': 'ok' });
    expect(namesIn(where.cwd)).toEqual(['checks', name]);
    const html = fs.readFileSync(path.join(where.cwd, 'checks/their-script-book-checks.html'), 'utf8');
    expect(reaches(html)).toEqual([]);
    expect(html).not.toContain('<script');
    expect(html).toContain('their &lt;script&gt; &amp; book.pdf');
  });

  test('that has only blemishes passes, but not with --strict', async () => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    for (let i = 0; i < 3; i++) pdf.addPage([419.53, 595.28]);
    const where = place({ 'three.pdf': await pdf.save() });
    const codes = async (...args: string[]) => {
      const { exit, json } = await livret(where, ['check', 'three.pdf', '--json', ...args]);
      return [exit, ...faults(json).map(({ code }) => code)];
    };
    expect(await codes()).toEqual([0, 'page-count-odd']);
    expect(await codes('--strict')).toEqual([1, 'page-count-odd', 'strict-warnings']);
  });

  test('may be a book: as many pages as it likes', async () => {
    const where = place({ 'long.pdf': await numbered(404) });
    const { json } = await livret(where, ['check', 'long.pdf', '--json']);
    expect([json.pages, faults(json).map(({ code }) => code)]).toEqual([404, ['font-not-embedded']]);
  });

  test.each<[string, string, (cwd: string) => Promise<void> | void]>([
    ['is missing', 'pdf-missing', () => {}],
    ['is empty', 'pdf-empty', (cwd) => fs.writeFileSync(path.join(cwd, 'x.pdf'), '')],
    ['is none', 'pdf-not-a-pdf', (cwd) => fs.writeFileSync(path.join(cwd, 'x.pdf'), 'Dear all,')],
    [
      'was cut off',
      'pdf-broken',
      async (cwd) => fs.writeFileSync(path.join(cwd, 'x.pdf'), (await numbered(4)).subarray(0, 700)),
    ],
    [
      'is locked',
      'pdf-locked',
      async (cwd) => {
        const { out } = await qpdf(await numbered(4), '--encrypt', 'open', 'own', '256', '--', 'IN', 'OUT');
        fs.writeFileSync(path.join(cwd, 'x.pdf'), out);
      },
    ],
    ['is a link to itself', 'pdf-unreadable', (cwd) => fs.symlinkSync('x.pdf', path.join(cwd, 'x.pdf'))],
  ])('that %s is refused, with its name', async (_what, code, make) => {
    const where = place();
    await make(where.cwd);
    const { exit, json, stderr, stdout } = await livret(where, ['check', 'x.pdf', '--json']);
    expect([exit, stderr, ...faults(json).map(brief)]).toEqual([1, '', `error ${code} x.pdf`]);
    expect(json.ok).toBe(false);
    expect(faults(json)[0]!.hint).toBeDefined();
    expect(stdout).not.toContain(where.cwd);
  });
});
