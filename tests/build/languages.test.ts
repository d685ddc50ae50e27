/** A small guide in three languages, built: each edition is set as its language is, and lies in a folder of its own. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { contentsOf, FIXTURES, faults, livret, type Place, place, writeFiles } from '../commands/support.ts';
import { bookmarksOf, readPages, textsOf } from './pdf.ts';
import { buildFolder, shareBrowser, temporaryFolder } from './support.ts';

shareBrowser();

const GUIDE = path.join(FIXTURES, 'languages');

/** A copy that may be changed. */
function guide(changes: Record<string, string> = {}): string {
  const folder = path.join(temporaryFolder(), 'content');
  fs.cpSync(GUIDE, folder, { recursive: true });
  writeFiles(folder, changes);
  return folder;
}

function placeOfGuide(changes: Record<string, string> = {}): Place {
  const where = place();
  fs.cpSync(GUIDE, path.join(where.cwd, 'content'), { recursive: true });
  writeFiles(where.cwd, changes);
  return where;
}

/** How far the letters of the first text page's heading are from the edges of the paper, mm. */
function textBlock(read: Uint8Array): { left: number; right: number } {
  const page = readPages(read)[1]!;
  const [heading] = page.lines.filter(({ size }) => size > 14);
  return { left: heading!.left, right: page.width - heading!.right };
}

describe('each edition', () => {
  it.each([
    ['fr', 'La cuisine est à nous', 'NOS RÈGLES', 'À TABLE'],
    ['en', 'The kitchen is ours', 'OUR RULES', 'COME AND'],
  ])('%s', async (bookletLanguage, title, rules, slogan) => {
    const { report, read, faults: told, out } = await buildFolder(guide(), { bookletLanguage });
    expect(told).toEqual([]);
    expect(report).toMatchObject({
      ok: true,
      title,
      language: bookletLanguage,
      group: null,
      pages: 4,
      sheets: 1,
    });
    expect(fs.existsSync(path.join(out, 'report.json'))).toBe(true);
    const pages = textsOf(read).map((text) => text.toUpperCase().replaceAll('\u00a0', ' '));
    expect([pages[2], pages[3]]).toEqual([expect.stringContaining(rules), expect.stringContaining(slogan)]);
    expect(textBlock(read).left).toBeLessThan(textBlock(read).right / 2);
  });

  it('ar, from right to left', async () => {
    const { report, read, faults: told } = await buildFolder(guide(), { bookletLanguage: 'ar' });
    expect(told).toEqual([]);
    expect(report).toMatchObject({ title: 'المطبخ لنا', language: 'ar', pages: 4 });
    // The cover's title, and both headings.
    expect(bookmarksOf(read)).toEqual(['المطبخ لنا → 1', 'لماذا مطبخ؟ → 2', 'قواعدنا → 3']);
    expect(textBlock(read).right).toBeLessThan(textBlock(read).left / 2);
    expect(Buffer.from(read).toString('latin1')).toMatch(/\/Direction\s*\/R2L/);
  });

  it('of a group', async () => {
    const folder = guide();
    const { report, read, out } = await buildFolder(folder, { group: 'jardin', bookletLanguage: 'fr' });
    expect(out.endsWith(path.join('jardin', 'fr'))).toBe(true);
    expect(report).toMatchObject({ group: 'jardin', language: 'fr', title: 'La cuisine est à nous' });
    const text = textsOf(read).join('\n');
    expect(text).toContain('On arrose le soir.');
    expect(text).toContain('www.jardin.example');
  });

  it('prints the words of a link to a chapter that is not translated yet', async () => {
    const folder = guide();
    fs.rmSync(path.join(folder, 'en/02-regles.md'));
    const { read, faults: told } = await buildFolder(folder, { bookletLanguage: 'en' });
    expect(told.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['translation-missing', 'content/en', undefined],
      ['link-untranslated', 'content/en/01-pourquoi.md', 7],
    ]);
    expect(textsOf(read).join('\n')).toContain('See also the rules.');
  });
});

