import { describe, expect, it } from 'vitest';
import { sheetsConserved } from '../../src/checks/sheets-conserved.ts';
import type { Area } from '../../src/checks/types.ts';
import { good, INTENT, pdf, SHEET, SHEETS, said, sheetsOf, TEXTS } from './support.ts';

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
    const cells = SHEETS.cells.map((cell) => (cell.page === 3 ? { ...cell, page: 2 } : cell));
    const sides = [
      ['back', 'cover'],
      ['one two', 'one two'],
    ] as const;
    const sheets = sheetsOf(sides, {}, { ...SHEETS, cells, placed: [4, 1, 2, 2] });
    expect(said(sheetsConserved, { ...good(), sheets })).toEqual([
      'error sheet-page p.2: Page 2 stands 2 times on the sheets instead of once.',
      'error sheet-page p.3: Page 3 stands 0 times on the sheets instead of once.',
    ]);
  });

  it('show each page as often as the plan has copies', () => {
    const twice = { ...SHEETS, copies: 2, placed: [4, 4, 1, 1, 2, 2, 3] };
    expect(said(sheetsConserved, { ...good(), sheets: sheetsOf(undefined, {}, twice) })).toEqual([
      'error sheet-page p.3: Page 3 stands 1 times on the sheets instead of 2 times.',
    ]);
    expect(said(sheetsConserved, { ...good(), sheets: sheetsOf(undefined, {}, twice) }, 'fr')).toEqual([
      'error sheet-page p.3: La page 3 figure 1 fois sur les feuilles au lieu de 2.',
    ]);
  });

  it('may be several files, each of which must be right', () => {
    const [wrong] = sheetsOf([
      ['back', 'cover'],
      ['one', 'three four'],
    ]);
    const named = { ...wrong!, pdf: { ...wrong!.pdf, file: '/b/T-print-letter.pdf' } };
    expect(said(sheetsConserved, { ...good(), sheets: [...sheetsOf(), named] })).toEqual([
      'error sheet-text T-print-letter.pdf p.2: Side 2 of the sheets does not show page 2 whole.',
    ]);
  });

  it('of one side only are compared with that side', () => {
    const backs = {
      ...{ ...SHEETS, sides: 1 },
      cells: SHEETS.cells.slice(2).map((cell) => ({ ...cell, side: 1 })),
    };
    expect(
      said(sheetsConserved, { ...good(), sheets: sheetsOf([['one two', 'three four']], {}, backs) }),
    ).toEqual([]);
    expect(
      said(sheetsConserved, { ...good(), sheets: sheetsOf([['back', 'cover']], {}, backs) }),
    ).toHaveLength(2);
  });

  it('show nothing where a half has no page', () => {
    const cells = SHEETS.cells.map((cell) => (cell.page === 3 ? { ...cell, page: null } : cell));
    const plan = { ...SHEETS, cells, placed: [4, 1, 2, null] };
    const intent = { ...INTENT, pages: INTENT.pages.filter(({ number }) => number !== 3) };
    expect(
      said(sheetsConserved, {
        ...good(),
        sheets: sheetsOf(
          [
            ['back', 'cover'],
            ['one two', ''],
          ],
          {},
          plan,
        ),
        intent,
      }),
    ).toEqual([]);
    const ghost = [
      ['back', 'cover'],
      ['one two', 'ghost'],
    ] as const;
    const sheets = sheetsOf(ghost, {}, plan);
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

  it('are read where each place lies', () => {
    const asked: Area[] = [];
    const read = pdf(['a', 'b'], {
      size: SHEET,
      inArea: (_, area) => {
        asked.push(area);
        return '';
      },
    });
    said(sheetsConserved, { ...good(), sheets: [{ pdf: read, intent: SHEETS }] });
    expect(asked).toEqual(SHEETS.cells.map(({ area }) => area));
  });
});
