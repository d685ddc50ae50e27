import { describe, expect, it } from 'vitest';
import { type RenderOptions, render, renderAll } from './support.ts';

const notes = (body: string, options?: RenderOptions) => render(body, { links: 'notes', ...options });
const call = (number: number, kind = 'call'): string =>
  `<a href="#c1_note-${number}" class="livret-note-${kind}" data-note="c1_note-${number}">${number}</a>`;
const texts = ({ chapter }: Awaited<ReturnType<typeof notes>>): string[] =>
  chapter.notes.map(({ text }) => text.replace(/\s+/g, ' '));

describe('the address behind a link, as a note', () => {
  it('is one with the author’s notes, in the order of calls', async () => {
    const rendered = await notes(
      'A[^1] [law](https://law.example/a/) b[^2] [tax](http://tax.example).\n\n[^2]: two\n\n[^1]: one\n',
    );
    expect(texts(rendered)).toEqual(['1 one', '2 law.example/a', '3 two', '4 tax.example']);
    expect(rendered.html).toContain(
      `<p>A${call(1)} <a href="https://law.example/a/">law</a>${call(2)} b${call(3)} <a href="http://tax.example">tax</a>${call(4)}.</p>`,
    );
    expect(rendered.html).toContain(
      '<div id="c1_note-2" class="livret-note livret-address-note"><span class="livret-note-number">2</span> ' +
        '<a href="https://law.example/a/" class="livret-address" dir="ltr">law.example/a</a></div>',
    );
    expect(rendered.said).toEqual([]);
  });

  it('is printed once in a chapter, and again in the next', async () => {
    const { chapters } = await renderAll(
      { '1.md': '[a](https://x.example) [b](https://x.example)', '2.md': '[c](https://x.example)' },
      { links: 'notes' },
    );
    expect(chapters[0]!.html).toContain(`b</a>${call(1, 'again')}</p>`);
    expect(chapters.map(({ notes }) => notes.map(({ anchor }) => anchor))).toEqual([
      ['c1_note-1'],
      ['c2_note-1'],
    ]);
  });

  it.each([
    '<https://x.example>',
    'https://x.example',
    'www.x.example',
    'a@x.example',
    '[x.example](https://x.example/)',
    '[See x.example](https://x.example/)',
    '[Write](mailto:a@x.example) (a@x.example)',
    '<a href="https://x.example"></a>',
    '[here](#top) <a id="top"></a>',
  ])('is not printed where it can be seen or nothing can be followed: %s', async (body) => {
    expect(texts(await notes(body))).toEqual([]);
  });

  it.each([
    ['[![plan](a.png)](https://x.example)', ['1 x.example']],
    ['[write](mailto:a@x.example?subject=Hello)', ['1 a@x.example']],
    ['> [a](https://x.example)', ['1 x.example']],
    ['| h |\n|---|\n| [a](https://x.example) |', ['1 x.example']],
  ])('is printed for %s', async (body, expected) => {
    expect(texts(await notes(body))).toEqual(expected);
  });

  it.each([
    ['a note', 'b[^1]\n\n[^1]: [a](https://x.example).', ['1 a (x.example).'], 'b1'],
    ['a table’s head', '| [a](https://x.example) |\n|---|\n| b |', [], 'a (x.example)'],
    [
      'a caption',
      '<figure><img src="a.png" alt="p"><figcaption><a href="https://x.example">a</a></figcaption></figure>',
      [],
      'a (x.example)',
    ],
    [
      'a picture with a caption',
      '<figure><a href="https://x.example"><img src="a.png" alt="p"></a><figcaption>b</figcaption></figure>',
      [],
      'b (x.example)',
    ],
    ['preserved lines', '<pre>\n<a href="https://x.example">a</a>\n</pre>', [], 'a (x.example)'],
  ])('stands behind the words in %s', async (_, body, expected, text) => {
    const rendered = await notes(body);
    expect(texts(rendered)).toEqual(expected);
    expect(rendered.chapter.body).toContain(text);
  });

  it('does not get into the words of headings or into anchors', async () => {
    const { html, chapter } = await notes('# The [law](https://x.example)\n\n[up](#the-law)');
    expect(chapter.title).toBe('The law');
    expect(chapter.headings).toEqual([{ depth: 1, text: 'The law', anchor: 'c1-the-law' }]);
    expect(html).toContain(`law</a>${call(1)}</h1>`);
  });

  it('may go on to the next line after a slash, without a hyphen', async () => {
    const { html } = await notes('[a](https://x.example/aaaaaaaaaa/bbbbbbbbbb?c=d)');
    expect(html).toContain('>x.example/<wbr>aaaaaaaaaa/<wbr>bbbbbbbbbb<wbr>?c=d</a>');
  });

  it('keeps its signs where French has spaces', async () => {
    expect(texts(await notes('[a](https://x.example/?q=1;b:!)', { language: 'fr' }))).toEqual([
      '1 x.example/?q=1;b:!',
    ]);
  });

  it('cannot be forged', async () => {
    const { html } = await notes(
      '<a href="https://x.example" class="livret-note-call" data-note="c1_note-1">a</a>',
    );
    expect(html).toContain(`<p><a href="https://x.example">a</a>${call(1)}</p>`);
  });
});
