import { describe, expect, test } from 'vitest';
import {
  type ChecksPageInput,
  type Finding,
  makeChecksPage,
  mayBePrinted,
} from '../../src/checks-page/index.ts';
import { png } from '../manuscript/pictures.ts';
import { elements, picturesOf, reaches, words, wordsOf } from './support.ts';

const INPUT: ChecksPageInput = {
  ...{ language: 'en', title: 'Our rights', titleLanguage: 'en', strict: false, pages: 12, sheets: 3 },
  findings: [],
  checks: [
    { title: 'No word was lost', result: 'ok' },
    { title: 'Codes are read', result: 'not-applicable' },
    { title: 'Small text is dark', result: 'off' },
  ],
};
const page = (change: Partial<ChecksPageInput> = {}): string => makeChecksPage({ ...INPUT, ...change });
const verdict = (html: string): string => words(elements(html, 'h1')[0]!).replaceAll('\u00a0', ' ');
const below = (html: string): string => wordsOf(html, 'below')[0]!.replaceAll('\u00a0', ' ');
const error: Finding = { level: 'error', text: 'Words were lost.', hint: 'Divide it.' };
const warning: Finding = { level: 'warning', text: 'A picture is coarse.' };

describe('the verdict', () => {
  test.each<[string, Partial<ChecksPageInput>, string, string]>([
    [
      'nothing',
      {},
      'Ready to print: 12 pages on 3 sheets',
      'Nothing was found that would spoil it on paper.',
    ],
    [
      'nothing, without sheets',
      { sheets: undefined, pages: 1 },
      'Ready to print: 1 page',
      'Nothing was found',
    ],
    [
      'a warning',
      { findings: [warning] },
      'Ready to print: 12 pages on 3 sheets',
      'One thing is worth a look first.',
    ],
    ['a warning, strictly', { findings: [warning], strict: true }, 'Do not print yet: 1 thing to mend', ''],
    [
      'errors',
      { findings: [error, warning, { ...error, text: 'Others, too.' }] },
      'Do not print yet: 2 things to mend',
      'One more thing is worth a look.',
    ],
    [
      'an error before there were pages',
      { findings: [error], pages: undefined, sheets: undefined, checks: [] },
      'Do not print yet: 1 thing to mend',
      'The pages themselves could not be looked at',
    ],
    [
      'nothing, in French',
      { language: 'fr' },
      'Bon à imprimer : 12 pages sur 3 feuilles',
      'Rien n’a été trouvé qui gâcherait l’impression.',
    ],
    [
      'an error, in French',
      { language: 'fr', findings: [error, warning, warning] },
      'N’imprimez pas encore : 1 point à corriger',
      '2 autres points méritent un coup d’œil.',
    ],
  ])('of a booklet with %s', (_what, change, head, sentence) => {
    const html = page(change);
    expect(verdict(html)).toBe(head);
    expect(below(html)).toContain(sentence);
    expect(words(elements(html, 'title')[0]!).replaceAll('\u00a0', ' ')).toBe(`${head} – Our rights`);
    expect(mayBePrinted({ ...INPUT, ...change })).toBe(/^(Ready|Bon)/.test(head));
  });
});

