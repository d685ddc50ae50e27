import { describe, expect, it } from 'vitest';
import { sheetsConserved } from '../../src/checks/sheets-conserved.ts';
import { good, INTENT, pdf, SHEET, said, sheetsOf, TEXTS } from './support.ts';

describe('sheets', () => {
  it('show every page whole', () => {
    expect(said(sheetsConserved, good())).toEqual([]);
  });

  it('are not looked at where there are none', () => {
    expect(said(sheetsConserved, { reading: pdf(TEXTS), intent: INTENT })).toEqual([]);
    expect(said(sheetsConserved, { reading: pdf(TEXTS), sheets: sheetsOf([]) })).toEqual([]);
  });

  it.each([
    [
      [
        ['back', 'cove'],
        ['one two', 'three four'],
      ],
      ['error sheet-text p.1: Side 1 of the sheets does not show page 1 whole.'],
    ],
    [
      [
        ['back', 'cover'],
        ['one two', 'three four four'],
      ],
      ['error sheet-text p.3: Side 2 of the sheets does not show page 3 whole.'],
    ],
    [
      [
        ['cover', 'back'],
        ['one two', 'three four'],
      ],
      [
        'error sheet-text p.4: Side 1 of the sheets does not show page 4 whole.',
        'error sheet-text p.1: Side 1 of the sheets does not show page 1 whole.',
      ],
    ],
  ] as const)('%j: %j', (sides, messages) => {
    expect(said(sheetsConserved, { ...good(), sheets: sheetsOf(sides) })).toEqual(messages);
  });

  it('show each page once', () => {
    const cells = INTENT.cells.map((cell) => (cell.page === 3 ? { ...cell, page: 2 } : cell));
    const sheets = sheetsOf([
      ['back', 'cover'],
      ['one two', 'one two'],
    ]);
    expect(said(sheetsConserved, { ...good(), sheets, intent: { ...INTENT, cells } })).toEqual([
      'error sheet-page p.2: Page 2 stands 2 times on the sheets instead of once.',
      'error sheet-page p.3: Page 3 stands 0 times on the sheets instead of once.',
    ]);
  });

  it('show nothing where a half has no page', () => {
    const cells = INTENT.cells.map((cell) => (cell.page === 3 ? { ...cell, page: null } : cell));
    const intent = { ...INTENT, cells, pages: INTENT.pages.filter(({ number }) => number !== 3) };
    expect(
      said(sheetsConserved, {
        ...good(),
        sheets: sheetsOf([
          ['back', 'cover'],
          ['one two', ''],
        ]),
        intent,
      }),
    ).toEqual([]);
    const sheets = sheetsOf([
      ['back', 'cover'],
      ['one two', 'ghost'],
    ]);
    expect(said(sheetsConserved, { ...good(), sheets, intent })).toEqual([
      'error sheet-text: Side 2 of the sheets shows words where it should be blank.',
    ]);
    expect(said(sheetsConserved, { ...good(), sheets, intent }, 'fr')).toEqual([
      'error sheet-text: La face 2 des feuilles montre des mots là où elle devrait être blanche.',
    ]);
  });

  it('that are not there are for another check', () => {
    expect(said(sheetsConserved, { ...good(), sheets: sheetsOf([['back', 'cover']]) })).toEqual([]);
  });

  describe('with words from right to left', () => {
    const texts = ['כריכה', 'אחת שתיים', 'שלוש ארבע', 'סוף'];
    const intent = { ...INTENT, direction: 'rtl' as const };
    const reading = pdf(texts);

    it('may give them in another order', () => {
      const sheets = sheetsOf([
        ['סוף', 'כריכה'],
        ['שתיים אחת', 'ארבע שלוש'],
      ]);
      expect(said(sheetsConserved, { reading, sheets, intent })).toEqual([]);
    });

    it('are judged as a whole side where a reader mixes the halves up', () => {
      const sheets = sheetsOf([
        ['סוף', 'כריכה'],
        ['אחת שלוש', 'שתיים ארבע'],
      ]);
      expect(said(sheetsConserved, { reading, sheets, intent })).toEqual([]);
    });

    it('may not lose any', () => {
      const sheets = sheetsOf([
        ['סוף', 'כריכה'],
        ['אחת', 'שלוש ארבע'],
      ]);
      expect(said(sheetsConserved, { reading, sheets, intent })).toEqual([
        'error sheet-text p.2: Side 2 of the sheets does not show page 2 whole.',
      ]);
    });
  });

  it('are halved in the middle', () => {
    const asked: { left: number; width: number }[] = [];
    const sheets = pdf(['a', 'b'], {
      size: SHEET,
      inArea: (_, { left, width }) => {
        asked.push({ left, width });
        return '';
      },
    });
    said(sheetsConserved, { ...good(), sheets });
    const half = (148.5 * 72) / 25.4;
    expect(asked.map(({ left }) => left)).toEqual([0, half, 0, half]);
    expect(asked.every(({ width }) => width === half)).toBe(true);
  });
});
