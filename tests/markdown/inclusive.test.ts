import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import {
  inclusiveUses,
  inclusiveWords,
  keepInclusiveWhole,
  tellInclusive,
} from '../../src/markdown/inclusive.ts';
import { Notices } from '../../src/report/notices.ts';
import { renderAll } from './support.ts';

const found = (text: string): string[] =>
  inclusiveWords(text).map(({ from, to, sign }) => `${sign} ${text.slice(from, to)}`);

/** A word with endings behind it, in one pattern: slow, but plain. */
const JOINED =
  /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]{2,}(?:[·•‧⋅.-][\p{L}\p{M}]+|\([\p{L}\p{M}]+\))+[sx]?(?![\p{L}\p{N}])/gu;

describe('inclusiveWords', () => {
  it('looks at every word that has something joined to it, and at no part of one', () => {
    const sign = fc.constantFrom(...'eésx́𝒂1·-.() ', '\ud835', '\udc00', '·e·s', 'formé');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
        const text = signs.join('');
        const all = [...text.matchAll(JOINED)].map(({ 0: word, index }) => [index, index + word.length]);
        const these = inclusiveWords(text).map(({ from, to }) => [from, to]);
        expect(all).toEqual(expect.arrayContaining(these));
        // A middle dot needs no more to be one of them.
        const dotted = all.filter(([from, to]) => /^[^.(-]+·/.test(text.slice(from, to)));
        expect(these).toEqual(expect.arrayContaining(dotted));
      }),
      { numRuns: 3000 },
    );
  });

  it('takes no longer for long words and many of them', () => {
    const began = performance.now();
    for (const text of [
      'a'.repeat(2e5),
      'ab-'.repeat(1e5),
      `${'a'.repeat(2e5)}·e`,
      '(e'.repeat(1e5),
      'é·e1'.repeat(5e4),
    ])
      inclusiveWords(text);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it.each([
    ['vigilant·e·s', '·'],
    ['tou‧te‧s', '‧'],
    ['étudiant•es', '•'],
    ['chef⋅fe', '⋅'],
    ['lecteur·rices', '·'],
    ['iel·le', '·'],
    ['formé-es', '-'],
    ['étudiant-e-s', '-'],
    ['tou-te-s', '-'],
    ['acteur-rice', '-'],
    ['participant.e.s', '.'],
    ['élu.es', '.'],
    ['acteur.rice.s', '.'],
    ['étudiant(e)(s)', '()'],
    ['étudiant(e)', '()'],
    ['acteur(rice)s', '()'],
  ])('finds %s', (word, sign) => {
    expect(found(`Les ${word}, l’${word} !`)).toEqual([`${sign} ${word}`, `${sign} ${word}`]);
  });

  it.each([
    'dit-elle, prends-les, donne-le, est-ce, peut-être, celles-ci, sous-sol, vas-y',
    'document(s), le(s) mot(s), f(x), (e)',
    'exemple.org, fin.Le début, a.b, 3.5, etc.',
    '· • un · deux, 3·4',
    'vigilant·, ·e·s',
  ])('finds nothing in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is quick', () => {
    const before = performance.now();
    for (const part of ['a·', 'aa-e', 'aa(e)', 'aa.e', 'é']) found(part.repeat(60_000));
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe('keepInclusiveWhole', () => {
  const whole = (html: string, language = 'fr'): string => {
    const tree = fromHtml(html, { fragment: true });
    keepInclusiveWhole(tree, language);
    const once = toHtml(tree);
    keepInclusiveWhole(tree, language);
    expect(toHtml(tree)).toBe(once);
    return once.replaceAll('<span class="livret-whole">', '{').replaceAll('</span>', '}');
  };

  it.each([
    ['les formé-es et tou‧te‧s', 'les {formé-es} et {tou‧te‧s}'],
    ['<b>étudiant(e)(s)</b>.', '<b>{étudiant(e)(s)}</b>.'],
    ['vigilant·e·s élu.es étudiant•es lié(e)', 'vigilant·e·s élu.es étudiant•es lié(e)'],
    ['<code>formé-es</code> a@formé-es.example', '<code>formé-es</code> a@formé-es.example'],
    ['<i lang="en">formé-es</i>', '<i lang="en">formé-es</i>'],
  ])('%s', (before, after) => {
    expect(whole(before)).toBe(after);
  });

  it('is for French', () => {
    expect(whole('formé-es', 'en')).toBe('formé-es');
  });
});

describe('a booklet that mixes signs', () => {
  const chapters = {
    '1.md':
      '# Un\n\nLes étudiant·es, les élu·es,\nles participant.e.s et les formé-es. Voir [x](https://exemple.es/élu.es).',
    '2.md': '# Deux\n\nLes ami(e)s, les\nlecteur·rices.\n\n`élu•es`',
  };

  it('is told once, with counts and first lines', async () => {
    const { said, told } = await renderAll(chapters, { language: 'fr' });
    expect(said).toEqual(['warning inclusive-mixed 1.md:4']);
    expect(told('en')).toEqual([
      'This booklet joins the endings of inclusive writing in several ways: “·” 3 times (first in 1.md, line 3), “.” once (first in 1.md, line 4), “()” once (first in 2.md, line 3). → Choose one and keep to it; “·” is the one used most.',
    ]);
    expect(told('fr')).toEqual([
      'Cette brochure mélange les signes de l’écriture inclusive : « · » 3 fois (d’abord dans 1.md, ligne 3), « . » 1 fois (d’abord dans 1.md, ligne 4), « () » 1 fois (d’abord dans 2.md, ligne 3). → Choisissez-en un et gardez-le partout ; « · » est le plus employé.',
    ]);
  });

  it.each([
    ['one sign', 'Les étudiant·es et les élu·es.'],
    ['a hyphen besides, which is not counted', 'Les étudiant·es et les formé-es.'],
    ['none', 'Rien.'],
    ['a sign in code', 'Les étudiant·es. `élu.es`'],
    ['a sign in another language', 'Les étudiant·es. <i lang="es">ciudadan.e</i>'],
  ])('says nothing with %s', async (_, body) => {
    expect((await renderAll({ '1.md': `# Un\n\n${body}` }, { language: 'fr' })).said).toEqual([]);
  });

  it('counts the hyphen when asked', () => {
    const notices = new Notices();
    const tree = fromHtml('Les étudiant·es et les formé-es.', { fragment: true });
    const chapter = { id: 'c1', file: '/b/1.md', name: '1.md', body: '', firstLine: 1, tree };
    tellInclusive([inclusiveUses(chapter, 'fr')], notices);
    expect(notices.all).toEqual([]);
    tellInclusive([inclusiveUses(chapter, 'fr')], notices, { hyphen: true });
    expect(notices.all.map(({ code }) => code)).toEqual(['inclusive-mixed']);
  });
});
