import { expect, it } from 'vitest';
import { render } from '../support.ts';

const letters = async (body: string): Promise<string[]> =>
  [...(await render(body)).html.matchAll(/livret-item-letter">([^<]*)</g)].map(([, letter = '']) => letter);

const items = (count: number): string => '<li>x</li>'.repeat(count);

it.each([
  [`<ol type="a">${items(2)}</ol>`, ['a.', 'b.']],
  [`<ol type="A" start="25">${items(3)}</ol>`, ['Y.', 'Z.', 'AA.']],
  [`<ol type="i" start="3">${items(2)}<li value="9">x</li></ol>`, ['iii.', 'iv.', 'ix.']],
  [`<ol type="I" reversed>${items(3)}</ol>`, ['III.', 'II.', 'I.']],
  [`<ol type="a" start="702">${items(2)}</ol>`, ['zz.', 'aaa.']],
  [`<ol type="i" start="3999">${items(2)}</ol>`, ['mmmcmxcix.', '4000.']],
  [`<ol type="a" start="0">${items(2)}</ol>`, ['0.', 'a.']],
  [`<ol type="1">${items(2)}</ol>`, []],
  ['1. x\n2. y', []],
])('%s', async (body, expected) => {
  expect(await letters(body)).toEqual(expected);
});

it('puts them before the words, also of paragraphs, and into the text', async () => {
  const { html, chapter } = await render('<ol type="a" class="k"><li>one</li>\n<li>\n\ntwo\n\n</li></ol>');
  expect(html).toContain(
    '<ol class="k livret-lettered"><li><span class="livret-item-letter">a.</span> one</li>',
  );
  expect(html).toMatch(/<p><span class="livret-item-letter">b\.<\/span> two<\/p>/);
  expect(chapter.body.match(/\w+/g)).toEqual(['a', 'one', 'b', 'two']);
});
