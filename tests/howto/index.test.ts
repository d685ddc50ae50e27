import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HOME } from '../../src/home.ts';
import { makeHowto } from '../../src/howto/index.ts';
import { SCHEME_NAMES } from '../../src/imposition/schemes/index.ts';
import { inputFor, wordsOf } from './support.ts';

const FOLDER = path.join(HOME, 'templates', 'howto');
const LANGUAGES = fs.readdirSync(FOLDER).map((name) => name.replace('.yaml', ''));
const sentences = (language: string): Record<string, unknown> =>
  parse(fs.readFileSync(path.join(FOLDER, `${language}.yaml`), 'utf8'));

describe('the numbers', () => {
  it('are those of the build', () => {
    const input = inputFor(12, { blankPages: 2, copies: 250, cost: 22.5 });
    const { html } = makeHowto(input);
    const facts = [...html.matchAll(/<li><b>(.*?)<\/b> <span>(.*?)<\/span>/g)].map(
      ([, number, words]) => `${number} ${wordsOf(words ?? '')}`,
    );
    expect(facts).toEqual([
      '3 A4 sheets per copy',
      '12 A5 pages',
      '2 Blank ones',
      '250 Copies',
      '750 A4 sheets in all',
      '22.50 Cost',
    ]);
    expect(wordsOf(html)).toContain('250 × 3 = 750');
    expect(wordsOf(html)).toContain('leaf through from 1 to 12');
  });

  it('count a sheet that makes two copies once', () => {
    const input = inputFor(2, { scheme: 'two-copies', copiesAtOnce: 2, copies: 201 });
    const words = wordsOf(makeHowto(input).html);
    expect(words).toContain('0.5 A4 sheets per copy');
    expect(words).toContain('101 × 1 = 101');
  });

  it('are left out where nobody knows them', () => {
    const words = wordsOf(makeHowto(inputFor(8)).html);
    for (const absent of ['Copies', 'Cost', 'Blank ones', '=']) expect(words).not.toContain(absent);
  });

  it('are written as the language does, in the digits of the pages', () => {
    const words = (language: string) =>
      wordsOf(makeHowto(inputFor(12, { language, copies: 12000, cost: 1080.5 })).html);
    expect(words('de')).toContain('36.000');
    expect(words('de')).toContain('1.080,50');
    expect(words('ar')).not.toMatch(/[٠-٩]/);
  });

  it('of the page are those of the paper: staples a quarter from head and foot', () => {
    const words = (height: number) =>
      wordsOf(makeHowto(inputFor(12, { page: { width: height / Math.SQRT2, height } })).html);
    expect(words(210)).toContain('5 cm from the head');
    expect(words(148)).toContain('4 cm from the head');
  });
});

describe('the first sheet', () => {
  const said = (more: Parameters<typeof inputFor>[1], pages = 12): string =>
    wordsOf(makeHowto(inputFor(pages, more)).html, false);

  it.each([
    ['saddle', 12, '2 lies behind 1, and 11 behind 12,'],
    ['cut-stack', 16, '2 lies behind 1, and 15 behind 16,'],
    ['perfect', 12, '2 lies behind 1, and 3 behind 4,'],
    ['cards', 20, '2 lies behind 1, and 20 behind 19,'],
  ] as const)('%s of %i pages: %s', (scheme, pages, expected) => {
    expect(said({ scheme }, pages)).toContain(expected);
  });

  it('is the same bound on the right, and drawn mirrored', () => {
    expect(said({ binding: 'right' })).toContain('2 lies behind 1, and 11 behind 12,');
    const numbers = (binding: 'left' | 'right') => {
      const { html } = makeHowto(inputFor(12, { binding }));
      return [...(/<svg.*?<\/svg>/s.exec(html)?.[0] ?? '').matchAll(/<text[^>]*>(\d+)</g)].map(([, n]) => n);
    };
    expect(numbers('left')).toEqual(['12', '1']);
    expect(numbers('right')).toEqual(['1', '12']);
  });

  it('with a blank behind names only the pair that is there', () => {
    expect(said({}, 5)).toMatch(/2 lies behind 1, both/);
  });

  it('of one side has nothing behind', () => {
    const words = said({ scheme: 'mini-zine' }, 8);
    expect(words).not.toContain('behind');
    expect(words).toContain('one-sided original, one-sided copy');
    expect(words).toContain('All 8 pages stand on one side');
  });
});

