import { describe, expect, it } from 'vitest';
import { heaviest, isTame, passagesOf } from '../../../src/markdown/limits/passages.ts';
import type { MarkdownChapter } from '../../../src/markdown/types.ts';

const chapter = (body: string, name = '1.md'): MarkdownChapter => ({
  ...{ id: name, file: `/b/${name}`, name, body, firstLine: 3 },
});

it('parts a text at its empty lines and counts the signs of markup', () => {
  expect([...passagesOf('# a\n*b*\n\n \n\nplain\n')]).toEqual([
    { index: 0, length: 6, marks: 3 },
    { index: 5, length: 5, marks: 0 },
  ]);
  expect([...passagesOf('')]).toEqual([]);
});

describe('a text is tame', () => {
  const prose = 'Une phrase « ordinaire », avec *quelques* mots.\n\n';
  it.each([
    ['as people write it', [prose.repeat(500)]],
    ['with colons', ['Hours: 9 to 5\n:::note\nWords\n:::\n::pagebreak\nand :sub[2]\n']],
    ['in many chapters', Array<string>(20).fill(prose.repeat(50))],
  ])('%s', (_, bodies) => {
    expect(isTame(bodies.map((body) => chapter(body)))).toBe(true);
  });

  it.each([
    ['if it is long', [prose.repeat(10_000)]],
    ['if its chapters together are', Array<string>(10).fill(prose.repeat(1000))],
    ['if a passage is dense', ['*'.repeat(1000)]],
    ['if a passage is long', ['a'.repeat(30_000)]],
    ['if names are many', ['[^a]: b\n\n'.repeat(1000)]],
    ['if it defines something', ['Term\n: What it means\n']],
    ['if it defines something in a list or a quotation', ['> - Term\n>   : What it means\n']],
    ['if it may define something', ['Term\n\n:\n']],
  ])('but not %s', (_, bodies) => {
    expect(isTame(bodies.map((body) => chapter(body)))).toBe(false);
  });
});

it('finds where reading takes longest', () => {
  const one = chapter('plain\n\n*a* *b*\n', '1.md');
  const two = chapter('long words without any\n\n\n[[[[[[[[\n', '2.md');
  expect(heaviest([one, two])).toEqual({ chapter: two, line: 6 });
  expect(heaviest([one])).toEqual({ chapter: one, line: 5 });
  expect(heaviest([chapter('a\n\nlonger')])?.line).toBe(5);
  expect(heaviest([])).toBeUndefined();
});
