/** The catalogue as a whole: every message in both languages, every code declared once and used somewhere. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME } from '../../src/home.ts';
import { CATALOGUE } from '../../src/report/catalogue.ts';
import type { Entry } from '../../src/report/entry.ts';

type AnyEntry = Entry<Record<string, string | number>>;
const ENTRIES = Object.entries(CATALOGUE as unknown as Record<string, AnyEntry>);

/** Every value there may be, as a sign that is part of no word. */
const SIGNS = new Proxy<Record<string, string>>({}, { get: (_, name) => `⟦${String(name)}⟧` });
/** Every value as the number one, for sentences that count. */
const ONES = new Proxy<Record<string, number>>({}, { get: () => 1 });
/** Every value empty: names and suggestions may be missing. */
const EMPTY = new Proxy<Record<string, string>>({}, { get: () => '' });

const words = (entry: AnyEntry, language: 'en' | 'fr', values: object = SIGNS): string =>
  entry[language](values as Record<string, string>)
    .filter((part) => part !== undefined)
    .join(' ');

const sources = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));

describe('every message', () => {
  it.each(ENTRIES)('%s has a code, a level and an exit code that scripts can rely on', (code, entry) => {
    expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(['error', 'warning', 'info']).toContain(entry.level);
    expect([1, 2, 3, 70]).toContain(entry.exit);
    if (entry.lenient) expect(entry.level).toBe('error');
  });

  it.each(ENTRIES)('%s says in English and in French what is wrong', (code, entry) => {
    for (const language of ['en', 'fr'] as const) {
      const [text, hint] = entry[language](SIGNS);
      expect(text.length).toBeGreaterThan(5);
      expect(hint).not.toBe('');
      // A wrong use is told in the words of `usage.ts`, which has a test of its own.
      if (code !== 'usage') expect(text).toMatch(/^[\p{Lu}“«\d⟦[]|^livret /u);
      for (const values of [SIGNS, ONES, EMPTY]) {
        expect(words(entry, language, values)).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
      }
    }
  });

  it.each(ENTRIES)('%s is set as French is', (_, entry) => {
    for (const values of [SIGNS, ONES]) {
      const french = words(entry, 'fr', values);
      // Spaces that do not break; guillemets; the apostrophe of print.
      expect(french).not.toMatch(/ (?!!\[)[:;!?»%]|« |«\S(?<!\u00a0)|[“”]|\p{L}'\p{L}/u);
      // The program is called livret; what it makes is « la brochure ».
      expect(french).not.toMatch(
        /(?<![\p{L}])(le|du|un|ce|votre|au|mon|son|chaque) livret(?![\p{L}])|livrets/iu,
      );
    }
  });

  it.each(ENTRIES)('%s is set as English is', (_, entry) => {
    for (const values of [SIGNS, ONES]) {
      expect(words(entry, 'en', values)).not.toMatch(/[«»]|\p{L}'\p{L}| [:;!?](?!\[)/u);
    }
  });

  it.each(ENTRIES)('%s has no English left in its French', (_, entry) => {
    const plain = words(entry, 'fr')
      .replace(/«[^»]*»/g, '')
      .replace(/⟦\w+⟧|--[a-z-]+|`[^`]*`|[\w./-]+\.(md|ya?ml|pdf|css)|livret [a-z]+( --[a-z]+)*/g, '');
    const english =
      /(?<![\p{L}-])(the|of|and|is|are|was|were|it|its|this|that|with|from|not|no|to|be|by|for|in|or|has|have|cannot|file|folder|sheet|booklet|chapter|picture|footnote|heading|write|please)(?![\p{L}-])/iu;
    expect(english.exec(plain)?.[0]).toBeUndefined();
  });

  it.each(ENTRIES)('%s names the same values in both languages', (_, entry) => {
    const values = (language: 'en' | 'fr') => [...new Set(words(entry, language).match(/⟦\w+⟧/g))].sort();
    expect(values('fr')).toEqual(values('en'));
  });
});

describe('the files of codes', () => {
  const folder = path.join(HOME, 'src/report/codes');

  it('declare no code twice, and all of theirs are in the catalogue', async () => {
    const declared: string[] = [];
    for (const name of fs.readdirSync(folder)) {
      const source = fs.readFileSync(path.join(folder, name), 'utf8');
      declared.push(
        ...[...source.matchAll(/^ {2}'?([a-z][a-z0-9-]*)'?: entry[<(]/gm)].map(([, code]) => code!),
      );
    }
    expect(declared.filter((code, index) => declared.indexOf(code) !== index)).toEqual([]);
    expect(declared.sort()).toEqual(Object.keys(CATALOGUE).sort());
  });
});

describe('the program', () => {
  const texts = sources(path.join(HOME, 'src'))
    .filter((file) => !file.includes(`${path.sep}codes${path.sep}`))
    .map((file) => fs.readFileSync(file, 'utf8'));

  it('uses every code', () => {
    // `text-${kind}`: a code in parts counts for all that begin like it.
    const beginnings = texts.flatMap((text) =>
      [...text.matchAll(/`([a-z][a-z-]*-)\$\{/g)].map(([, start]) => start!),
    );
    const unused = Object.keys(CATALOGUE).filter(
      (code) =>
        !texts.some((text) => text.includes(`'${code}'`)) &&
        !beginnings.some((start) => code.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('uses no code that is not declared', () => {
    const used = texts.flatMap((text) =>
      [...text.matchAll(/(?:\bnotices?\.add|\.add|\bnotice|\brefuse|\brefusal)\(\s*'([a-z0-9-]+)'\s*,/g)].map(
        ([, code]) => code!,
      ),
    );
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((code) => !Object.hasOwn(CATALOGUE, code))).toEqual([]);
    const beginnings = texts.flatMap((text) =>
      [...text.matchAll(/notice\(\s*`([a-z][a-z-]*-)\$\{/g)].map(([, start]) => start!),
    );
    expect(
      beginnings.filter((start) => !Object.keys(CATALOGUE).some((code) => code.startsWith(start))),
    ).toEqual([]);
  });
});
