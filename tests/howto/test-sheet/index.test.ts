import { expect, it } from 'vitest';
import { PAPERS, type PaperName } from '../../../src/geometry.ts';
import { fitsTestSheet, makeTestSheet } from '../../../src/howto/test-sheet/index.ts';
import { wordsOf } from '../support.ts';

const make = (name: PaperName, language = 'en') =>
  makeTestSheet({ sheet: PAPERS[name], sheetName: name, language });

it('fits on the paper of office printers, and no smaller', () => {
  const names = Object.keys(PAPERS) as PaperName[];
  expect(names.filter((name) => fitsTestSheet(PAPERS[name]))).toEqual([
    'A4',
    'A3',
    'Letter',
    'Legal',
    'Tabloid',
  ]);
  expect(() => make('A5')).toThrow(RangeError);
});

it('speaks French and English', () => {
  expect(wordsOf(make('A4', 'fr').html)).toMatch(/Feuille d’essai.*recto verso, 100 %, taille réelle/);
  expect(wordsOf(make('Letter').html)).toContain('If both arrows point up');
  expect(make('A4', 'de').language).toBe('en');
});
