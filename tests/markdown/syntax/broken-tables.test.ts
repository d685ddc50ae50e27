import { expect, it } from 'vitest';
import { render } from '../support.ts';

it.each([
  ['| a | b |\n|---|\n| 1 | 2 |', 2, 'makes 1 column and the line above it 2 columns', '|---|---|'],
  ['a | b | c\n--|--\n1 | 2 | 3', 2, 'makes 2 columns and the line above it 3 columns', '|---|---|---|'],
  ['| a | b |\n| 1 | 2 |', 2, 'is missing', '|---|---|'],
  ['Words:\n| a | b |\n|:-:|', 3, 'makes 1 column and', '|---|---|'],
  ['> | a | b |\n> |---|', 2, 'makes 1 column and', '|---|---|'],
  ['- x\n\n  | a \\| b | c |\n  |---|', 4, 'the line above it 2 columns', '|---|---|'],
])('%j is told', async (body, line, fault, mend) => {
  const { said, told, html } = await render(body);
  expect(said).toEqual([`warning table-broken 1.md:${line}`]);
  expect(told()[0]).toContain(fault);
  expect(told()[0]).toContain(`Write ${mend} under`);
  expect(told('fr')[0]).toContain(`Écrivez ${mend} sous`);
  expect(html).not.toContain('<table');
});

it('many bars take no time', async () => {
  const began = performance.now();
  for (const line of ['|'.repeat(8_000), `${'|'.repeat(8_000)}x`, '|-'.repeat(8_000), '|a'.repeat(8_000)])
    await render(`${line}x\n${line}`);
  expect(performance.now() - began).toBeLessThan(10_000);
});

it.each([
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'a | b\n-|-\n1 | 2',
  'One | two\nthree | four',
  'Yes | no.',
  '|x| is its amount,\nand |y| that of y',
  '`| a | b |`\n`|---|`',
  '    | a | b |\n    |---|',
  '| a | b |',
  'a \\| b\n--|--',
  '- a\n- b',
])('%j is not', async (body) => {
  expect((await render(body)).said).toEqual([]);
});
