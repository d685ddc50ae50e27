import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyReport } from '../../../src/commands/empty-report.ts';
import { Written } from '../../../src/commands/watch/written.ts';
import type { Report } from '../../../src/report/report.ts';
import { place } from '../support.ts';

const output = (kind: 'read' | 'cover', file: string) => ({ kind, file, pages: 1, bytes: 1, sha256: '' });

test('knows the files of every report by their real paths, and no others', () => {
  const { cwd } = place({ 'work/dist/a.pdf': '', 'work/site/index.html': '' });
  const link = path.join(cwd, 'link');
  fs.symlinkSync(path.join(cwd, 'work'), link);
  const written = new Written(link);
  const report: Report = {
    ...emptyReport([]),
    outputs: [output('read', 'dist/a-read.pdf'), output('cover', 'dist/a-cover.png')],
    checks: { file: 'dist/a-checks.html' } as Report['checks'] & object,
  };
  written.add([report], { pages: [{ file: 'site/index.html', editions: 1, bytes: 1 }], messages: [] });
  const work = fs.realpathSync(path.join(cwd, 'work'));
  const known = ['a-read.pdf', 'a-cover.png', 'a-checks.html', 'report.json'].map((name) => `dist/${name}`);
  for (const name of [...known, 'site/index.html', 'site/index-covers/a.png'])
    expect(written.has(path.join(work, name)), name).toBe(true);
  for (const name of ['dist/1.md', 'report.json'])
    expect(written.has(path.join(work, name)), name).toBe(false);
});

test('a report of a folder that is gone adds nothing', () => {
  const { cwd } = place();
  const written = new Written(cwd);
  written.add([{ ...emptyReport([]), outputs: [output('read', 'gone/a-read.pdf')] }], undefined);
  expect(written.has(path.join(cwd, 'gone/a-read.pdf'))).toBe(false);
});
