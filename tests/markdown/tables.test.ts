import { expect, it } from 'vitest';
import { render } from './support.ts';

it('keeps cells that the head has no room for, with a word', async () => {
  const { html, said, told } = await render('| a | b |\n|---|---|\n| c | d | not lost | nor this |\n| e |\n');
  expect(html).toContain('<th>a</th>\n<th>b</th>\n<th></th>\n<th></th>');
  expect(html).toContain('<td>c</td>\n<td>d</td>\n<td>not lost</td>\n<td>nor this</td>');
  expect(html).toContain('<td>e</td>\n<td></td>\n<td></td>\n<td></td>');
  expect(said).toEqual(['warning table-row-long 1.md:3']);
  expect(told()[0]).toMatch(/has 4 cells, its head 2: columns were added.*write \\\| for a bar/);
  expect(told('fr')[0]).toMatch(/a 4 cases, son en-tête 2\u00a0: des colonnes.*écrivez \\\|/);
});

it('says nothing of tables whose rows fit', async () => {
  expect((await render('| a | b |\n|---|---|\n| c |\n| d \\| e | f |\n')).said).toEqual([]);
});
