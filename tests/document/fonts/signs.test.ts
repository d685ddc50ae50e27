import { describe, expect, it } from 'vitest';
import { capitalsOf, draws, hasMarks, pointsDrawn, signsOf } from '../../../src/document/fonts/signs.ts';

const signs = (...texts: string[]) => [...signsOf(texts)];
const font = (chars: string) => (point: number) => chars.includes(String.fromCodePoint(point));

describe('signsOf', () => {
  it('keeps a letter and its marks together', () => {
    expect(signs('ab a\u0301b')).toEqual(['a', 'b', 'a\u0301']);
    expect(signs('สิทธิ')).toEqual(['สิ', 'ท', 'ธิ']);
    expect(signs('\u0301a')).toEqual(['\u0301', 'a']);
    expect(signs('a \u0301b\u034f\u0302')).toEqual(['a', '\u0301', 'b\u0302']);
  });

  it('leaves out what leaves no ink', () => {
    expect(signs('\u00a0\u202f\u2009\u00ad\u200b\u200d\u2028\u034f\u3164\n\t')).toEqual([]);
    expect(signs('☎\ufe0f 葛\u{e0100} \ud800')).toEqual(['☎', '葛']);
    expect(signs('a\u2011b')).toEqual(['a', '-', 'b']);
  });
});

describe('each code point', () => {
  /** As Unicode’s own properties say it, a text at once. */
  const byProperties = (text: string) =>
    text
      .replace(/[\p{Cf}\p{Variation_Selector}\p{Default_Ignorable_Code_Point}]/gu, '')
      .replaceAll('\u2011', '-')
      .match(/\P{M}\p{M}*|\p{M}+/gu)!
      .map((found) => found.replace(/[\p{Cc}\p{Cs}\p{Z}]/gu, ''))
      .filter((sign) => sign !== '');

  it('is a letter, a mark on the one before, or nothing, as its properties say', () => {
    for (let from = 0; from <= 0x10ffff; from += 0x1000) {
      const texts = Array.from({ length: 0x1000 }, (_, i) => `a${String.fromCodePoint(from + i)}\u0301b`);
      expect(signs(...texts)).toEqual([...new Set(texts.flatMap(byProperties))]);
    }
  });
});

describe('hasMarks', () => {
  it('tells texts whose letters cannot be told one by one', () => {
    expect(hasMarks('Aé☎\u00ad\ufe0f \u{1f469}\u200d')).toBe(false);
    expect(hasMarks('e\u0301')).toBe(true);
    expect(hasMarks('สิ')).toBe(true);
  });
});

describe('capitalsOf', () => {
  const capitals = (text: string, ...languages: string[]) =>
    [...capitalsOf(signsOf([text]), languages)].join('');

  it.each([
    ['iß', [], 'IS'],
    ['iı', ['tr'], 'Iİ'],
    ['i', ['az-Latn'], 'Iİ'],
    ['ά', [], 'Ά'],
    ['ά', ['el'], 'ΆΑ'],
    ['a', ['no language', ''], 'A'],
  ])('of %s in %j', (text, languages, found) => {
    expect(capitals(text, ...languages)).toBe(found);
  });
});

describe('draws', () => {
  it.each([
    ['é', 'é', true],
    ['e\u0301', 'é', true],
    ['é', 'e\u0301', true],
    ['é', 'e', false],
    ['ǘ', 'ü\u0301', false],
    ['ǘ', 'u\u0308\u0301', true],
    ['q\u030c', 'q', false],
    ['q\u030c', 'q\u030c', true],
  ])('%s of a font with %s: %s', (sign, chars, expected) => {
    expect(draws(font(chars), sign)).toBe(expected);
  });

  it('tells which characters of the font do it', () => {
    const points = (sign: string, chars: string) =>
      pointsDrawn(font(chars), sign)?.map((point) => point.toString(16));
    expect(points('e\u0301', 'ée')).toEqual(['e9', '65']);
    expect(points('é', 'e\u0301')).toEqual(['65', '301']);
    expect(points('é', 'x')).toBeUndefined();
  });
});
