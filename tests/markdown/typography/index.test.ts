import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { letters } from '../../../src/letters.ts';
import { setTypography, typeset } from '../../../src/markdown/typography/index.ts';
import { hostile, set, spaced } from './support.ts';

const LANGUAGES = ['fr', 'fr-CH', 'en', 'es', 'de', 'nl', 'pl', 'ru', 'sv', 'it', 'xx'];
const language = fc.constantFrom(...LANGUAGES);
const lettersOf = (html: string): string => letters(textOf(fromHtml(html, { fragment: true })));

describe('setTypography', () => {
  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(hostile, language, (html, lang) => {
        const once = set(html, lang);
        expect(set(once, lang)).toBe(once);
      }),
      { numRuns: 600 },
    );
  });

  it('keeps every letter and digit in its place', () => {
    fc.assert(
      fc.property(hostile, language, (html, lang) => {
        expect(lettersOf(set(html, lang))).toBe(lettersOf(html));
      }),
      { numRuns: 400 },
    );
  });

  it('never touches a time, an address or code', () => {
    const word = fc.stringMatching(/^[a-z]{2,6}$/);
    const number = fc.integer({ min: 0, max: 59 });
    const untouched = fc.oneof(
      fc.tuple(number, number).map(([h, m]) => `${h}:${m}`),
      fc.tuple(word, word).map(([a, b]) => `https://${a}.example/${b}?x=1;y=2!:z--q...w'v`),
      fc.tuple(word, word).map(([a, b]) => `${a}.${b}@${b}.example`),
      fc.tuple(word, fc.string()).map(([a, b]) => `<code>${a}${b.replace(/[<>&\n\r\0]/g, ' ')}</code>`),
    );
    fc.assert(
      fc.property(word, untouched, word, language, (before, middle, after, lang) => {
        const html = `${before} ${middle} ${after}`;
        expect(set(html, lang)).toContain(set(middle, 'xx'));
      }),
    );
  });

  it.each([
    ['spaces', ' '.repeat(50_000)],
    ['quotation marks', '"'.repeat(50_000)],
    ['quotations', ' "a'.repeat(15_000)],
    ['apostrophes', " 'a".repeat(15_000)],
    ['hyphens', ' - a'.repeat(12_000)],
    ['dots', '.'.repeat(50_000)],
    ['colons', ':a'.repeat(25_000)],
    ['numbers', '111 '.repeat(12_000)],
    ['digits', '1'.repeat(50_000)],
    ['dashes', ' – a'.repeat(12_000)],
    ['Roman numbers', 'XVI'.repeat(17_000)],
    ['one long word', 'a'.repeat(50_000)],
    ['a long address', 'a.'.repeat(25_000)],
    ['at signs', 'a@'.repeat(25_000)],
    ['elements', '<b>"1er" !</b> '.repeat(5_000)],
    ['ordinals', '1er 2e '.repeat(7_000)],
  ])('takes no long time for %s', (_, text) => {
    for (const lang of ['fr', 'en', 'de']) {
      const tree = fromHtml(text, { fragment: true });
      const before = process.cpuUsage();
      setTypography(tree, lang);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(10_000);
    }
  });

  it('raises ordinals without nesting', () => {
    expect(set('<p>le <b>1er</b> <sup>2e</sup></p>')).toBe('<p>le <b>1<sup>er</sup></b> <sup>2e</sup></p>');
  });

  it('looks through breaks in addresses and into lines to write on', () => {
    expect(set('<a href="#">https://a.example/<wbr>b!c ; d</a>')).toBe(
      spaced('<a href="#">https://a.example/<wbr>b!c_; d</a>'),
    );
    expect(set('<p class="livret-form"><span class="livret-fill-in">Nom :</span></p>')).toBe(
      spaced('<p class="livret-form"><span class="livret-fill-in">Nom~:</span></p>'),
    );
  });
});

describe('typeset', () => {
  it('sets a title', () => {
    expect(typeset('Qui a dit "non"? L\'eau...', 'fr')).toBe(spaced('Qui a dit «_non_»_? L’eau…'));
    expect(typeset('It\'s "here"', 'en')).toBe('It’s “here”');
    expect(typeset('Le 1er mai', 'fr')).toBe(spaced('Le 1er~mai'));
    expect(typeset('', 'fr')).toBe('');
  });
});
