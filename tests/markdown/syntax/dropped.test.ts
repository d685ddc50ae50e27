import { expect, it } from 'vitest';
import { render } from '../support.ts';

it('tells once a file which attributes do nothing', async () => {
  const { said, told } = await render(
    'x[^1]\n\n<p style="color:red">a</p>\n\n<p style="x">b</p>\n\n<td bgcolor="red">c</td>\n\n[^1]: <b style="x">n</b>',
  );
  expect(said).toEqual(['warning html-attribute-ignored 1.md:3']);
  expect(told('fr')).toEqual([
    'L’attribut HTML «\u00a0style\u00a0» ne fait rien dans une brochure (signalé une fois par fichier). → L’apparence d’une brochure se règle dans son thème. Le HTML admis dans un chapitre est décrit dans docs/syntaxe.md.',
  ]);
});

it.each([
  '<a href="https://a.example" target="_blank" rel="noopener">a</a>',
  '<img src="a.png" alt="a" loading="lazy" srcset="b.png 2x">',
  '<div markdown="1">a</div>',
  '<p data-x="1" aria-label="y" role="note">a</p>',
  '<p id="a" class="b" lang="fr" dir="ltr" title="t">a</p>',
  '<table><tr><td align="right" colspan="2">a</td></tr></table>',
])('%s does nothing on paper and is not worth a word', async (body) => {
  expect((await render(body)).said.filter((line) => /ignored/.test(line))).toEqual([]);
});
