import { expect, it } from 'vitest';
import { render } from './support.ts';

const BOX = '<span class="livret-box"></span>';
const TICKED = '<span class="livret-box livret-box-ticked"></span>';
/** A box and its words. */
const boxed = (box: string, words: string, place = ''): string =>
  `<span class="livret-boxed${place}">${box}~</span>${words}`;
const [BESIDE, BELOW] = [' livret-boxed-beside', ' livret-boxed-below'];
const cells = async (row: string): Promise<string[]> => {
  const { html, said } = await render(`| a | b |\n|---|---|\n${row}\n`);
  expect(said).toEqual([]);
  return [...html.replaceAll('\u00a0', '~').matchAll(/<td(?: class="livret-cell-boxed")?>(.*?)<\/td>/g)].map(
    ([, cell]) => cell!,
  );
};

it('boxes at the beginning of a cell are drawn', async () => {
  expect(await cells('| [ ] | [x] |')).toEqual([BOX, TICKED]);
  expect(await cells('| [ ] bread | [X] *milk* |')).toEqual([
    boxed(BOX, 'bread'),
    boxed(TICKED, '<em>milk</em>'),
  ]);
});

it('so are all others of such a cell', async () => {
  expect(await cells('| [ ] yes [x] no | [ ] yes<br>[ ] no |')).toEqual([
    boxed(BOX, `yes ${boxed(TICKED, 'no', BESIDE)}`),
    boxed(BOX, `yes<br>${boxed(BOX, 'no', BELOW)}`),
  ]);
  expect(await cells('| [ ] «www.a.example» | \\[x] «www.a.example» |')).toEqual([
    expect.stringContaining(`${BOX}~</span>«`),
    expect.stringContaining('[x] «'),
  ]);
});

it('what hangs beside a box is known by its cell', async () => {
  const { html } = await render('| a | b |\n|---|---|\n| [ ] c | [ ] |\n');
  expect(html).toMatch(/<td class="livret-cell-boxed">.*c<\/td>\n<td><span/);
});

it('nothing else is a box', async () => {
  expect(await cells('| \\[ ] a | b [ ] c |')).toEqual(['[ ] a', 'b [ ] c']);
  expect(await cells('| `[ ]` | [ ]a |')).toEqual(['<code>[ ]</code>', '[ ]a']);
  expect((await render('[ ] no table')).html).toBe('<p>[ ] no table</p>');
});
