import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDrawn, compareExactly, sameLetters } from '../../src/checks/compare.ts';

const text = fc
  .array(fc.stringMatching(/^[a-zéœß]{1,8}$/), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '));
const hebrew = fc
  .array(fc.stringMatching(/^[א-ת]{1,8}$/), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '));
const place = fc.nat();

/** `words` without its letter number `n` (from 0, around and around). */
function without(words: string, n: number): string {
  const spots = [...words.matchAll(/\p{L}/gu)].map((match) => match.index);
  const at = spots[n % spots.length]!;
  return words.slice(0, at) + words.slice(at + 1);
}

function doubled(words: string, n: number): string {
  const spots = [...words.matchAll(/\p{L}/gu)].map((match) => match.index);
  const at = spots[n % spots.length]!;
  return words.slice(0, at) + words.charAt(at) + words.slice(at);
}

describe('compareExactly', () => {
  it.each([
    ['one two', 'one two'],
    ['one two', 'ONE-TWO'],
    ['one two', 'on\u00ade  tw\u2010\no!'],
    ['cœur, ﬁn', 'CŒUR fin'],
    ['Straße', 'STRASSE'],
    ['e\u0301te\u0301', 'été'],
    ['', ' - '],
  ])('%j and %j say the same', (wanted, found) => {
    expect(compareExactly(wanted, found)).toBeUndefined();
  });

  it.each([
    ['one two three', 'one three', { kind: 'lost', words: 'two three', after: 3 }],
    ['one two', 'one', { kind: 'lost', words: 'two', after: 3 }],
    ['one', 'one two', { kind: 'added', words: 'two', after: 3 }],
    ['one two', 'one one two', { kind: 'lost', words: 'two', after: 3 }],
    ['1 one', 'one', { kind: 'lost', words: '1 one', after: 0 }],
    ['', 'one two', { kind: 'added', words: 'one two', after: 0 }],
    ['a b c d e f g h i j', 'a', { kind: 'lost', words: 'b c d e f g h i', after: 1 }],
    ['«\u00a0One\u00a0» … two', 'one', { kind: 'lost', words: 'two', after: 3 }],
  ])('of %j, where %j was found, it tells', (wanted, found, difference) => {
    expect(compareExactly(wanted, found)).toEqual(difference);
  });

  it('finds every lost and every doubled letter', () => {
    fc.assert(
      fc.property(fc.oneof(text, hebrew), place, (words, n) => {
        expect(compareExactly(words, words)).toBeUndefined();
        expect(compareExactly(words, without(words, n))).toBeDefined();
        expect(compareExactly(words, doubled(words, n))).toBeDefined();
      }),
    );
  });
});

describe('compareDrawn', () => {
  it.each([
    ['one two', '7 one two 8'],
    ['one two', '1. one 2. two'],
    ['one 2 two', '1. one 2 two'],
    ['1 2 3', '1. 1 2. 2 3. 3'],
  ])('of %j, %j shows all, with numbers that the layout draws', (wanted, found) => {
    expect(compareDrawn(wanted, found, 'ltr')).toBeUndefined();
  });

  it.each([
    ['one two', 'one', { kind: 'lost', words: 'two', after: 3 }],
    ['one two', 'one x two', { kind: 'lost', words: 'two', after: 3 }],
    ['one', 'one x two', { kind: 'added', words: 'x two', after: 3 }],
    ['page 12', 'page 2', { kind: 'lost', words: '12', after: 4 }],
    ['one 2', 'one', { kind: 'lost', words: '2', after: 3 }],
  ])('of %j, where %j is drawn, it tells', (wanted, found, difference) => {
    expect(compareDrawn(wanted, found, 'ltr')).toEqual(difference);
  });

  it('counts where words run from right to left, in any order', () => {
    expect(compareDrawn('שלום עולם', 'עולם שלום', 'ltr')).toBeUndefined();
    expect(compareDrawn('one two', 'two one 3', 'rtl')).toBeUndefined();
    expect(compareDrawn('שלום עולם', 'שלום עול', 'ltr')).toEqual({ kind: 'lost', words: 'עולם', after: 4 });
    expect(compareDrawn('שלום', 'שלום אא', 'ltr')).toEqual({ kind: 'added', words: 'אא', after: 4 });
  });

  it('finds every lost and every doubled letter, among any numbers', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, hebrew),
        place,
        fc.nat(99),
        fc.constantFrom('ltr', 'rtl'),
        (words, n, number, direction) => {
          const numbered = (drawn: string): string =>
            `${number} ${drawn.replace(/ /g, ` ${number} `)} ${number}`;
          expect(compareDrawn(words, numbered(words), direction)).toBeUndefined();
          expect(compareDrawn(words, numbered(without(words, n)), direction)).toBeDefined();
          expect(compareDrawn(words, numbered(doubled(words, n)), direction)).toBeDefined();
        },
      ),
    );
  });
});

describe('on a page with formulas or ruby', () => {
  // As PDFium reads x² and a word with another above it: out of order.
  const wanted = 'Here x2+y is and word gloss ends';
  const ordered = 'Here is and ends';

  it.each([
    ['Here xy 2+ is and gloss word ends', undefined],
    ['Here is and ends x2y wordgloss', undefined],
    ['Here x2+y is and word glos ends', 'lost'],
    ['Here x2+y and word gloss ends is', 'lost'],
    ['Here x2+y is and word gloss ends more', 'added'],
    ['Here 7 x2+y is and word gloss ends', undefined],
  ])('%j: %s', (found, kind) => {
    expect(compareDrawn(wanted, found, 'ltr', ordered)?.kind).toBe(kind);
  });

  it('all letters are counted, and the words outside kept in order', () => {
    fc.assert(
      fc.property(text, text, place, (words, formula, n) => {
        const all = `${words} ${formula}`;
        expect(
          compareDrawn(all, `${[...formula].reverse().join('')} ${words}`, 'ltr', words),
        ).toBeUndefined();
        expect(compareDrawn(all, without(all, n), 'ltr', words)).toBeDefined();
        expect(compareDrawn(all, doubled(all, n), 'ltr', words)).toBeDefined();
      }),
    );
  });
});

describe('sameLetters', () => {
  it.each([
    ['one two', 'ONETWO', true],
    ['one two', 'two one', false],
    ['שלום עולם', 'עולם שלום', true],
    ['שלום עולם', 'שלום', false],
    ['', '', true],
    ['', 'x', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameLetters(a, b)).toBe(same);
  });
});
