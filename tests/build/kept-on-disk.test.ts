/** A long booklet that is built again: what did not change is taken from the disk, and the booklet is the same. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { share } from '../../src/build/shared.ts';
import { openStore, type Store } from '../../src/cache/store.ts';
import { booklet, buildFolder, shareBrowser, temporaryFolder } from './support.ts';

shareBrowser();

const WORDS = 'Nobody has to leave because a letter says so, and nobody has to answer it alone. ';
const chapter = (n: number, extra = '') =>
  `# Chapter ${n}\n\n${extra}${`${WORDS.repeat(8)}\n\n`.repeat(30)}A note[^1], [the next](${n === 9 ? 1 : n + 1}.md).\n\n[^1]: It says ${n}.\n`;
const files = (changes: Record<number, string> = {}) => ({
  'booklet.yaml': 'title: Staying\nlanguage: en\n',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`${n}.md`, chapter(n, changes[n])])),
});

/** A store that counts what was found in it. */
function counting(store: Store) {
  const told = { found: 0, missed: 0, set: 0 };
  const counted: Store = {
    get: async (source) => {
      const bytes = await store.get(source);
      told[bytes ? 'found' : 'missed'] += 1;
      return bytes;
    },
    set: (source, bytes) => {
      told.set += 1;
      store.set(source, bytes);
    },
    settle: () => store.settle(),
  };
  return { told, store: counted };
}

/** One build, as a process of its own makes it: only the disk is as it was left. */
async function build(folder: string, at?: string) {
  const { told, store } = counting(openStore(at ?? path.join(temporaryFolder(), 'none')));
  const { read, print, faults, report } = await buildFolder(folder, {
    shared: at === undefined ? undefined : share(store),
  });
  await store.settle();
  return { told, made: { read, print, faults, pages: report.pages } };
}

test('the same bytes, whatever was kept', { timeout: 180_000 }, async () => {
  const at = path.join(temporaryFolder(), 'livret', 'pages');
  const folder = booklet(files());
  const plain = await build(folder);
  expect(plain.made.pages).toBeGreaterThan(60);
  const first = await build(folder, at);
  expect(first.made).toEqual(plain.made);
  expect(first.told.found).toBe(0);
  // Of each chapter the HTML and the pages.
  expect(first.told.set).toBeGreaterThanOrEqual(18);
  const again = await build(folder, at);
  expect(again.made).toEqual(plain.made);
  expect(again.told).toEqual({ found: first.told.set, missed: 0, set: 0 });

  // One chapter changes: the others are taken from the disk, and say the new page numbers.
  fs.writeFileSync(path.join(folder, '4.md'), chapter(4, `${WORDS.repeat(60)}\n\n`));
  const changed = await build(folder, at);
  // Its HTML and pages are missed, and the texts of all pages that have another number now.
  expect(changed.told.missed).toBe(changed.told.set);
  expect(changed.told.missed).toBeGreaterThan(2);
  expect(changed.told.found).toBeGreaterThanOrEqual(16);
  expect(changed.made).toEqual((await build(folder)).made);
  expect(changed.made.read).not.toEqual(plain.made.read);

  // A word changes, and no page moves: of the texts those around it are read again, on the pages and on the sheets.
  fs.writeFileSync(path.join(folder, '7.md'), chapter(7, 'A word. ').replace('it alone', 'it above'));
  const moved = await build(folder, at);
  fs.writeFileSync(path.join(folder, '7.md'), chapter(7, 'A road. ').replace('it alone', 'it above'));
  const word = await build(folder, at);
  expect(word.told.missed).toBe(word.told.set);
  expect(word.told.missed).toBeLessThan(9);
  expect(word.made).toEqual((await build(folder)).made);
  expect(word.made.read).not.toEqual(moved.made.read);
  fs.writeFileSync(path.join(folder, '7.md'), chapter(7));

  // Damaged: as if it had not been there.
  for (const name of fs.readdirSync(at)) fs.truncateSync(path.join(at, name), 100);
  const mended = await build(folder, at);
  expect(mended.told.found).toBe(0);
  expect(mended.made).toEqual(changed.made);
});

test('nothing is kept of short booklets, and of those that do not wish it', async () => {
  const at = path.join(temporaryFolder(), 'livret', 'pages');
  await build(booklet({ 'booklet.yaml': 'title: Staying\nlanguage: en\n', '1.md': '# One\n\nShort.\n' }), at);
  expect(fs.existsSync(at)).toBe(false);
  const { told } = await build(
    booklet({ ...files(), 'booklet.yaml': 'title: Staying\nlanguage: en\ncache: false\n' }),
    at,
  );
  expect(told).toEqual({ found: 0, missed: 0, set: 0 });
  expect(fs.existsSync(at)).toBe(false);
});

test('nothing is kept of a short booklet that is long in large print', { timeout: 120_000 }, async () => {
  const at = path.join(temporaryFolder(), 'livret', 'pages');
  const five = [1, 2, 3, 4, 5].map((n) => [`${n}.md`, chapter(n).replace('(6.md)', '(1.md)')]);
  const yaml = 'title: Staying\nlanguage: en\noutputs: [read, print, read-large]\n';
  const folder = booklet({ 'booklet.yaml': yaml, ...Object.fromEntries(five) });
  const { told, made } = await build(folder, at);
  expect(made.pages).toBeGreaterThan(40);
  expect(made.pages).toBeLessThan(60);
  // Chapters may have been looked for.
  expect(told).toMatchObject({ found: 0, set: 0 });
  expect(fs.existsSync(at)).toBe(false);
});