describe('what was found', () => {
  test('stands in the order of its weight, each with its level, its hint and its place', () => {
    const html = page({
      findings: [
        { level: 'info', text: 'Note.' },
        { ...warning, file: 'a.md', line: 3, page: { number: 9, of: 'booklet' } },
        { ...warning, text: 'In large print.', page: { number: 2, of: 'large-print' } },
        { ...warning, text: 'On the sheets.', page: { number: 1, of: 'sheets' } },
        { ...warning, text: 'Early.', page: { number: 2, of: 'booklet' } },
        { ...error, file: 'images/b.png' },
      ],
    });
    expect(wordsOf(html, 'finding')).toEqual([
      'To mend Words were lost. Divide it. images/b.png',
      'To look at Early. Page 2',
      'To look at A picture is coarse. a.md, line 3 · page 9',
      'To look at In large print. Page 2 of the large print',
      'To look at On the sheets. Side 1 of the sheets',
      'To know Note.',
    ]);
    expect(wordsOf(page(), 'finding')).toEqual([]);
    expect(elements(page(), 'h2').map(words)).toEqual(['What was checked']);
  });

  test('is shown with its spot framed; findings of one spot share the picture', () => {
    const spot = {
      png: png(8, 4),
      width: 8,
      height: 4,
      frame: { left: 0.25, top: 0.5, width: 0.5, height: 0 },
    };
    const whole = { png: png(3, 5), width: 3, height: 5 };
    const at = { number: 3, of: 'booklet' } as const;
    const html = page({
      findings: [
        { ...warning, page: at, picture: spot },
        { ...warning, text: 'A line is thin.', page: at, picture: spot },
        { ...warning, text: 'It is empty.', page: at, picture: whole },
      ],
    });
    expect(picturesOf(html).map((bytes) => bytes.length)).toEqual([spot.png.length, whole.png.length]);
    const [first, second] = elements(html, 'img');
    expect(first!.properties).toMatchObject({
      width: 8,
      height: 4,
      alt: 'Part of page 3; the spot is framed.',
    });
    expect(second!.properties.alt).toBe('The whole of page 3, small.');
    const frames = elements(html, 'span').filter(({ properties }) => `${properties.className}` === 'frame');
    expect(frames.map(({ properties }) => properties.style)).toEqual([
      'left: 25%; top: 50%; width: 50%; height: 0%',
    ]);
    expect(wordsOf(html, 'card').length).toBe(2);
  });

  test('says how many spots are shown where not all are, and how much is left out of a very long list', () => {
    const picture = { png: png(2, 2), width: 2, height: 2 };
    const at = { number: 1, of: 'booklet' } as const;
    const two = page({
      findings: [
        { ...warning, page: at, picture },
        { ...warning, page: at },
      ],
    });
    expect(wordsOf(two, 'more')[0]).toMatch(/^Only 1\u00a0spot is shown/);
    const many = page({ findings: [...Array.from({ length: 450 }, () => warning), error] });
    expect(wordsOf(many, 'finding').length).toBe(400);
    expect(wordsOf(many, 'finding')[0]).toContain('Words were lost.');
    expect(wordsOf(many, 'more')[0]).toMatch(/^And 51\u00a0more things/);
  });
});

test('what was checked is listed with what came of it, in words', () => {
  const checks = [
    ...INPUT.checks,
    { title: 'Fonts', result: 'error' },
    { title: 'Size', result: 'warning' },
  ] as const;
  const [list] = elements(page({ checks }), 'ul');
  expect(list!.children.filter(({ type }) => type === 'element').map((item) => words(item as never))).toEqual(
    [
      'No word was lost in order',
      'Codes are read nothing to check',
      'Small text is dark switched off',
      'Fonts to mend',
      'Size to look at',
    ],
  );
});

const HOSTILE =
  '</style></title><script>alert(1)</script><img src=x onerror=alert(2)> "\'&{{ title }}{% raw %}';

describe('the page', () => {
  test('stands by itself: no script, no address, and a policy that allows none', () => {
    const picture = { png: png(2, 2), width: 2, height: 2, frame: { left: 0, top: 0, width: 1, height: 1 } };
    const html = page({ findings: [{ ...error, page: { number: 1, of: 'booklet' }, picture }] });
    expect(reaches(html)).toEqual([]);
    expect(html).not.toMatch(/https?:/);
    const policy = elements(html, 'meta').find(({ properties }) => properties.httpEquiv);
    expect(policy!.properties.content).toBe("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    expect(elements(html, 'html')[0]!.properties.lang).toBe('en');
  });

  test('shows hostile titles, names and sentences as they are, and lets them do nothing', () => {
    const picture = { png: png(2, 2), width: 2, height: 2 };
    const finding: Finding = {
      ...{ level: 'error', text: HOSTILE, hint: HOSTILE, file: HOSTILE, line: 1 },
      ...{ page: { number: 1, of: 'booklet' }, picture },
    };
    const html = page({
      ...{ title: HOSTILE, titleLanguage: `en" onload="x`, findings: [finding] },
      checks: [{ title: HOSTILE, result: 'ok' }],
    });
    expect(reaches(html)).toEqual([]);
    expect(elements(html, 'script')).toEqual([]);
    expect(picturesOf(html).length).toBe(1);
    expect(wordsOf(html, 'title')[0]).toBe(`Before printing: ${HOSTILE}`);
    for (const name of ['what', 'hint', 'check']) expect(wordsOf(html, name)[0]).toBe(HOSTILE);
    expect(wordsOf(html, 'place')[0]).toBe(`${HOSTILE}, line 1 · page 1`);
  });

  test('is the same byte for byte', () => {
    expect(page({ findings: [error, warning] })).toBe(page({ findings: [error, warning] }));
  });

  test('says every sentence in French with its no-break spaces', () => {
    const html = page({
      ...{ language: 'fr', pages: undefined, checks: [{ title: 'Polices', result: 'not-applicable' }] },
      findings: [error, { ...warning, line: 2, file: 'a.md' }],
    });
    const text = elements(html, 'main').map(words).join('\n');
    expect(text).toMatch(/À corriger.*À regarder.*a\.md, ligne 2.*sans objet/s);
    expect(text).not.toMatch(/[^\u00a0\u202f][:;!?](?:\s|$)/);
  });
});