describe('the settings', () => {
  const chosen = (html: string): string[] =>
    [...html.matchAll(/howto-chosen.*?<strong>(.*?)<\/strong>/g)].map(([, words = '']) =>
      words.replace('\u00a0', ' '),
    );
  const refused = (html: string): string[] =>
    [...html.matchAll(/<s>(.*?)<\/s>/g)].map(([, words = '']) => words);

  it.each([
    ['short-edge', 'flip on short edge', ['flip on long edge', 'fit to page']],
    ['long-edge', 'flip on long edge', ['flip on short edge', 'fit to page']],
    ['one-sided', 'one side', ['fit to page']],
  ] as const)('%s: %s', (duplex, sides, not) => {
    const { html } = makeHowto(inputFor(8, { duplex }));
    expect(chosen(html)).toEqual(['A4', sides, '100 %, actual size', 'off']);
    expect(refused(html)).toEqual(not);
  });

  it('name the files: two where sides are printed apart', () => {
    const words = (duplex: 'short-edge' | 'one-sided') => wordsOf(makeHowto(inputFor(8, { duplex })).html);
    expect(words('short-edge')).toContain('Print Our-rights-print.pdf.');
    expect(words('short-edge')).not.toContain('Our-rights-backs.pdf');
    expect(words('one-sided')).toMatch(
      /First print Our-rights-print\.pdf\. .* print Our-rights-backs\.pdf\./,
    );
  });

  it('say nothing of a reading file that was not made', () => {
    const { html } = makeHowto(inputFor(8, { files: { print: 'a.pdf' } }));
    expect(wordsOf(html)).not.toContain('on a screen');
  });
});

describe('the languages', () => {
  const shape = (value: unknown, at = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => shape(inner, `${at}.${key}`))
      : [`${at} ${[...String(value).matchAll(/\{\w+\}/g)].map(String).sort().join(' ')}`];

  it('are at least these', () => {
    expect(LANGUAGES).toEqual(expect.arrayContaining(['ar', 'de', 'en', 'es', 'fr', 'it', 'pt']));
  });

  it.each(LANGUAGES)('%s has every sentence of English with the same gaps', (language) => {
    expect(shape(sentences(language))).toEqual(shape(sentences('en')));
  });

  it.each(LANGUAGES)('%s has all schemes and ways of printing', (language) => {
    for (const scheme of SCHEME_NAMES) {
      for (const duplex of ['short-edge', 'long-edge', 'one-sided'] as const) {
        const page = makeHowto(inputFor(8, { scheme, duplex, language, copies: 200, cost: 6 }));
        expect(page.language).toBe(language);
        expect(wordsOf(page.html)).not.toMatch(/[{}*]|undefined/);
      }
    }
  });

  it('have French spaces: none that breaks before high signs', () => {
    expect(fs.readFileSync(path.join(FOLDER, 'fr.yaml'), 'utf8').replace(/^[^:]*: /gm, '')).not.toMatch(
      / [:;!?»%]|« |\w'\w/,
    );
  });

  it('fall back to English, and say so; the title keeps its own', () => {
    const page = makeHowto(inputFor(8, { language: 'he', direction: 'rtl', title: 'זכויות' }));
    expect([page.language, page.direction]).toEqual(['en', 'ltr']);
    expect(page.html).toMatch(/<h1 [^>]*lang="he" dir="rtl"[^>]*>זכויות</);
  });

  it('keep a region', () => {
    expect(makeHowto(inputFor(8, { language: 'pt-BR' })).language).toBe('pt-BR');
  });
});

describe('words from people', () => {
  it('are escaped, in titles and names', () => {
    const { html } = makeHowto(
      inputFor(8, { title: '<img src=x> & "more"', files: { print: '<b>{sheet}*a*.pdf' } }),
    );
    expect(html).not.toMatch(/<img|<b>\{/);
    expect(wordsOf(html)).toContain('<img src=x> & "more"');
    expect(wordsOf(html)).toContain('<b>{sheet}*a*.pdf');
  });

  it('a scheme without sentences is a fault, not a page without its end', () => {
    const input = inputFor(8);
    expect(() => makeHowto({ ...input, plan: { ...input.plan, scheme: 'origami' } })).toThrow(/origami/);
  });
});
