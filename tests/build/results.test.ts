import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { obsoleteFiles, outputsOf } from '../../src/build/results.ts';
import { saddle } from '../../src/imposition/saddle.ts';
import { place } from '../commands/support.ts';

const MADE = {
  ...{ read: new Uint8Array([1]), print: new Uint8Array([2, 3]), plan: saddle(8), title: 'À nous !' },
  ...{ out: '/home/zelda/work/dist/yard', base: '/home/zelda/work' },
};
const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('outputs are named after the title, as asked for, with paths from where one works', () => {
  const { files, outputs } = outputsOf({ ...MADE, kinds: ['print', 'read'] });
  expect(files).toEqual([
    { name: 'A-nous-print.pdf', bytes: MADE.print },
    { name: 'A-nous-read.pdf', bytes: MADE.read },
  ]);
  const [print, read] = ['dist/yard/A-nous-print.pdf', 'dist/yard/A-nous-read.pdf'];
  expect(outputs).toEqual([
    { kind: 'print', file: print, pages: 4, sheets: 2, bytes: 2, sha256: sum(MADE.print) },
    { kind: 'read', file: read, pages: 8, bytes: 1, sha256: sum(MADE.read) },
  ]);
});

/** What is obsolete when `b.pdf` and the report are written into a folder with this report of the build before. */
function obsolete(report?: string, title = 'Our rights'): string[] {
  const { cwd } = place({
    'a.pdf': 'A',
    'c.pdf': 'C',
    ...(report === undefined ? {} : { 'report.json': report }),
  });
  return obsoleteFiles(path.join(cwd), title, [
    { name: 'b.pdf', bytes: '' },
    { name: 'report.json', bytes: '' },
  ]);
}

const hash = (text: string): string => sum(Buffer.from(text));
const BEFORE = [
  { file: 'dist/a.pdf', sha256: hash('A') },
  { file: 'dist/b.pdf', sha256: hash('B') },
  { file: 'elsewhere/c.pdf', sha256: hash('C') },
];

test('what the build before made, and this one does not, is obsolete', () => {
  expect(obsolete(JSON.stringify({ title: 'Our rights', outputs: BEFORE }))).toEqual(['a.pdf', 'c.pdf']);
});

test('what another booklet made is not', () => {
  expect(obsolete(JSON.stringify({ title: 'Another', outputs: BEFORE }))).toEqual([]);
});

test('a file that was changed since is not', () => {
  const outputs = [{ file: 'dist/a.pdf', sha256: hash('what it was') }];
  expect(obsolete(JSON.stringify({ title: 'Our rights', outputs }))).toEqual([]);
});

test.each([
  ['there is none', undefined],
  ['it is broken', '{"outputs": ['],
  ['it is nothing', 'null'],
  ['it is somebody else’s', '[1, 2]'],
  ['its outputs are no list', '{"outputs": "a.pdf"}'],
  ['they name no files', '{"outputs": [null, 3, {}, {"file": 7}, {"file": null}]}'],
  ['they name files that are no PDFs', '{"outputs": [{"file": "thesis.odt"}, {"file": "dist"}]}'],
])('nothing is obsolete by a report when %s', (_what, report) => {
  expect(obsolete(report)).toEqual([]);
});
