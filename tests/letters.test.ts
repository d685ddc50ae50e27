import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasRightToLeft, letters } from '../src/letters.ts';

it.each([
  ['S’organiser, se protéger !', 'SORGANISERSEPROTÉGER'],
  ['cœur ﬁn ﬀ', 'CŒURFINFF'],
  ['Straße', 'STRASSE'],
  ['e\u0301te\u0301', 'ÉTÉ'],
  ['con\u00adsti-tu\u2010tion', 'CONSTITUTION'],
  ['½ 1⁄2 ² ①', '121221'],
  ['שָׁלוֹם', 'שלום'],
  ['١٢', '١٢'],
  ['🎉 — … \u200b', ''],
  // Capitals lose the accents of Greek, and a Turkish i its dot.
  ['ΐ Ά', 'ΙΑ'],
  ['i ı İ', 'III'],
])('%j is %j to the proof', (text, kept) => {
  expect(letters(text)).toBe(kept);
});

it('gives the same whatever the case, the spaces and the form of accents', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const once = letters(text);
      expect(letters(once)).toBe(once);
      expect(letters(text.normalize('NFD'))).toBe(once);
      expect(letters(text.normalize('NFC'))).toBe(once);
      expect(letters(` ${text.replace(/ /g, '\n')} `)).toBe(once);
    }),
  );
});

it.each([
  ['שלום', true],
  ['abc مرحبا', true],
  ['ܫܠܡܐ', true],
  ['ދިވެހި', true],
  ['abc \u202edef', true],
  ['abc 123 é 漢', false],
  ['', false],
])('%j runs from right to left: %s', (text, expected) => {
  expect(hasRightToLeft(text)).toBe(expected);
});

it('takes no longer for letters with very many marks', () => {
  expect(letters(`a${'\u0301'.repeat(500_000)}b`)).toBe('ÁB');
  expect(letters(`α${'\u0301'.repeat(500_000)}β`)).toBe('ΑΒ');
});
