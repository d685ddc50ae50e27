import { expect, it } from 'vitest';
import { render } from '../support.ts';

it.each([
  [
    '{{< figure src="a_b_c.png" >}} *on*',
    '<p><code>{{&#x3C; figure src="a_b_c.png" >}}</code> <em>on</em></p>',
    'Hugo',
  ],
  ['{{<figure src="x">}} *on*', '<p><code>{{&#x3C;figure src="x">}}</code> <em>on</em></p>', 'Hugo'],
  ['{{% notice %}}', '<p><code>{{% notice %}}</code></p>', 'Hugo'],
  ['{{ site.a_b_c }} _on_', '<p><code>{{ site.a_b_c }}</code> <em>on</em></p>', 'Jekyll, Hugo'],
  ['{{{ raw }}}', '<p><code>{{{ raw }}}</code></p>', 'Jekyll, Hugo'],
  ['{{#include ../x.md}}', '<p><code>{{#include ../x.md}}</code></p>', 'mdBook'],
  [
    '{% include my_own_file.html %}\n*on*',
    '<p><code>{% include my_own_file.html %}</code>\n<em>on</em></p>',
    'Jekyll, GitBook',
  ],
  ['{{< a\n   b >}} on', '<p><code>{{&#x3C; a b >}}</code> on</p>', 'Hugo'],
  ['[[toc]]', '<p>[[toc]]</p>', 'Python-Markdown, GitLab'],
  ['[TOC]', '<p>[TOC]</p>', 'Python-Markdown, GitLab'],
  ['[[_TOC_]]', '<p>[[_TOC_]]</p>', 'Python-Markdown, GitLab'],
  ['Look :smile: there', '<p>Look :smile: there</p>', 'GitHub, MkDocs'],
  [':material-account: x', '<p>:material-account: x</p>', 'GitHub, MkDocs'],
  ['!!! note', '<p>!!! note</p>', 'MkDocs'],
  ['See [[Page]].', '<p>See [[Page]].</p>', 'Obsidian, MediaWiki'],
  ['![[i.png]]', '<p>![[i.png]]</p>', 'Obsidian'],
])('%j is printed as it stands and told', async (body, html, tool) => {
  const { html: made, said, told } = await render(body);
  expect(made).toBe(html);
  expect(said).toEqual(['warning foreign-syntax 1.md:1']);
  expect(told()[0]).toContain(`(${tool})`);
});

it.each([
  'It is 10:30:45 and a:b:c.',
  'https://a.example/:x:/y',
  'Les heures : midi : une',
  '`{{ x }}` and `:smile:`',
  '    {% code %}',
  '{{ never closed',
  'A set {a, b} and {} and {x=1}',
  '[text][ref]\n\n[ref]: https://a.example',
  '\\{{ x }}',
  '\\:smile: \\[[x]]',
])('%j is nobody’s', async (body) => {
  expect((await render(body)).said).toEqual([]);
});

it('names the line within its paragraph, once for each place', async () => {
  const { said } = await render('a\nb :ok_hand: c\nd {{ x }} :tada:');
  expect(said.sort()).toEqual([
    'warning foreign-syntax 1.md:2',
    'warning foreign-syntax 1.md:3',
    'warning foreign-syntax 1.md:3',
  ]);
});

it('is told in French', async () => {
  expect((await render('{{< x >}}')).told('fr')).toEqual([
    '«\u00a0{{< x >}}\u00a0» s’adresse à un autre programme (Hugo)\u00a0; livret l’imprime tel quel. → Supprimez-le, ou écrivez à sa place ce que l’on doit lire.',
  ]);
});

it('reads braces quickly', async () => {
  const start = performance.now();
  await render('{{'.repeat(5_000));
  await render('{a='.repeat(5_000));
  expect(performance.now() - start).toBeLessThan(8000);
});
