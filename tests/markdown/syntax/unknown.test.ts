import { expect, it } from 'vitest';
import { render } from '../support.ts';

it.each([
  [':::nte\na\n:::', 'syntax-unknown-near 1.md:1', ':::note'],
  ['::: note\na\n:::', 'syntax-unknown-near 1.md:1', ':::note'],
  ['text\n:::conseils\na\n:::', 'syntax-unknown-near 1.md:2', ':::conseil'],
  [':::pagebreak', 'syntax-unknown-near 1.md:1', '::pagebreak'],
  ['::saut-page', 'syntax-unknown-near 1.md:1', '::saut-de-page'],
  ['::: {.note}', 'syntax-unknown-near 1.md:1', ':::note'],
  [':::columns\na\n:::', 'syntax-unknown 1.md:1', undefined],
  ['::youtube[x]', 'syntax-unknown 1.md:1', undefined],
])('%j is printed as written and told', async (body, message, suggestion) => {
  const { said, told, chapter } = await render(body);
  expect(said).toEqual([`warning ${message}`]);
  expect(chapter.body).toBe(body);
  if (suggestion !== undefined) expect(told()[0]).toContain(`Did you mean “${suggestion}”?`);
});

it('a title without brackets is told as that', async () => {
  const { said, told } = await render(':::note My title\na\n:::');
  expect(said).toEqual(['warning syntax-unknown-near 1.md:1']);
  expect(told()[0]).toContain('A title goes in brackets: “:::note[My title]”.');
});

it.each([
  'Le code :: x',
  'a *b* ::c',
  '`:::x`',
  '```\n:::x\n```',
  '# ::x',
  ':::',
  '\\:::x',
])('%j is no mistake', async (body) => {
  expect((await render(body)).said).toEqual([]);
});

it('is told in French', async () => {
  expect((await render(':::nte\na\n:::')).told('fr')).toEqual([
    'livret ne connaît pas «\u00a0:::nte\u00a0»\u00a0: c’est imprimé tel quel. → Vouliez-vous écrire «\u00a0:::note\u00a0»\u00a0? La ligne ne contient rien d’autre\u00a0; un titre se met entre crochets, comme dans «\u00a0:::note[Mon titre]\u00a0».',
  ]);
});
