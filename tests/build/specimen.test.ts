/** The booklet that uses every feature of type: what can be counted is counted, the telling spots are pictures. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { differenceFrom } from './golden.ts';
import { bookmarksOf, linksOf, type PdfPage, readPages } from './pdf.ts';
import { buildFolder, type Done, shareBrowser } from './support.ts';

shareBrowser();

const SPECIMEN = path.join(import.meta.dirname, '../fixtures/specimen');
let done: Done;
let pages: PdfPage[];
beforeAll(async () => {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'livret-test-'));
  done = await buildFolder(SPECIMEN, {}, out);
  pages = readPages(done.read);
  return () => fs.rmSync(out, { recursive: true, force: true });
});

const flat = (page: PdfPage): string =>
  page.lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/[\s\u202f]+/g, ' ');
const pageOf = (words: string | RegExp): number => {
  const found = pages.flatMap((page, index) => (flat(page).match(words) ? [index + 1] : []));
  expect(found, `pages with ${words}`).toHaveLength(1);
  return found[0]!;
};

const opened = (title: string): number => {
  const found = bookmarksOf(done.read).find((line) => line.trim().startsWith(`${title} →`));
  return Number(/→ (\d+)$/.exec(found ?? '')?.[1]);
};

describe('the specimen', () => {
  it('builds without anything to complain of', () => {
    expect(done.faults).toEqual([]);
    expect(pages.length % 4).toBe(0);
  });

  it('is set by the rules of French, English, German, Spanish and Polish', () => {
    const text = pages.map(flat).join(' ');
    for (const words of [
      '« une ligne trop longue fatigue, une ligne trop serrée étouffe »',
      'Elle a dit : « Venez à 8:30',
      'On m’a parlé d’un',
      'point d’exclamation !',
      '“Quotes”, it’s said, aren’t the same',
      '„Anführungszeichen“ stehen',
      '¿Dónde están las «comillas»? ¡Aquí!',
      '„Cudzysłów” po polsku',
    ])
      expect(text).toContain(words);
  });

  it('has words that are found when they are searched', () => {
    const soft = pages.flatMap(({ lines }) => lines).filter(({ text }) => text.includes('\u00ad'));
    // Where taking them out would move a line’s end by a kern, a line keeps its soft hyphens.
    expect(soft.length).toBeLessThanOrEqual(2);
  });

  it('has bookmarks in order, each to its page', () => {
    const numbers = bookmarksOf(done.read).map((line) => Number(/→ (\d+)$/.exec(line)?.[1]));
    expect(numbers.length).toBeGreaterThan(15);
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
  });

  it('has links that lead where the page says', () => {
    const inside = linksOf(done.read).filter(({ to }) => 'page' in to && !('address' in to));
    expect(inside.length).toBeGreaterThan(10);
    const { to } = inside.find(({ words }) => words.startsWith('les listes'))!;
    expect('page' in to && to.page).toBe(pageOf(/À emporter le jour/));
  });

  it('begins no page with a sign that belongs to the one before', () => {
    for (const page of pages.slice(1)) {
      const first = page.lines.find(({ y }) => y > 13)?.text ?? '';
      expect(first).not.toMatch(/^[.,;:!?…)\]»]/);
    }
  });

  const spot = (page: number, top: number, height: number) => ({ page, left: 10, top, width: 128, height });
  it.each([
    ['contents', () => spot(pageOf(/^TABLE DES MATIÈRES/), 12, 85)],
    ['running-text', () => spot(pageOf(/^LE TEXTE COURANT/), 12, 90)],
    ['formulas-and-verse', () => spot(pageOf(/Ni dieu ni maître/), 12, 90)],
    ['lists', () => spot(pageOf(/À emporter le jour/), 12, 110)],
    ['table-repeated-head', () => spot(opened('Les tableaux') + 1, 5, 40)],
    ['table-turned', () => spot(opened('Les images') - 1, 12, 180)],
    ['notes-and-code', () => spot(pageOf(/Pour le téléphone/), 12, 182)],
    ['boxes', () => spot(pageOf(/^LES ENCADRÉS/), 12, 90)],
    ['arabic-in-french', () => spot(opened('Quelques langues') - 1, 12, 182)],
    ['languages', () => spot(pageOf(/^QUELQUES LANGUES/), 12, 100)],
  ] as const)('looks as it did: %s', (name, where) => {
    expect(differenceFrom(name, done.read, where())).toBeUndefined();
  });
});
