import { expect, it } from 'vitest';
import { letters } from '../src/letters.ts';

/** As it is said what counts, without any short cut. */
const slowly = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKD')
    .replace(/(I)\u0307|(\p{Script=Greek})\p{M}+/gu, '$1$2')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const upTo = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => String.fromCharCode(from + i));

it('letters and digits in order, in capitals, are what counts', () => {
  expect(letters('« L’été », 1ᵉʳ co\u00adeur – ½ œuvre : ﬁn')).toBe(
    slowly('« L’été », 1ᵉʳ co\u00adeur – ½ œuvre : ﬁn'),
  );
  expect(letters('L’été, no 12')).toBe('LÉTÉNO12');
});

it('every sign comes to the same beside every other, taken one by one or all at once', () => {
  const usual = [...upTo(0, 0x250), ...upTo(0x2000, 0x2070)];
  const wrong = (one: readonly string[], other: readonly string[]): string[] =>
    one.flatMap((a) =>
      other
        .filter((b) => letters(a + b) !== slowly(a + b))
        .map((b) => `${a.charCodeAt(0)} ${b.charCodeAt(0)}`),
    );
  expect(wrong(usual, usual)).toEqual([]);
  const signs = [...upTo(0x20a0, 0x20c0), ...upTo(0x2190, 0x27c0)];
  const some = usual.filter((_, index) => index % 5 === 0);
  expect([...wrong(signs, some), ...wrong(some, signs)]).toEqual([]);
});

it('signs that join with what stands beside them are taken with it', () => {
  for (const text of [
    'e\u0301te\u0301',
    'I\u0307stanbul',
    'ά\u0301 Ελλάδα',
    'ᄒ\u1161\u11ab',
    'قَلَم',
    'a\u{1d400}b',
    '\ud800',
  ])
    expect(letters(text)).toBe(slowly(text));
});
