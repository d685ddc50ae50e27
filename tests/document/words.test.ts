import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readWords } from '../../src/document/words.ts';
import { HOME } from '../../src/home.ts';

it('speaks the booklet’s language where there is a file for it, else English', async () => {
  const [en, fr] = [await readWords(HOME, 'en'), await readWords(HOME, 'fr')];
  expect(en).not.toEqual(fr);
  expect(await readWords(HOME, 'fr-CA')).toEqual(fr);
  expect(await readWords(HOME, 'sw')).toEqual(en);
});

it('has the same words in every language', () => {
  const folder = path.join(HOME, 'templates/words');
  const files = fs.readdirSync(folder);
  expect(files).toContain('en.yaml');
  const keys = (file: string): string[] =>
    Object.keys(parse(fs.readFileSync(path.join(folder, file), 'utf8'))).sort();
  for (const file of files) expect(keys(file), file).toEqual(keys('en.yaml'));
});
