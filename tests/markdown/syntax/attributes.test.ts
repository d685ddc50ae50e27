import { expect, it } from 'vitest';
import { render } from '../support.ts';

it.each([
  ['# Title {#my-id .c}', '<h1 id="c1-my-id" class="c">Title</h1>'],
  ['Title {#x}\n===', '<h1 id="c1-x">Title</h1>'],
  ['## *T* {lang=de} ##', '<h2 lang="de" id="c1-t"><em>T</em></h2>'],
  ['# T {-}', '<h1 class="unnumbered" id="c1-t">T</h1>'],
  ['`c`{.k}', '<p><code class="k">c</code></p>'],
  ['**b**{.x}', '<p><strong class="x">b</strong></p>'],
  ['[سلام]{lang=ar dir=rtl}', '<p><span lang="ar" dir="rtl">سلام</span></p>'],
  [
    '[a *b* [c](https://x.example)]{.k}',
    '<p><span class="k">a <em>b</em> <a href="https://x.example">c</a></span></p>',
  ],
  ['[a\nb]{.k}', '<p><span class="k">a\nb</span></p>'],
  ['[a \\] b]{.k}', '<p><span class="k">a ] b</span></p>'],
  ['[l](https://x.example){.k}', '<p><a href="https://x.example" class="k">l</a></p>'],
  ['[l][r]{.k}\n\n[r]: https://x.example', '<p><a href="https://x.example" class="k">l</a></p>'],
  ['[r]{.k}\n\n[r]: https://x.example', '<p><a href="https://x.example" class="k">r</a></p>'],
  ['text\n{: .k}', '<p class="k">text</p>'],
  ['```js {#a .k}\nx\n```', '<pre><code class="language-js k" id="c1-a">x\n</code></pre>'],
  ['``` {.js .k}\nx\n```', '<pre><code class="language-js k">x\n</code></pre>'],
  ['[x]{.livret-note .pagedjs_page .ok}', '<p><span class="ok">x</span></p>'],
])('%j', async (body, html) => {
  const result = await render(body);
  expect(result.html).toBe(html);
  expect(result.said).toEqual([]);
});

it('gives pictures what they are asked for', async () => {
  const { html } = await render('![a](a.png){width=50% .left}');
  expect(html).toMatch(/<img [^>]*>/);
  expect(html).toMatch(/left/);
  expect(html).not.toContain('{');
});

it('leads links to an id an author gave', async () => {
  const { html, said } = await render(
    '# Useful links {#liens}\n\n[here](#liens) [there](#word)\n\n[a word]{#word}',
  );
  expect(html).toContain('href="#c1-liens"');
  expect(html).toContain('href="#c1-word"');
  expect(said).toEqual([]);
});

it.each([
  ['\\[x]{.c}', '[x]{.c}', true],
  ['[a `]` b]{.k}', '[a ] b]{.k}', true],
  ['word[x]{.y}', 'word[x]{.y}', true],
  ['a {.b} c', 'a {.b} c', true],
  ['# {#x}', '{#x}', true],
  ['[^1]{.x}[^1]\n\n[^1]: n', '{.x}', true],
  ['\\{.x}', '{.x}', false],
  ['[x]{not a list}', '[x]{not a list}', false],
  ['[x]\\{.c}', '[x]{.c}', false],
  ['{=html}', '{=html}', false],
])('%j stays as written', async (body, text, isTold) => {
  const { chapter, said } = await render(body);
  expect(chapter.body).toContain(text);
  expect(said).toEqual(isTold ? ['warning attributes-loose 1.md:1'] : []);
});

it('says what stands for nothing, and what means nothing', async () => {
  const { told } = await render('a {.b} [x](https://x.example){target=_blank}');
  expect(told()).toEqual(
    [
      'The attribute “target” means nothing in a booklet: it was left out. → Those that do something are in docs/syntax.md.',
      '“{.b}” stands after nothing it could belong to: it is printed as it stands. → Put it at the end of a heading, or right after a picture, a link or [words in brackets], without a space.',
    ]
      .sort()
      .reverse(),
  );
});

it('reads brackets quickly', async () => {
  const start = performance.now();
  await render('['.repeat(3000));
  await render('[a]'.repeat(3000));
  expect(performance.now() - start).toBeLessThan(8000);
});
