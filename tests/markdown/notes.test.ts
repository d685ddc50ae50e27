import { describe, expect, it } from 'vitest';
import { render, renderAll } from './support.ts';

const note = (number: number, html: string): string =>
  `<div id="c1_note-${number}" class="livret-note">${html}</div>`;
const marked = (number: number): string => `<span class="livret-note-number">${number}</span> `;
const call = (number: number): string =>
  `<a href="#c1_note-${number}" class="livret-note-call" data-note="c1_note-${number}">${number}</a>`;
const again = (number: number): string => call(number).replace('-call"', '-again"');

describe('footnotes', () => {
  it('stand in a list at the end, with their numbers as text', async () => {
    const { html, said } = await render('A[^x] b[^y].\n\n[^y]: Second.\n[^x]: First.\n');
    expect(said).toEqual([]);
    expect(html).toBe(
      `<p>A${call(1)} b${call(2)}.</p><section class="livret-notes">` +
        `${note(1, `<p>${marked(1)}First.</p>`)}${note(2, `<p>${marked(2)}Second.</p>`)}</section>`,
    );
  });

  it('are printed once when called twice', async () => {
    const { html, chapter } = await render('A[^x] b[^x] c[^X]\n\n[^x]: N.\n');
    expect(html).toContain(`<p>A${call(1)} b${again(1)} c${again(1)}</p>`);
    expect(chapter.notes).toEqual([{ anchor: 'c1_note-1', text: '1 N.' }]);
  });

  it('may call themselves and each other', async () => {
    const { html, said, chapter } = await render('A[^a]\n\n[^a]: see [^a] and [^b]\n\n[^b]: see [^a]\n');
    expect(said).toEqual([]);
    expect(html).toContain(note(1, `<p>${marked(1)}see ${again(1)} and ${call(2)}</p>`));
    expect(html).toContain(note(2, `<p>${marked(2)}see ${again(1)}</p>`));
    expect(chapter.notes.map((n) => n.text)).toEqual(['1 see 1 and 2', '2 see 1']);
  });

  it('are numbered in the order in which they will be read', async () => {
    const { chapter } = await render('A[^a] b[^b]\n\n[^a]: one, calls [^c]\n\n[^b]: two\n\n[^c]: three\n');
    expect(chapter.notes.map((n) => n.text)).toEqual(['1 one, calls 2', '2 three', '3 two']);
  });

  it.each([
    ['a heading', '# T[^1]\n\n[^1]: n', `<h1 id="c1-t">T${call(1)}</h1>`],
    ['a table', '| a[^1] |\n|---|\n| b |\n\n[^1]: n', `<th>a${call(1)}</th>`],
    ['a list', '- a[^1]\n\n[^1]: n', `<li>a${call(1)}</li>`],
    [
      'a link, which ends there',
      '[a[^1] b](https://x.example)\n\n[^1]: n',
      `<a href="https://x.example">a</a>${call(1)} b`,
    ],
    ['strong type', '**a[^1]**\n\n[^1]: n', `<strong>a${call(1)}</strong>`],
    ['a quotation', '> a[^1]\n\n[^1]: n', `<p>a${call(1)}</p>`],
  ])('may be called in %s', async (_, body, expected) => {
    const { html, chapter, said } = await render(body);
    expect(html).toContain(expected);
    expect(chapter.notes).toEqual([{ anchor: 'c1_note-1', text: '1 n' }]);
    expect(said).toEqual([]);
  });

  it('may hold paragraphs, lists and code, and begin with them', async () => {
    const { html } = await render('a[^1] b[^2]\n\n[^1]: One.\n\n    Two.\n\n    - three\n\n[^2]: - four\n');
    expect(html).toContain(note(1, `<p>${marked(1)}One.</p><p>Two.</p><ul>\n<li>three</li>\n</ul>`));
    expect(html).toContain(note(2, `${marked(2)}<ul>\n<li>four</li>\n</ul>`));
  });

  it('are numbered by the calls that are printed, whatever their order in the file', async () => {
    const { chapter } = await render('b[^b] a[^a] b[^b]\n\n[^a]: first there\n\n[^b]: last there\n');
    expect(chapter.notes).toEqual([
      { anchor: 'c1_note-1', text: '1 last there' },
      { anchor: 'c1_note-2', text: '2 first there' },
    ]);
  });

  it('are told apart where two are called at one place', async () => {
    const { html } = await render('a[^1][^2] b[^1]\n\n[^1]: n\n\n[^2]: m\n');
    expect(html).toContain(`a${call(1)}<span class="livret-note-comma">,</span>${call(2)} b${again(1)}`);
  });

  it('of the same label in two chapters are two', async () => {
    const { chapters, said } = await renderAll({
      '1.md': 'a[^x]\n\n[^x]: one',
      '2.md': 'b[^x]\n\n[^x]: two',
    });
    expect(chapters.flatMap(({ notes }) => notes)).toEqual([
      { anchor: 'c1_note-1', text: '1 one' },
      { anchor: 'c2_note-1', text: '1 two' },
    ]);
    expect(said).toEqual([]);
  });

  it('may be empty', async () => {
    const { chapter } = await render('a[^1]\n\n[^1]:\n');
    expect(chapter.notes.map((n) => n.text.trim())).toEqual(['1']);
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '1',
    'é',
  ])('may be labelled %s', async (label) => {
    const { chapter, said } = await render(`a[^${label}]\n\n[^${label}]: Words.\n`);
    expect(chapter.notes).toEqual([{ anchor: 'c1_note-1', text: '1 Words.' }]);
    expect(said).toEqual([]);
  });

  it('are told from headings that are called like them', async () => {
    const { html, chapter } = await render(
      '# Note 1\n\n<a id="note-1"></a>\n\na[^1] [up](#note-1)\n\n[^1]: n\n',
    );
    expect(html).toContain('<h1 id="c1-note-1">Note 1</h1>');
    expect(html).toContain('<a href="#c1-note-1">up</a>');
    expect(chapter.notes).toEqual([{ anchor: 'c1_note-1', text: '1 n' }]);
  });

  it('cannot be forged by an author’s HTML', async () => {
    const { html, chapter } = await render(
      'a[^1] <a data-note="c1_note-1" class="livret-note-call" href="https://x.example">9</a>\n\n' +
        '<section class="livret-notes">\n\nWords one\n\n</section>\n\n' +
        '<div class="livret-note" id="c1_note-1">\n\nWords two\n\n</div>\n\n[^1]: n\n',
    );
    expect(html).toContain('<a href="https://x.example">9</a>');
    expect(html.match(/livret-note[\w-]*/g)).toEqual([
      'livret-note-call',
      'livret-notes',
      'livret-note',
      'livret-note-number',
    ]);
    expect(chapter.body).toContain('Words one');
    expect(chapter.body).toContain('Words two');
    expect(chapter.notes).toEqual([{ anchor: 'c1_note-1', text: '1 n' }]);
  });

  it('are not reached by what is left open in the text or in another note', async () => {
    const { html, chapter } = await render(
      'a[^1] b[^2]\n\n<div><b>open\n\n[^1]: one <i>open </div></section>\n\n[^2]: two\n',
    );
    expect(chapter.notes.map((n) => n.text)).toEqual(['1 one open ', '2 two']);
    expect(html).toContain(note(2, `<p>${marked(2)}two</p>`));
    expect(html).toMatch(/<\/section>$/);
  });

  it('are warned of when nothing calls them', async () => {
    const { chapter, said, told } = await render('a\n\n[^lost]: Some words that [^too]\n\n[^too]: more\n');
    expect(chapter.notes).toEqual([]);
    expect(said).toEqual(['warning note-unused 1.md:3', 'warning note-unused 1.md:5']);
    expect(told()[0]).toBe(
      'The footnote [^lost] is not called anywhere, so it is not printed. → Put [^lost] where it belongs, or delete the note.',
    );
    expect(told('fr')[0]).toBe(
      'La note [^lost] n’est appelée nulle part\u00a0: elle n’est pas imprimée. → Placez [^lost] à l’endroit voulu, ou supprimez la note.',
    );
  });

  it('are warned of when there are two of one name', async () => {
    const { chapter, said, told } = await render('a[^1]\n\n[^1]: one\n\n[^1]: two\n');
    expect(chapter.notes.map((n) => n.text)).toEqual(['1 one']);
    expect(said).toEqual(['warning note-twice 1.md:5']);
    expect(told()[0]).toMatch(/second footnote \[\^1\]; only the first is printed/);
    expect(told('fr')[0]).toMatch(/deuxième note \[\^1\]\u00a0; seule la première est imprimée/);
  });

  it('are warned of when they are called but not there', async () => {
    const { html, said, told } = await render(
      '> a\n> b [^nope] c\n\n`[^code]` \\[^meant] ![^picture](a.png)\n',
    );
    expect(html).toContain('[^nope]');
    expect(said).toEqual(['warning note-missing 1.md:2']);
    expect(told()[0]).toMatch(/^\[\^nope\] calls a footnote that is not in this chapter/);
  });
});
