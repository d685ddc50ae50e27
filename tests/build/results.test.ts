import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Made, obsoleteFiles, outputsOf, tellOtherBooklet } from '../../src/build/results.ts';
import { Notices } from '../../src/report/notices.ts';
import { renderNotice } from '../../src/report/render.ts';
import { place } from '../commands/support.ts';

const MADE: Made[] = [
  { kind: 'print', bytes: new Uint8Array([2, 3]), pages: 4, sheets: 2 },
  { kind: 'read', bytes: new Uint8Array([1]), pages: 8 },
  { kind: 'cover', bytes: new Uint8Array([4]), pages: 1 },
];
const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('outputs are named after the title and the kind, with paths from where one works', () => {
  const place = { out: '/home/zelda/work/dist/yard', base: '/home/zelda/work' };
  const { files, outputs } = outputsOf({ made: MADE, title: 'À nous !', ...place });
  const [print, read, cover] = MADE.map(({ bytes }) => bytes);
  expect(files).toEqual([
    { name: 'A-nous-print.pdf', bytes: print },
    { name: 'A-nous-read.pdf', bytes: read },
    { name: 'A-nous-cover.png', bytes: cover },
  ]);
  expect(outputs).toEqual([
    { kind: 'print', file: 'dist/yard/A-nous-print.pdf', pages: 4, sheets: 2, bytes: 2, sha256: sum(print!) },
    { kind: 'read', file: 'dist/yard/A-nous-read.pdf', pages: 8, bytes: 1, sha256: sum(read!) },
    { kind: 'cover', file: 'dist/yard/A-nous-cover.png', pages: 1, bytes: 1, sha256: sum(cover!) },
  ]);
});

/** What is obsolete when `b.pdf` and the report are written into a folder with this report of the build before. */
function obsolete(report?: string, title = 'Our rights', own = false): string[] {
  const { cwd } = place({
    'a.pdf': 'A',
    'c.pdf': 'C',
    'd.png': 'D',
    ...(report === undefined ? {} : { 'report.json': report }),
  });
  const files = ['b.pdf', 'report.json'].map((name) => ({ name, bytes: '' }));
  return obsoleteFiles(path.join(cwd), title, files, own);
}

const hash = (text: string): string => sum(Buffer.from(text));
const BEFORE = [
  { file: 'dist/a.pdf', sha256: hash('A') },
  { file: 'dist/b.pdf', sha256: hash('B') },
  { file: 'elsewhere/c.pdf', sha256: hash('C') },
  { file: 'dist/d.png', sha256: hash('D') },
];

test('what the build before made, and this one does not, is obsolete', () => {
  expect(obsolete(JSON.stringify({ title: 'Our rights', outputs: BEFORE }))).toEqual([
    'a.pdf',
    'c.pdf',
    'd.png',
  ]);
});

test('in a folder of its own, what an edition had under another title is obsolete too', () => {
  const report = JSON.stringify({ title: 'Another', outputs: BEFORE });
  expect(obsolete(report, undefined, true)).toEqual(['a.pdf', 'c.pdf', 'd.png']);
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

/** What is said of a folder with this report, where `b.pdf` is about to be written. */
function toldOf(report: object, there: string[] = ['a.pdf']): string[] {
  const { cwd } = place({
    ...Object.fromEntries(there.map((name) => [`dist/${name}`, 'A'])),
    'dist/report.json': JSON.stringify(report),
  });
  const notices = new Notices();
  const out = path.join(cwd, 'dist');
  tellOtherBooklet(
    { out, shown: 'dist', title: 'Our rights', files: [{ name: 'b.pdf', bytes: '' }] },
    notices,
  );
  return notices.all.map((each) => {
    const { level, file, text } = renderNotice(each, 'en', cwd);
    return `${level} ${file}: ${text}`;
  });
}

test('another booklet in the folder, whose files stay without a report, is told', () => {
  expect(toldOf({ ok: true, title: 'Another', outputs: BEFORE })).toEqual([
    'info dist: “dist” holds another booklet, too: “Another”. Its files stay, but report.json, and an index page, ' +
      'now tell of “Our rights” alone.',
  ]);
});

test.each<[string, object, string[]?]>([
  ['the same booklet', { ok: true, title: 'Our rights', outputs: BEFORE }],
  [
    'one whose files are gone, or are written over',
    { ok: true, title: 'Another', outputs: BEFORE },
    ['b.pdf'],
  ],
  ['one that was refused', { ok: false, title: 'Another', outputs: BEFORE }],
  ['no title', { ok: true, title: ['x'], outputs: BEFORE }],
  ['several editions', { ok: true, editions: [] }],
])('nothing is told of %s', (_what, report, there) => {
  expect(toldOf(report, there)).toEqual([]);
});
