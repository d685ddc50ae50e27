import { expect, it } from 'vitest';
import { render, renderAll } from '../support.ts';

it.each([
  ['*[CAF]: Caisse\n\nLa CAF et la CAF.', '<p>La CAF (Caisse) et la CAF.</p>'],
  ['La **CAF**.\n\n*[CAF]: Caisse', '<p>La <strong>CAF (Caisse)</strong>.</p>'],
  ['*[A]: x y\n*[AB]: z\n\nAB, A, B, ABC, AB', '<p>AB (z), A (x y), B, ABC, AB</p>'],
  [
    "*[CAF]: Caisse d’allocations\n\nLa Caisse d'allocations (CAF), CAF.",
    '<p>La Caisse d’allocations (CAF), CAF.</p>',
  ],
  [
    '*[CAF]: Caisse\n\n# La CAF\n\n`CAF` CAF',
    '<h1 id="c1-la-caf">La CAF</h1>\n<p><code>CAF</code> CAF (Caisse)</p>',
  ],
  ['*[C.N.]: x\n\nC.N. CxN', '<p>C.N. (x) CxN</p>'],
  [
    '<abbr title="Union">U</abbr> <abbr title="Union">U</abbr>',
    '<p><abbr title="Union">U</abbr> (Union) <abbr title="Union">U</abbr></p>',
  ],
  ['Union (<abbr title="Union">U</abbr>)', '<p>Union (<abbr title="Union">U</abbr>)</p>'],
  [
    '*[x]: y\n\n<https://x.example/x> x',
    '<p><a href="https://x.example/x">https://x.example/x</a> x (y)</p>',
  ],
])('%j', async (body, html) => {
  const result = await render(body);
  expect(result.html).toBe(html);
  expect(result.said).toEqual([]);
});

it('begins anew in each chapter', async () => {
  const { chapters } = await renderAll({ '1.md': '*[A]: x\n\nA', '2.md': 'A\n\n*[A]: x' });
  expect(chapters.map(({ body }) => body)).toEqual(['A (x)', 'A (x)']);
});

it('says which explain nothing, and which stand among the text', async () => {
  const { said, told, chapter } = await render('*[A]: x\n*[B]: y\n\nA\n\n*[C]: z\ntext C');
  expect(said.sort()).toEqual(['warning abbreviation-mixed 1.md:7', 'warning abbreviation-unused 1.md:2']);
  expect(chapter.body).toContain('*[C]: z\ntext C');
  expect(told('fr').join(' ')).toContain(
    'L’abréviation «\u00a0B\u00a0» est expliquée ici mais ne sert pas dans ce chapitre',
  );
});
