/** Chapters and YAML put together from what is most likely to go wrong, and what may come of them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { renderChapters } from '../../src/markdown/index.ts';
import { inThread } from '../../src/markdown/worker.ts';
import { CATALOGUE } from '../../src/report/catalogue.ts';
import { Refusal } from '../../src/report/notice.ts';
import { Notices } from '../../src/report/notices.ts';
import { renderNotice } from '../../src/report/render.ts';
import { mayBeEndless } from '../markdown/support.ts';
import { expectNothingActs } from './acting.ts';

/** Pieces of every syntax, whole and broken. Halves of signs are not among them: reading a file refuses those. */
const PIECES = [
  ...[
    '# T',
    '## {#a .b}',
    '> ',
    '- ',
    '1. ',
    '  - [ ] ',
    '    ',
    '```',
    '~~~js',
    '---',
    '===',
    '| a | b |',
    '|---|:-:|',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '``',
    '[',
    ']',
    '](',
    ')',
    '![',
    '](a.png)',
    '[^1]',
    '[^1]: ',
    '^[',
    '[a]: /b "c"',
    '<',
    '>',
  ],
  ...[
    '<div>',
    '</div>',
    '<b>',
    '</i>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<table>',
    '<td>',
    '<svg>',
    '<template>',
  ],
  ...[
    '<a href="javascript:x">',
    '<img src=x onerror=y>',
    '<details>',
    '<p style="x">',
    '<?',
    ']]>',
    '&amp;',
    '&#0;',
    '&#x110000;',
  ],
  ...[
    ':::note',
    ':::',
    '::verse',
    ':a[b]{c=d}',
    '{.x}',
    '{lang=ar}',
    '{',
    '}',
    '{{ x }}',
    '{% y %}',
    '{qr}',
    '[x]{.y}',
  ],
  ...[
    '$',
    '$$',
    '$x^2$',
    '\\frac{',
    '\\def\\a{\\a}',
    '*[AB]: c',
    'AB',
    ': def',
    'term',
    '[[x]]',
    '[TOC]',
    '\\newpage',
    '==x==',
  ],
  ...[
    'http://a.b/c?d=e&f',
    'www.a.b',
    'a@b.c',
    '+33 1 23 45 67 89',
    '1/2',
    '1er',
    '« a »',
    '"',
    "'",
    '…',
    '--',
    '\\',
    '____',
  ],
  ...[
    'é',
    '·e·s',
    'שלום',
    'مرحبا',
    '漢字',
    '👩‍👧',
    '\u0301',
    '\u00ad',
    '\u202e',
    '\u2028',
    '\ufeff',
    '\u0000',
    '\t',
    '\u00a0',
  ],
  ...['\n', '\n', '\n\n', '\n\n', '\n    ', ' ', ' ', 'mot', 'Une phrase.'],
];

/** @param most pieces of one chapter */
export const markdown = (most: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      ),
      {
        maxLength: most,
      },
    )
    .map((pieces) => pieces.join(''));

const KEYS =
  'title subtitle language url closing statement colophon logo paper page printer theme tokens fit chapters toc links qr fonts colour outputs out limits levels lang start class __proto__ x'.split(
    ' ',
  );
const VALUES = [
  ...[
    'true',
    'null',
    '~',
    '1984',
    '-1',
    '.inf',
    '0x1f',
    '2026-01-01',
    'fr',
    'en-US',
    'a: b',
    '"a',
    "'b",
    '|',
    '>-',
    'A5',
    '148x210mm',
    'x/../../y',
  ],
  ...[
    '[',
    '[]',
    '[a, b]',
    '[1, [2]]',
    '{',
    '{}',
    '{ a: b }',
    '&a',
    '*a',
    '!!js/function x',
    '!x',
    '# c',
    '\u202e',
    '\u0000',
    '\ud800',
    'https://a.b',
  ],
];

/** YAML of a few lines, most of them `key: value`. */
export const yaml = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc
        .tuple(
          fc.constantFrom('', '', '', '  ', '- ', '\t'),
          fc.constantFrom(...KEYS),
          fc.constantFrom(': ', ': ', ': ', ':', ' '),
          fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 8 })),
        )
        .map((parts) => parts.join('')),
      { maxLength: 5 },
    )
    .map((lines) => lines.join('\n'));

/** Renders a chapter: what is said is in the catalogue, in both languages, and nothing that runs is left. */
export async function expectDocumented(body: string): Promise<void> {
  const notices = new Notices();
  const chapters = [{ id: 'c1', file: '/b/1.md', name: '1.md', body, firstLine: 1 }];
  const rendering: typeof renderChapters = mayBeEndless(body)
    ? (all, context) => inThread(all, context, { seconds: 2 })
    : renderChapters;
  const [chapter] = await rendering(chapters, {
    ...{ notices, language: 'fr', links: 'notes', qr: false, hyphenate: true },
    resolveImage: async (reference) =>
      reference === 'a.png'
        ? { ok: true, url: '/files/1.png', widthPx: 40, heightPx: 20 }
        : { ok: false, fault: 'missing' },
  }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    return [];
  });
  for (const notice of notices.all) {
    expect(CATALOGUE).toHaveProperty(notice.code);
    for (const language of ['en', 'fr'] as const)
      expect(renderNotice(notice, language, '/b').text).not.toMatch(/undefined|\[object|NaN/);
  }
  if (chapter) expectNothingActs(chapter.html);
  else expect(notices.all.map(({ code }) => code)).toContain('limit-seconds');
}
