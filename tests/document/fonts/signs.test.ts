import { describe, expect, it } from 'vitest';
import { capitalsOf, draws, pointsDrawn, signsOf } from '../../../src/document/fonts/signs.ts';

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
