import { expect, it } from 'vitest';
import { render } from '../support.ts';

it.each([
  ['Le 3^e^ jour', '3^e^', '3:sup[e]'],
  ['au 1^er^', '1^er^', '1:sup[er]'],
  ['10 m^2^.', 'm^2^', 'm:sup[2]'],
  ['H~2~O', 'H~2~', 'H:sub[2]'],
  ['(a)^-1^', 'a)^-1^', 'a):sup[-1]'],
])('%j is printed as it stands and told', async (body, written, instead) => {
  const { html, said, told } = await render(body);
  expect(html.replace(/\s/g, ' ')).toBe(`<p>${body}</p>`);
  expect(said).toEqual(['warning raised-printed 1.md:1']);
  expect(told()[0]).toMatch(`“${written}” is printed as it stands`);
  expect(told()[0]).toContain(`Write ${instead}.`);
});

it('names the line', async () => {
  expect((await render('a\nb 1^re^ c 2^e^\n')).said).toEqual([
    'warning raised-printed 1.md:2',
    'warning raised-printed 1.md:2',
  ]);
});

it.each([
  'x^2 et ^^ et note[^1]\n\n[^1]: ^',
  '2^3^4 et a~b~3',
  '`1^er^`',
  'https://a.example/a^b^c',
  'entre ~10 € et ~20 €',
  '~~barré~~',
  'H:sub[2]O',
])('%j is nothing of that kind', async (body) => {
  expect((await render(body)).said).toEqual([]);
});

it('one tilde strikes nothing out, two do', async () => {
  expect((await render('~a~ ~~b~~')).html).toBe('<p>~a~ <del>b</del></p>');
});

it('many signs take no time', async () => {
  const began = performance.now();
  for (const body of ['a^'.repeat(20_000), 'a^b^\n'.repeat(4_000), `${'a'.repeat(40_000)}^`])
    await render(body);
  expect(performance.now() - began).toBeLessThan(8_000);
});
