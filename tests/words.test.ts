import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { HOME } from '../src/home.ts';
import { hasWords, wordsOf } from '../src/words.ts';

it('speaks the booklet’s language where there is a file for it, else English', () => {
  const [en, fr] = [wordsOf('en'), wordsOf('fr')];
  expect(fr.contents).toBe('Table des matières');
  expect(wordsOf('fr-CA')).toEqual(fr);
  expect(wordsOf('sw')).toEqual(en);
  expect(['fr', 'en', 'es', 'de', 'it', 'pt-BR', 'ar'].filter((language) => !hasWords(language))).toEqual([]);
  expect(hasWords('sw')).toBe(false);
});

it('has the same words in every language', () => {
  const folder = path.join(HOME, 'templates/words');
  const files = fs.readdirSync(folder);
  expect(files).toContain('en.yaml');
  const words = (file: string): Record<string, string> =>
    parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  const keys = Object.keys(words('en.yaml')).sort();
  for (const file of files) {
    expect(Object.keys(words(file)).sort(), file).toEqual(keys);
    expect(words(file).page, file).toContain('{page}');
    expect(
      Object.values(words(file)).filter((word) => word.trim() === ''),
      file,
    ).toEqual([]);
  }
});