describe('livret build', () => {
  it('makes all in one go, each into its folder; one that is refused does not stop the others', async () => {
    const where = placeOfGuide({ 'content/en/01-pourquoi.md': '# Why\n\n![](nothing.png)\n' });
    const { exit, json } = await livret(where, ['build', '--json', '--outputs', 'read']);
    expect(exit).toBe(1);
    // Where the machine names no language, people are spoken to in the original's.
    expect(faults(json.editions![1]!)[0]?.text).toBe('L’image «\u00a0nothing.png\u00a0» est introuvable.');
    const told = (json.editions as Report[]).map(({ ok, language, outputs }) => [
      ok,
      language,
      outputs[0]?.file,
    ]);
    expect(told).toEqual([
      [true, 'fr', 'dist/fr/La-cuisine-est-a-nous-read.pdf'],
      [false, 'en', undefined],
      [true, 'ar', 'dist/ar/المطبخ-لنا-read.pdf'],
    ]);
    expect(
      Object.keys(contentsOf(path.join(where.cwd, 'dist')))
        .filter((name) => name.endsWith('.pdf'))
        .sort(),
    ).toEqual(['ar/المطبخ-لنا-read.pdf', 'fr/La-cuisine-est-a-nous-read.pdf']);
  });

  it('goes on though the original’s folder is missing', async () => {
    const where = placeOfGuide();
    fs.renameSync(path.join(where.cwd, 'content/fr'), path.join(where.cwd, 'content/français'));
    const { exit, json } = await livret(where, ['build', '--json', '--outputs', 'read']);
    expect([exit, json.editions?.map(({ ok, language }) => [ok, language])]).toEqual([
      2,
      [
        [false, 'fr'],
        [true, 'en'],
        [true, 'ar'],
      ],
    ]);
    // In the language that the guide was written in.
    expect(faults(json.editions![0]!)[0]?.hint).toBe(
      'S’il s’agit du dossier «\u00a0français\u00a0», renommez-le en «\u00a0fr\u00a0».',
    );
  });

  it('makes one of them alone, as one report', async () => {
    const where = placeOfGuide();
    const { exit, json } = await livret(where, [
      ...['build', '--json', '--outputs', 'read', '--booklet-language', 'en'],
    ]);
    expect([exit, json.language, json.original, json.editions]).toEqual([0, 'en', 'fr', undefined]);
    expect(fs.readdirSync(path.join(where.cwd, 'dist'))).toEqual(['en']);
  });

  it.each([
    [['--language', 'fr'], 'There is no option “--language”.\n  → --booklet-language chooses among'],
    [['--languages=fr'], 'There is no option “--language”.\n  → --booklet-language chooses among'],
    [
      ['--lang', 'ar'],
      'cannot be “ar”.\n  → Possible values: fr, en. It is the language of messages; --booklet-language chooses among',
    ],
    [
      ['--booklet-language', 'arabic'],
      '“arabic” is none of the booklet’s languages: fr, en, ar.\n  → Did you mean “ar”?',
    ],
  ])('%j is not what was meant', async (options, words) => {
    const { exit, stderr } = await livret(
      place({ 'content/booklet.yaml': 'lang: en\nlanguages: [fr, en, ar]' }),
      ['build', ...options],
    );
    expect([exit, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('livret new group', () => {
  it('makes a group of all languages, and builds it in each', async () => {
    const where = placeOfGuide();
    const { exit, json } = await livret(where, [
      'new',
      'group',
      'Les Lilas',
      '--url',
      'www.lilas.example',
      '--yes',
      '--json',
    ]);
    expect([exit, json.editions?.map(({ group, language }) => `${group} ${language}`)]).toEqual([
      0,
      ['les-lilas fr', 'les-lilas en', 'les-lilas ar'],
    ]);
    expect(fs.readdirSync(path.join(where.cwd, 'dist/les-lilas')).sort()).toEqual(['ar', 'en', 'fr']);
  });
});
