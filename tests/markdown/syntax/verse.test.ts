import { expect, it } from 'vitest';
import { keepVerseIndents } from '../../../src/markdown/syntax/verse.ts';
import { render } from '../support.ts';

const IN = '\u2002';

it('keeps lines, stanzas and indents, and Markdown in them', async () => {
  const { html } = await render(
    ':::poeme\nOne *two\n  three* four[^1]\n\n      five\nsix  \nseven\n:::\n\n[^1]: n',
  );
  expect(html.replace(/<a .*?<\/a>/, '¹').replace(/<section.*/s, '')).toBe(
    '<div class="livret-verse">\n' +
      '<p class="livret-stanza"><span class="livret-verse-line">One <em>two</em></span>\n' +
      `<span class="livret-verse-line"><em>${IN}${IN}three</em> four¹</span></p>\n` +
      `<p class="livret-stanza"><span class="livret-verse-line">${IN.repeat(6)}five</span>\n` +
      '<span class="livret-verse-line">six</span>\n<span class="livret-verse-line">seven</span></p>\n</div>',
  );
});

it('lets stanzas of more than half a page go over two', async () => {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `line ${i}`).join('\n');
  expect((await render(`:::verse\n${lines(18)}\n:::`)).html).not.toContain('livret-stanza-long');
  expect((await render(`:::verse\n${lines(19)}\n:::`)).html).toContain('livret-stanza-long');
});

it.each([
  ['```\n:::verse\n  a\n:::\n```'],
  [':::note\n  a\n:::'],
  ['  a\n\n    b'],
  [':::verse\na\n:::\n  b'],
])('%j is left alone', (body) => {
  expect(keepVerseIndents(body)).toBe(body);
});

it('changes no place in the text', () => {
  const body = ':::verse\n \ta\n   b\n\n:::';
  const kept = keepVerseIndents(body);
  expect(kept).toBe(`:::verse\n${IN}\u2003a\n${IN.repeat(3)}b\n\n:::`);
  expect(kept).toHaveLength(body.length);
});
