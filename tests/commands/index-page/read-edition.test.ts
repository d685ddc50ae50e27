/** Reports of finished editions that somebody damaged, edited or put there. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeIndexPage } from '../../../src/commands/index-page/write.ts';
import { Notices } from '../../../src/report/notices.ts';
import { renderNotice } from '../../../src/report/render.ts';
import { writeFinished } from '../../index-page/finished.ts';
import { texts } from '../../index-page/support.ts';
import { brief, place } from '../support.ts';

test.each<[string, string | object, string]>([
  ['damaged', '{"ok": tru', 'it is damaged'],
  ['empty', '', 'it is damaged'],
  ['no object', '[1, 2]', 'it is not the report of one finished booklet'],
  ['nothing', 'null', 'it is not the report of one finished booklet'],
  ['that of a refused build', { ok: false }, 'it is not the report of one finished booklet'],
  [
    'that of several editions',
    '{"ok": true, "editions": []}',
    'it is not the report of one finished booklet',
  ],
  ['without a title', { title: undefined }, 'it is not the report of one finished booklet'],
  ['with a title that is none', { title: ['x'] }, 'it is not the report of one finished booklet'],
  ['with half a letter for a title', { title: '\ud800' }, 'it is not the report of one finished booklet'],
  ['with a title like a book', { title: 'x'.repeat(5000) }, 'it is not the report of one finished booklet'],
  ['in no language', { language: 'en" onload="' }, 'it is not the report of one finished booklet'],
  ['with outputs that are none', { outputs: { read: 1 } }, 'it is not the report of one finished booklet'],
  ['without files', { outputs: [] }, 'none of its files is there'],
])('a report that is %s is left out by name, and the others are listed', async (_what, change, why) => {
  const { cwd } = place();
  await writeFinished(path.join(cwd, 'dist'), { yard: {}, kitchen: {} });
  const file = path.join(cwd, 'dist/yard/report.json');
  const text =
    typeof change === 'string'
      ? change
      : JSON.stringify({ ...JSON.parse(fs.readFileSync(file, 'utf8')), ...change });
  fs.writeFileSync(file, text);
  const notices = new Notices();
  const dist = path.join(cwd, 'dist');
  const { editions } = await writeIndexPage({ folder: dist, base: cwd, notices });
  const said = notices.all.map((each) => renderNotice(each, 'en', cwd));
  expect([editions, said.map(brief)]).toEqual([1, ['warning index-report-left-out dist/yard/report.json']]);
  expect(said[0]!.text).toBe(`The booklet with this report is left out of the index page: ${why}.`);
  expect(texts(fs.readFileSync(path.join(dist, 'index.html'), 'utf8'), 'h2')[0]).toBe('kitchen');
});

test('an edition that a build beside finishes meanwhile is listed too', async () => {
  const { cwd } = place();
  const dist = path.join(cwd, 'dist');
  await writeFinished(dist, { yard: {} });
  const read = vi.spyOn(fs.promises, 'readFile').mockImplementationOnce(async () => {
    await writeFinished(dist, { kitchen: {} });
    read.mockRestore();
    return fs.readFileSync(path.join(dist, 'yard/Booklet-read.pdf'));
  });
  const notices = new Notices();
  const { editions } = await writeIndexPage({ folder: dist, base: cwd, notices });
  expect([editions, notices.all]).toEqual([2, []]);
});
