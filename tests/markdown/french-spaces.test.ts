import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { setFrenchSpaces } from '../../src/markdown/french-spaces.ts';

const N = '\u202f';
const F = '\u00a0';

function set(html: string, language = 'fr'): string {
  const tree = fromHtml(html, { fragment: true });
  setFrenchSpaces(tree, language);
  return toHtml(tree);
}

describe('setFrenchSpaces', () => {
  it.each([
    ['Qui ? Nous ! Oui ; non', `Qui${N}? Nous${N}! Oui${N}; non`],
    ['Voici : ceci', `Voici${F}: ceci`],
    ['Voici :', `Voici${F}:`],
    ['« Bonjour »', `«${N}Bonjour${N}»`],
    [`«${F}Bonjour${F}» \u2009!`, `«${N}Bonjour${N}»${N}!`],
    ['Qui   ?', `Qui${N}?`],
    ['Qui\n?', `Qui${N}?`],
    ['«\nBonjour\n»', `«${N}Bonjour${N}»`],
    ['50 % de 20 €', `50${N}% de 20${N}€`],
    ['<b>mot</b> : suite', `<b>mot</b>${F}: suite`],
    ['« <em>mot</em> » ?', `«${N}<em>mot</em>${N}»${N}?`],
    ['quoi ?!', `quoi${N}?!`],
  ])('%j becomes %j', (before, after) => {
    expect(set(before)).toBe(after);
  });

  it.each([
    'à 8:30 ou 18 :30',
    'https://exemple.org/?a=b;c!d:e',
    'Bonjour! Qui? «Oui»',
    'un :) sourire',
    'a b c',
    '<code>a ? b : c ; «  »</code>',
    '<pre>a ; b</pre>',
    '<kbd>a !</kbd><samp>b !</samp><var>c !</var>',
    '<span lang="en">Who ?</span>',
    '<span lang="de">Wer <b>da ?</b></span>',
  ])('leaves %j as it is', (text) => {
    expect(set(text)).toBe(text);
  });

  it.each([
    ['fr', true],
    ['fr-CA', true],
    ['FR', true],
    ['frr', false],
    ['en', false],
    ['', false],
  ])('language %s: %s', (language, changes) => {
    expect(set('Qui ?', language)).toBe(changes ? `Qui${N}?` : 'Qui ?');
  });

  it('follows the nearest lang', () => {
    expect(set('<p lang="en">a ? <i lang="fr">b ?</i> c ?</p>', 'fr')).toBe(
      `<p lang="en">a ? <i lang="fr">b${N}?</i> c ?</p>`,
    );
    expect(set('<p lang="fr">a ?</p> b ?', 'en')).toBe(`<p lang="fr">a${N}?</p> b ?`);
  });

  const sign = fc.constantFrom(
    ' ',
    '\n',
    F,
    N,
    ':',
    ';',
    '!',
    '?',
    '«',
    '»',
    '%',
    '€',
    '8',
    '30',
    'a',
    'é',
    '/',
    '.',
  );
  const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));

  it('changes nothing more the second time', () => {
    fc.assert(fc.property(text, (words) => void expect(set(set(words))).toBe(set(words))));
  });

  it('changes only spaces', () => {
    const solid = (html: string): string => html.replace(/[\s\u00a0\u202f]/g, '');
    fc.assert(fc.property(text, (words) => void expect(solid(set(words))).toBe(solid(words))));
  });

  it('adds no space where there was none', () => {
    const parts = (html: string): string[] => html.split(/[\s\u00a0\u202f]+/);
    fc.assert(fc.property(text, (words) => void expect(parts(set(words))).toEqual(parts(words))));
  });

  it('never touches a time, an address or code', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const number = fc.integer({ min: 0, max: 59 });
    const untouched = fc.oneof(
      fc.tuple(number, number).map(([h, m]) => `${h}:${m}`),
      fc.tuple(word, word).map(([a, b]) => `https://${a}.example/${b}?x=1;y=2!:z`),
      fc.tuple(word, text).map(([a, b]) => `<code>${a}${b.replace(/\n/g, ' ')}</code>`),
    );
    fc.assert(
      fc.property(word, untouched, word, (before, middle, after) => {
        const html = `${before} ${middle} ${after}`;
        expect(set(html)).toBe(html);
      }),
    );
  });

  it('leaves no space to break before a sign', () => {
    fc.assert(fc.property(text, (words) => void expect(set(words)).not.toMatch(/[ \n][;!?»]|«[ \n]/)));
  });
});
