import { expect, it } from 'vitest';
import { render } from '../support.ts';

it.each([
  ['**Attention : **\nvenez', '“**Attention : **”'],
  ['** Attention** venez', '“** Attention**”'],
  ['Venez **tous ensemble', '“**tous ensemble”'],
  ['(**tous', '“**tous”'],
  ['***tous', '“***tous”'],
  ['**«Tous', '“**«Tous”'],
  ['# **Tous', '“**Tous”'],
  ['- **Tous : ** oui', '“**Tous : **”'],
  ['| **a | b |\n|---|---|\n| c | d |', '“**a”'],
  [`**${'mot '.repeat(20)}`, '“**mot mot mot mot mot mot mot mot mot mo…”'],
])('%j is told', async (body, written) => {
  const { html, said, told } = await render(body);
  expect(said).toEqual(['warning stars-printed 1.md:1']);
  expect(told()[0]).toContain(`${written} is printed with its stars`);
  expect(html).toContain('**');
});

it('names the line within its paragraph, each once', async () => {
  const { said } = await render('a\nb **c : ** d **e\n\nf\n**g');
  expect(said).toEqual(['warning stars-printed 1.md:2', 'warning stars-printed 1.md:5']);
});

it.each([
  '**Tous** et ***toutes***',
  '**Tous : [ensemble](https://a.example)**',
  'm**de, s****, P*** de lui',
  '2**8 et 5 ** 3 ** 2',
  '`**a` et\n\n    **b',
  '\\*\\*a',
  'Prix* et prix**',
  '* un\n* deux',
  '****',
  'Hôtels : **, ***, ****',
  'https://a.example/**a',
  '\\*\\*x «www.a.example»',
])('%j is not', async (body) => {
  expect((await render(body)).said).toEqual([]);
});

it.each([
  ['**Attention : ** venez', /touch the first/],
  ['**Attention !**Venez', /Leave a space/],
  ['**« Mot »**suite', /Leave a space/],
  ['Venez **tous', /are missing/],
])('%j is told with what to do', async (body, hint) => {
  expect((await render(body)).told()[0]).toMatch(hint);
});

it('is told in French', async () => {
  const { told } = await render('**a', { lang: 'fr' } as never);
  expect(told('fr' as never)[0]).toMatch(/étoiles/);
});

it('many stars take no time', async () => {
  const began = performance.now();
  for (const body of [
    '** a'.repeat(5_000),
    '**a '.repeat(5_000),
    ` ${'**'.repeat(5_000)}`,
    `**${' '.repeat(20_000)}x`,
  ])
    await render(body);
  expect(performance.now() - began).toBeLessThan(8_000);
});
