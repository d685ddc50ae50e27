import { expect, it } from 'vitest';
import { render } from '../support.ts';

const box = (kind: string, title: string, inside: string): string =>
  `<aside class="livret-aside livret-aside-${kind}">\n<p class="livret-aside-title">${title}</p>\n${inside}</aside>`;

it.each([
  ['> [!WARNING]\n> a\n>\n> b', box('warning', 'Warning', '<p>a</p>\n<p>b</p>\n')],
  ['> [!note]  \n> *a*', box('note', 'Note', '<p><em>a</em></p>\n')],
  ['> [!IMPORTANT]\n>\n> - a', box('important', 'Important', '<ul>\n<li>a</li>\n</ul>\n')],
  ['> [!TIP] My *own* title\n> a', box('tip', 'My <em>own</em> title', '<p>a</p>\n')],
  ['> [!danger]- Folded\n> a', box('caution', 'Folded', '<p>a</p>\n')],
  ['> [!CAUTION]', box('caution', 'Caution', '')],
])('%j is a box', async (body, html) => {
  const result = await render(body);
  expect(result.html).toBe(html);
  expect(result.said).toEqual([]);
});

it('leaves quotations alone, and says what it does not know', async () => {
  const { html, said, told } = await render('> a [!NOTE]\n\n> [!zebra]\n> b\n\n> \\[!NOTE] c');
  expect(html).not.toContain('aside');
  expect(html).toContain('[!zebra]\nb');
  expect(said).toEqual(['warning syntax-unknown 1.md:3']);
  expect(told('fr')).toEqual([
    'livret ne connaît pas «\u00a0[!zebra]\u00a0»\u00a0: c’est imprimé tel quel. → Les noms qu’il connaît sont dans docs/syntaxe.md. Si vous voulez ces signes eux-mêmes, mettez \\ devant le premier.',
  ]);
});
