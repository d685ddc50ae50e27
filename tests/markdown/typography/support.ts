/** Sets HTML as a chapter is set. */
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { setTypography } from '../../../src/markdown/typography/index.ts';

/** U+202F and U+00A0. */
export const N = '\u202f';
export const F = '\u00a0';

/** In sentences of tests `~` stands for U+00A0 and `_` for U+202F. */
export const spaced = (text: string): string => text.replaceAll('~', F).replaceAll('_', N);

export function set(html: string, language = 'fr'): string {
  const tree = fromHtml(html, { fragment: true });
  setTypography(tree, language);
  return toHtml(tree);
}

/** Text full of the signs that rules are about, in pieces of markup. */
export const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        ' ',
        '\n',
        F,
        N,
        '  ',
        ':',
        ';',
        '!',
        '?',
        '«',
        '»',
        '“',
        '”',
        '"',
        "'",
        '’',
        '„',
        '(',
        ')',
        '[',
        ']',
      ],
      ...['-', '--', '---', '–', '—', '.', '..', '...', '…', ',', '%', '€', '$', '/', '@', '=', '_', '#'],
      ...[
        '8',
        '30',
        '10',
        '000',
        '1',
        'a',
        'é',
        'mot',
        'l',
        'M.',
        'p.',
        'n°',
        'Mme',
        'Durand',
        'km',
        'h',
        'er',
      ],
      ...[
        '1er',
        'XIXe',
        'siècle',
        'z. B.',
        'z.B.',
        'https://a.example/b?c;d!',
        'a@b.example',
        'a.md',
        ':-)',
        '·',
      ],
      ...[
        '<b>',
        '</b>',
        '<i lang="en">',
        '</i>',
        '<code>a ! "b"</code>',
        '<br>',
        '<sup>',
        '</sup>',
        '<p>',
        '</p>',
      ],
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
