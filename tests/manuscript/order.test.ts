import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, inNaturalOrder } from '../../src/manuscript/order.ts';
import { attempt, makeFolder, namesOf } from './support.ts';

describe('natural order', () => {
  it.each([
    ['digits as numbers', ['2-b.md', '10-c.md', '1-a.md'], ['1-a.md', '2-b.md', '10-c.md']],
    ['the ending does not count', ['intro-2.md', 'intro.md'], ['intro.md', 'intro-2.md']],
    [
      'folders among the files',
      ['3-z.md', '2-part/b.md', '2-part/a.md', '1-x.md'],
      ['1-x.md', '2-part/a.md', '2-part/b.md', '3-z.md'],
    ],
    ['a folder after the file of its name', ['2/a.md', '2.md', '1.md'], ['1.md', '2.md', '2/a.md']],
    [
      'its own page before all else in a folder',
      ['p/a.md', 'p/_index.md', 'p/0/x.md'],
      ['p/_index.md', 'p/0/x.md', 'p/a.md'],
    ],
    [
      'README, index and _index in any case',
      ['a.md', 'Readme.MD', 'index.md', '_INDEX.md'],
      ['_INDEX.md', 'index.md', 'Readme.MD', 'a.md'],
    ],
    ['accents beside their letters', ['zèbre.md', 'épi.md', 'eau.md'], ['eau.md', 'épi.md', 'zèbre.md']],
    ['capitals beside small letters', ['b.md', 'C.md', 'A.md'], ['A.md', 'b.md', 'C.md']],
    ['equal numbers by their spelling', ['1-a.md', '01-a.md'], ['01-a.md', '1-a.md']],
  ])('%s', (_, names, expected) => {
    expect(inNaturalOrder(names)).toEqual(expected);
    expect(inNaturalOrder([...names].reverse())).toEqual(expected);
  });

  it('is the system’s, with or without asking it', () => {
    const collator = new Intl.Collator('en', { numeric: true });
    const name = fc
      .tuple(
        fc.string({ unit: fc.constantFrom(...'0129'), maxLength: 20 }),
        fc.constantFrom('', '-a', ' b', 'É', '.5', '٣', '́'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(Math.sign(compareNames(a, b))).toBe(
          Math.sign(collator.compare(a, b)) || Number(a > b) - Number(a < b),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('is the order of a folder without a list', async () => {
    const folder = makeFolder({
      '10-dix.md': '# Dix',
      '2-deux.markdown': '# Deux',
      '1-un/b.md': '# Un B',
      '1-un/README.md': '# Un',
      '.caché.md': '# Non',
      '_brouillon.md': '# Oui',
      'node_modules/a/README.md': '# Non',
      '1-un/node_modules/x.md': '# Non',
      'groups/g/01.md': '# Non',
      'templates/x.md': '# Non',
      'styles/x.md': '# Non',
      '1-un/templates/y.md': '# Oui',
      'notes.txt': 'non',
    });
    const result = await attempt(folder);
    expect(namesOf(result)).toEqual([
      '_brouillon.md',
      '1-un/README.md',
      '1-un/b.md',
      '1-un/templates/y.md',
      '2-deux.markdown',
      '10-dix.md',
    ]);
    expect(result.told).toEqual([]);
  });
});
