import { expect, it } from 'vitest';
import { render } from '../support.ts';

const BREAK = '<div class="livret-pagebreak"></div>';

it.each([
  '::pagebreak',
  '::saut-de-page',
  '\\newpage',
  '\\pagebreak',
  '<!-- pagebreak -->',
  '<!--saut-de-page-->',
  '<div style="page-break-after: always;"></div>',
  '<p style="break-before:page"></p>',
  '<div class="page-break"></div>',
])('%s begins a new page', async (written) => {
  const { html, said } = await render(`a\n\n${written}\n\nb`);
  expect(html).toBe(`<p>a</p>\n${BREAK}\n<p>b</p>`);
  expect(said).toEqual([]);
});

it('is one, however often it is asked for', async () => {
  const { html } = await render('a\n\n::pagebreak\n\n\\newpage\n\n::pagebreak\n\nb');
  expect(html.match(/livret-pagebreak/g)).toHaveLength(1);
});

it.each([
  ['a \\newpage b', '<p>a \\newpage b</p>'],
  ['`\\newpage`', '<p><code>\\newpage</code></p>'],
  ['a <!-- pagebreak --> b', '<p>a  b</p>'],
  ['<div style="page-break-after: always">words</div>', '<div>words</div>'],
])('%s begins none', async (body, html) => {
  expect((await render(body)).html).toBe(html);
});

it('cannot stand in a list, a quotation or a note: that is said, and no words go', async () => {
  const result = await render(
    '- a\n\n  ::pagebreak\n\n  b\n\n> c\n>\n> ::notes\n\n:::note\nd\n\n::pagebreak\n\ne\n\n::notes\n:::',
  );
  expect(result.said).toEqual([
    'warning page-break-inside 1.md:3',
    'warning page-break-inside 1.md:9',
    'warning page-break-inside 1.md:18',
  ]);
  expect(result.chapter.body.match(/\b[a-e]\b/g)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(result.html.match(/livret-(pagebreak|notes-page)/g)).toEqual(['livret-pagebreak']);
  expect(result.told()[0]).toBe(
    'A new page cannot begin inside a list, a quotation or a note, nor a page for notes inside a box: this one was left out. → End the list or the quotation, and write it below on a line of its own that begins at the margin.',
  );
});
