import fs from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { coloursOf, readPages, textsOf } from './pdf.ts';
import { buildFiles, shareBrowser } from './support.ts';

shareBrowser();

const book = (language: string, more = '') => ({
  'booklet.yaml': `title: Nos droits\nlanguage: ${language}\n${more}`,
  ...Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i + 1}.md`, `# ${i + 1}\n\nTexte.\n`])),
});

it('says how to print this booklet, with the numbers of this build, on one page', async () => {
  const { report, out } = await buildFiles(book('fr', 'printer:\n  copies: 200\n  perSheet: 0.03\n'), {
    outputs: ['print', 'howto'],
  });
  const output = report.outputs.find(({ kind }) => kind === 'howto');
  expect(output).toMatchObject({ kind: 'howto', pages: 1 });
  const pdf = fs.readFileSync(path.join(out, 'Nos-droits-howto.pdf'));
  const sizes = readPages(pdf).map(({ width, height }) => [Math.round(width), Math.round(height)]);
  expect(sizes).toEqual([[210, 297]]);
  const text = textsOf(pdf)
    .join(' ')
    .replace(/[\s\u202f\u00a0]+/g, ' ');
  expect(text).toContain('Nos-droits-print.pdf');
  expect(text).not.toContain('Nos-droits-read.pdf');
  expect(text).toContain('bord court');
  expect(text).toContain(String(report.sheets));
  expect(text).toContain('200');
  expect((await PDFDocument.load(pdf)).getTitle()).toContain('Nos droits');
  // Colour copiers bill a page with RGB black as a colour page.
  expect(coloursOf(pdf, 1).filter((colour) => !colour.includes('DeviceGray'))).toEqual([]);
});

it('names the files for machines that print one side, where those are what is made', async () => {
  const { out } = await buildFiles(book('en'), { outputs: ['print-fronts', 'print-backs', 'howto'] });
  const text = textsOf(fs.readFileSync(path.join(out, 'Nos-droits-howto.pdf'))).join(' ');
  expect(text).toContain('Nos-droits-print-fronts.pdf');
  expect(text).toContain('Nos-droits-print-backs.pdf');
});

it('says that it is in English where livret does not have the language', async () => {
  const { report } = await buildFiles(book('pl'), { outputs: ['print', 'howto'] });
  expect(report.messages.map(({ code }) => code)).toContain('howto-in-english');
});

it.each([
  ['print-mini', 'Nos-droits-print-mini.pdf', '74 × 105 mm', '300'],
  ['print-letter', 'Nos-droits-print-letter.pdf', 'Letter', '600'],
] as const)('speaks of %s where no other sheets are made', async (kind, file, size, total) => {
  const { out } = await buildFiles(book('en', 'printer: { copies: 300 }\n'), { outputs: [kind, 'howto'] });
  const text = textsOf(fs.readFileSync(path.join(out, 'Nos-droits-howto.pdf')))
    .join(' ')
    .replace(/\s+/g, ' ');
  expect(text).toContain(file);
  expect(text).toContain(size);
  expect(text).toContain(total);
  expect(text).not.toContain('Nos-droits-print.pdf');
});
