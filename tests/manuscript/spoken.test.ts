/** Which language a booklet is in, by a look at its booklet.yaml alone. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { bookletAround, spokenIn } from '../../src/manuscript/spoken.ts';
import { makeFolder } from './support.ts';

const spoken = (yaml: string) => spokenIn(makeFolder({ 'booklet.yaml': yaml }));

test.each([
  ['language: fr\n', 'fr'],
  ['\ufefftitle: "A: language: en"\r\nlanguage:   "fr-CA" # which\r\n', 'fr-CA'],
  ["language: 'pt-br'\n", 'pt-BR'],
  ['language: français\n', 'fr'],
  ['languages: [ fr, en ]\nlanguage: en\n', 'fr'],
  ['languages:\n  - "ar"\n  - en\n', 'ar'],
  ['languages: # three\n- de\n- en\n', 'de'],
  ['languages: [fr, en]\noriginal: en\n', 'en'],
  // Broken, and still it says so.
  ['title: "One\nlanguage: fr\n  - [\n', 'fr'],
])('%j: %s', (yaml, language) => {
  expect(spoken(yaml)).toEqual({ lang: undefined, language });
});

test.each([
  '',
  'language:\ntitle: fr\n',
  'language: # fr\n',
  '# language: fr\n',
  'closing:\n  language: fr\n',
])('%j says nothing', (yaml) => {
  expect(spoken(yaml)).toEqual({ lang: undefined, language: undefined });
});

test('the language of messages is another key; only those there are count', () => {
  expect(spoken('lang: en\nlanguage: fr\n')).toEqual({ lang: 'en', language: 'fr' });
  expect(spoken('lang: de\n')?.lang).toBeUndefined();
});

test('a folder without one, one that is a folder, and one that is no configuration do not answer', () => {
  expect(spokenIn(makeFolder({ 'a.md': 'A' }))).toBeUndefined();
  expect(spokenIn('/nowhere/at/all')).toBeUndefined();
  expect(spokenIn(makeFolder({ 'booklet.yaml/a.md': 'A' }))).toBeUndefined();
  expect(spoken(`language: fr\n${' '.repeat(300 * 1024)}`)).toBeUndefined();
});

test('the booklet around a path is found, also around one that is not there', () => {
  const folder = makeFolder({ 'booklet.yml': '', 'groups/a/group.yaml': '' });
  for (const within of ['.', 'groups/a', 'en/never.md'])
    expect(bookletAround(path.join(folder, within))).toBe(folder);
  expect(bookletAround(path.dirname(folder))).toBeUndefined();
});
