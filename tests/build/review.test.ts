/** The page of the checks of booklets that were built, and of some that were refused. */
import fs from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { Review } from '../../src/build/review.ts';
import { notice, Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';
import type { Checks } from '../../src/report/report.ts';
import { elements, picturesOf, reaches, words, wordsOf } from '../checks-page/support.ts';
import { booklet, buildFolder, shareBrowser, temporaryFolder } from './support.ts';

shareBrowser();

const FILES = {
  'booklet.yaml': 'title: Our rights\nlanguage: en\n',
  '01.md': '# Our rights\n\nText.\n\n[^spare]: A note that nothing calls.\n',
};
const pageOf = (out: string): string => fs.readFileSync(path.join(out, 'Our-rights-checks.html'), 'utf8');

test('a build leaves the page beside its files, the same each time, and the report tells of it', async () => {
  const folder = booklet(FILES);
  const [one, other] = [await buildFolder(folder), await buildFolder(folder)];
  const html = pageOf(one.out);
  expect(html).toBe(pageOf(other.out));
  expect(reaches(html)).toEqual([]);
  expect(words(elements(html, 'h1')[0]!)).toBe('Ready to print: 4\u00a0pages on 1\u00a0sheet');
  expect(wordsOf(html, 'finding')).toEqual([expect.stringContaining('01.md, line 5')]);
  expect(html).not.toContain(folder);
  expect(html).not.toContain(path.basename(path.dirname(folder)));

  const { checks } = one.report;
  expect(checks).toMatchObject({
    ok: true,
    found: 1,
    file: expect.stringMatching(/Our-rights-checks\.html$/),
  });
  const titles = elements(html, 'span').filter(({ properties }) => `${properties.className}` === 'check');
  expect(titles.map(words)).toEqual(checks!.list.map(({ title }) => title));
  expect(checks!.list.find(({ name }) => name === 'text-conserved')).toMatchObject({
    result: 'ok',
    codes: [],
  });
});

test('without publishing there is no page, but for one that was asked for', async () => {
  const folder = booklet(FILES);
  const out = temporaryFolder();
  const asked = await buildFolder(folder, { publish: false }, out);
  expect(fs.readdirSync(out)).toEqual(['Our-rights-checks.html']);
  expect(asked.report).toMatchObject({ ok: true, outputs: [], checks: { ok: true, found: 1 } });
});

test('of a booklet that is refused before it has pages, the page that was asked for says why', async () => {
  const folder = booklet({ ...FILES, '02.md': '# Two\n\n![A tree](tree.png)\n' });
  const out = temporaryFolder();
  await expect(buildFolder(folder, { publish: false }, out)).rejects.toMatchObject({
    notices: [{ code: 'note-unused' }, { code: 'image-missing' }],
  });
  const html = pageOf(out);
  expect(words(elements(html, 'h1')[0]!)).toBe('Do not print yet: 1\u00a0thing to mend');
  expect(wordsOf(html, 'finding')[0]).toMatch(/^To mend .*tree\.png.*02\.md, line 3$/s);
  expect(elements(html, 'ul')).toEqual([]);

  const dist = temporaryFolder();
  await expect(buildFolder(folder, {}, dist)).rejects.toThrow(Refusal);
  expect(fs.readdirSync(dist)).toEqual([]);
});

/** A review of a booklet whose pages are there and have a fault on page 1. */
async function faulty(pageOnly?: string) {
  const folder = booklet(FILES);
  const { read } = await buildFolder(folder);
  const notices = new Notices();
  const told: Checks[] = [];
  const review = new Review({
    ...{ folder, base: path.dirname(folder), notices },
    onChecks: (checks) => void told.push(checks),
  });
  review.knows({
    ...{ folder, title: 'Our rights', titleLanguage: 'en', strict: false },
    pageOnly: pageOnly === undefined ? undefined : { out: pageOnly, shown: 'out' },
  });
  review.shown.pages('booklet', read);
  review.counts(4, 1);
  review.checks();
  const spot = { page: 1, area: { left: 40, top: 30, width: 300, height: 200 } };
  notices.push(notice('link-unsafe', { link: 'file:///a' }, spot));
  notices.push(notice('link-unsafe', { link: 'file:///b' }, spot));
  const thrown = await review.refused(new Refusal(notices.all));
  return { thrown: thrown as Refusal, told, folder };
}

test('a build that its checks refuse says last which command shows the spots', async () => {
  const { thrown, told, folder } = await faulty();
  const [one, two, last] = thrown.notices;
  expect([one!.code, two!.code, last!.code]).toEqual(['link-unsafe', 'link-unsafe', 'checks-shown-by']);
  expect(last).toMatchObject({
    level: 'info',
    params: { command: `livret check ${path.basename(folder)} --out checks` },
  });
  expect(thrown.exitCode).toBe(1);
  expect(told).toMatchObject([{ ok: false, found: 2 }]);
  expect(told[0]!.file).toBeUndefined();
  expect(told[0]!.list.find(({ name }) => name === 'links')).toMatchObject({
    result: 'error',
    codes: ['link-unsafe'],
  });
});

test('the page that was asked for has a picture of the spot, with ink in it, once for both that were found there', async () => {
  const out = temporaryFolder();
  const { thrown, told } = await faulty(out);
  expect(thrown.notices.map(({ code }) => code)).toEqual(['link-unsafe', 'link-unsafe']);
  const html = pageOf(out);
  const [picture, ...others] = picturesOf(html);
  expect(others).toEqual([]);
  const { width, height, data } = PNG.sync.read(picture!);
  expect(elements(html, 'img')[0]!.properties).toMatchObject({ width, height });
  expect(data.some((value) => value < 100)).toBe(true);
  expect(wordsOf(html, 'finding').length).toBe(2);
  expect(told[0]!.file).toMatch(/Our-rights-checks\.html$/);
});

test('at most 40 spots are pictured, the worst first; findings of the machine are not the booklet’s', async () => {
  const folder = booklet(FILES);
  const { read } = await buildFolder(folder);
  const notices = new Notices();
  const review = new Review({ folder, base: path.dirname(folder), notices });
  review.knows({ folder, title: 'Our rights', titleLanguage: 'en', strict: false });
  review.shown.pages('booklet', read);
  review.counts(4);
  review.checks();
  for (let top = 0; top < 44; top++) {
    const area = { left: 50, top: 10 * top, width: 10, height: 10 };
    notices.push(notice('link-dangling', { target: `${top}` }, { page: 1, area }, 'warning'));
  }
  notices.push(notice('link-unsafe', { link: 'file:///a' }, { page: 2 }));
  notices.push(notice('browser-old', { browser: '/home/zelda/chrome', needed: 120 }));
  const { file, told } = await review.page(temporaryFolder());
  const html = String(file.bytes);
  expect([picturesOf(html).length, told.found]).toEqual([40, 45]);
  expect(elements(html, 'img')[0]!.properties.alt).toBe('The whole of page 2, small.');
  expect(wordsOf(html, 'more')[0]).toContain('40');
  expect(html).not.toContain('zelda');
  expect(html.length).toBeLessThan(700_000);
}, 20_000);

test('sides of sheets, and pages of other editions, are shown from their own files', async () => {
  const folder = booklet(FILES);
  const { read, print } = await buildFolder(folder);
  const notices = new Notices();
  const review = new Review({ folder, base: path.dirname(folder), notices });
  review.knows({ folder, title: 'Our rights', titleLanguage: 'en', strict: false });
  review.shown.pages('booklet', read);
  review.shown.sheets('/out/p.pdf', print);
  review.counts(4, 1);
  review.checks();
  notices.push(notice('sheet-text', { side: 2, number: 3 }, { page: 3, file: '/out/p.pdf' }));
  notices.push(notice('sheet-page', { number: 3, times: 2, wanted: 1 }, { page: 3, file: '/out/p.pdf' }));
  await review.shown.during('large-print', async () =>
    notices.push(notice('link-unsafe', { link: 'file:///a' }, { page: 2 })),
  );
  const html = String((await review.page(temporaryFolder())).file.bytes);
  expect(wordsOf(html, 'place')).toEqual([
    'p.pdf · page 3',
    'Page 2 of the large print',
    'Side 2 of the sheets',
  ]);
  // The large print is not there: no picture of another page in its stead.
  expect(elements(html, 'img').map(({ properties }) => properties.alt)).toEqual([
    'The whole of page 3, small.',
    'The whole of side 2 of the sheets, small.',
  ]);
});
