import { expect, it } from 'vitest';
import { render } from '../support.ts';

const line = (label: string): string =>
  `<p class="livret-form"><span class="livret-fill-in"><span class="livret-fill-in-label">${label}</span></span></p>`;

it.each([
  ['________', line('')],
  ['Signature:\n\n____', `<p>Signature:</p>\n${line('')}`],
  ['Signature:\n________', line('Signature:\n')],
  ['> Signature:\n> ________', `<blockquote>\n${line('Signature:\n')}\n</blockquote>`],
])('%j is a line to write on', async (body, html) => {
  const { html: made, said } = await render(body);
  expect(made.replace(/\s+<\/span>/g, '</span>')).toBe(html.replace(/\s+<\/span>/g, '</span>'));
  expect(said).toEqual([]);
});

it.each(['___', '---', '****', '_ _ _ _'])('%j is a rule', async (body) => {
  expect((await render(`a\n\n${body}\n\nb`)).html).toBe('<p>a</p>\n<hr>\n<p>b</p>');
});
