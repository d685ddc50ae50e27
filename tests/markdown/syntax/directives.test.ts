/** Which colons are directives, and that no other colon loses anything. */
import { expect, it } from 'vitest';
import { render } from '../support.ts';

it.each([
  ['10:30', '10:30'],
  ['note:ceci et a:b', 'note:ceci et a:b'],
  ['std::vec :: x', 'std::vec :: x'],
  ['9:sup et :sup', '9:sup et :sup'],
  [':unknown[*words*](https://a.example)', ':unknown<a href="https://a.example"><em>words</em></a>'],
  ['a:b[words](https://a.example)', 'a:b<a href="https://a.example">words</a>'],
  [':cite{#x}', ':cite{#x}'],
])('%s stays text', async (body, html) => {
  expect((await render(body)).html).toBe(`<p>${html}</p>`);
});

it.each([
  ['H:sub[2]O', 'H<sub>2</sub>O'],
  [':sup[*n*]', '<sup><em>n</em></sup>'],
  [':exposant[e] :indice[i]', '<sup>e</sup> <sub>i</sub>'],
  [':SUP[x]', '<sup>x</sup>'],
])('%s is set high or low', async (body, html) => {
  expect((await render(body)).html).toBe(`<p>${html}</p>`);
});

it('leaves unknown containers and leaves as they are written, Markdown in them as ever', async () => {
  const { html } = await render(':::zzzzzz{.x}\n\n- *a*\n\n:::\n\n::zzzzzz[b]');
  expect(html).toBe('<p>:::zzzzzz{.x}</p>\n<ul>\n<li><em>a</em></li>\n</ul>\n<p>:::</p>\n<p>::zzzzzz[b]</p>');
});

it('reads many colons quickly', async () => {
  const start = performance.now();
  await render(`${':a'.repeat(20_000)}\n\n${':sub['.repeat(300)}`);
  expect(performance.now() - start).toBeLessThan(4000);
});
