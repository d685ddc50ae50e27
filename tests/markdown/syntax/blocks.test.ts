import { expect, it } from 'vitest';
import { printed, render } from '../support.ts';

it.each([
  ['note', 'note', 'À noter'],
  ['info', 'note', 'À noter'],
  ['tip', 'tip', 'Conseil'],
  ['conseil', 'tip', 'Conseil'],
  ['important', 'important', 'Important'],
  ['warning', 'warning', 'Attention'],
  ['attention', 'warning', 'Attention'],
  ['caution', 'caution', 'Danger'],
  ['Danger', 'caution', 'Danger'],
])(':::%s is a box with a title in the language of the booklet', async (name, kind, title) => {
  expect((await render(`:::${name}\nWords.\n:::`, { language: 'fr' })).html).toBe(
    `<aside class="livret-aside livret-aside-${kind}">\n<p class="livret-aside-title">${title}</p>\n<p>Words.</p>\n</aside>`,
  );
});

it('takes a title of one’s own, attributes, and any Markdown', async () => {
  const { html, said } = await render(
    ':::tip[Bring *water*]{#water .big lang=fr}\n- two litres[^1]\n\n[^1]: each\n:::\n\nAfter.',
  );
  expect(html).toContain('<aside id="c1-water" class="big livret-aside livret-aside-tip" lang="fr">');
  expect(html).toContain('<p class="livret-aside-title">Bring <em>water</em></p>');
  expect(html).toMatch(/<li>two litres<a [^>]*>1<\/a><\/li>/);
  expect(html).toContain('<p>After.</p>');
  expect(said).toEqual([]);
});

it('gives the title of a box in the box’s language', async () => {
  expect((await render(':::note{lang=de}\na\n:::')).chapter.body).toContain('Hinweis');
});

it('may stand in lists, quotations and notes, and in one another', async () => {
  const { html, said } = await render(
    '- a\n\n  :::note\n  b\n  :::\n\n> :::note\n> c\n> :::\n\n::::note\n:::tip\nd\n:::\n::::\n\nx[^1]\n\n[^1]:\n    :::note\n    e\n    :::',
  );
  expect(html.match(/<aside/g)).toHaveLength(5);
  expect(html).not.toContain(':::');
  expect(said).toEqual([]);
});

it.each([
  ['center', 'center'],
  ['droite', 'right'],
  ['petit', 'small'],
])(':::%s', async (name, kind) => {
  expect((await render(`:::${name}\na\n:::`)).html).toBe(`<div class="livret-${kind}">\n<p>a</p>\n</div>`);
});

it('keeps the words in brackets of every container', async () => {
  const body = ':::center[One]\ntwo\n:::\n\n:::verse[Three]\nfour\n:::';
  expect((await render(body)).chapter.body.match(/\w+/g)).toEqual(['One', 'two', 'Three', 'four']);
});

it('takes one back that is never closed, and says where it began', async () => {
  const result = await render('Before.\n\n:::note[My *title*]\nWords *here*\n\n- and there', {
    firstLine: 5,
  });
  expect(result.html).toBe(
    '<p>Before.</p>\n<p>:::note[My *title*]</p>\n<p>Words <em>here</em></p>\n<ul>\n<li>and there</li>\n</ul>',
  );
  expect(result.said).toEqual(['warning syntax-unclosed 1.md:7']);
  expect(result.told()).toEqual([
    '“:::note[My *title*]” begins here and is never closed: the line is printed as it stands, and what follows as ordinary text. → Put “:::” on a line of its own where it ends. Where one stands inside another, the outer one needs four colons at both ends.',
  ]);
  expect(result.told('fr')[0]).toMatch(
    /^«\u00a0:::note\[My \*title\*\]\u00a0» s’ouvre ici et n’est jamais refermé\u00a0: /,
  );
});

it('loses nothing where one stands in another with as many colons', async () => {
  const result = await render(':::note\na\n\n:::tip\nb\n:::\n\nc\n\n:::');
  expect(printed(result).match(/\b[abc]\b/g)).toEqual(['a', 'b', 'c']);
  expect(result.said).toEqual(['warning syntax-unclosed 1.md:4']);
});

it('leaves a page to write on', async () => {
  const { html } = await render('a\n\n::page-de-notes\n\nb', { language: 'fr' });
  expect(html).toMatch(
    /<section class="livret-notes-page">\n<p class="livret-notes-title">Notes<\/p>\n(<div class="livret-ruled-line"><\/div>){20}<\/section>/,
  );
});

it('prints a leaf with words as it is written', async () => {
  const { html, said } = await render('::notes[My words]');
  expect(html).toBe('<p>::notes[My words]</p>');
  expect(said).toEqual(['warning syntax-unknown-near 1.md:1']);
});
