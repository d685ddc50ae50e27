import { describe, expect, it } from 'vitest';
import { render, renderAll } from './support.ts';

describe('renderChapters', () => {
  it('renders GitHub’s Markdown', async () => {
    const { html, said } = await render(
      '# A *b*\n\n~~x~~ **y** `z` https://a.example\n\n1. one\n2. two\n\n- [x] done\n- [ ] to do\n\n| a | b |\n|---|--:|\n| c | d |\n',
    );
    expect(said).toEqual([]);
    expect(html).toBe(
      '<h1 id="c1-a-b">A <em>b</em></h1>\n' +
        '<p><del>x</del> <strong>y</strong> <code>z</code> <a href="https://a.example">https://a.example</a></p>\n' +
        '<ol>\n<li>one</li>\n<li>two</li>\n</ol>\n' +
        '<ul class="contains-task-list">\n' +
        '<li class="task-list-item"><span class="livret-box livret-box-ticked"></span> done</li>\n' +
        '<li class="task-list-item"><span class="livret-box"></span> to do</li>\n</ul>\n' +
        '<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td>c</td>\n<td align="right">d</td>\n</tr>\n</tbody>\n</table>',
    );
  });

  it('gives title, headings, text, notes and characters', async () => {
    const { chapter } = await render('# Rights[^1]\n\nWords *here*.\n\n## More\n\n[^1]: Law of 1989.\n');
    expect(chapter).toMatchObject({
      id: 'c1',
      file: '/b/1.md',
      title: 'Rights',
      headings: [
        { depth: 1, text: 'Rights', anchor: 'c1-rights' },
        { depth: 2, text: 'More', anchor: 'c1-more' },
      ],
      body: 'Rights1\nWords here.\nMore',
      notes: [{ anchor: 'c1_note-1', text: '1 Law of 1989.' }],
    });
    expect([...chapter.characters].sort().join('')).toBe(
      [...new Set('Rights1\nWords here.\nMore1 Law of 1989.')].sort().join(''),
    );
  });

  it.each([
    ['# \n\n## Second\n', undefined, 'Second'],
    ['![](a.png)\n\n# ![](a.png)\n\nText', undefined, undefined],
    ['Text', 'From outside', 'From outside'],
    ['Text', undefined, undefined],
    ['## Second', 'From outside', 'From outside'],
  ])('titles %j, given %j, as %j', async (body, title, expected) => {
    expect((await render(body, title === undefined ? {} : { title })).chapter.title).toBe(expected);
  });

  it('counts lines from where the text begins in its file', async () => {
    const { said } = await render('One\n\n<script>x</script>\n', { firstLine: 7 });
    expect(said).toEqual(['warning html-removed 1.md:9']);
  });

  it('takes a language from the chapter before the booklet’s', async () => {
    expect((await render('a ?', { language: 'fr' })).html).toBe('<p>a\u202f?</p>');
    expect((await render('a ?', { language: 'en' })).html).toBe('<p>a ?</p>');
  });

  it('keeps chapters apart', async () => {
    const { chapters } = await renderAll({
      '1.md': '# A\n\nx[^1]\n\n[^1]: n',
      '2.md': '# A\n\ny[^1]\n\n[^1]: m',
    });
    expect(chapters.map((c) => c.headings[0]?.anchor)).toEqual(['c1-a', 'c2-a']);
    expect(chapters.map((c) => c.notes[0])).toEqual([
      { anchor: 'c1_note-1', text: '1 n' },
      { anchor: 'c2_note-1', text: '1 m' },
    ]);
  });

  it.each([
    ['quotations', `${'>'.repeat(1_000)} a`],
    ['elements', `${'<div>\n\n'.repeat(1_000)}a`],
    ['elements in a line', `a ${'<b>b'.repeat(1_000)}`],
    ['elements in a note', `a[^1]\n\n[^1]: ${'<i>b'.repeat(1_000)}`],
  ])('refuses %s hundreds deep in one another', async (_, body) => {
    const { said, told } = await render(body);
    expect(said.filter((line) => !line.includes('html-'))).toEqual(['error nested-too-deep 1.md:undefined']);
    expect(told().at(-1)).toMatch(/hundreds of levels deep.*Close what was opened/);
  });

  it('is quick with long and odd chapters', async () => {
    const started = performance.now();
    await render(`${' '.repeat(50_000)}x${'_'.repeat(50_000)}y ;`, { language: 'fr' });
    await render('a <b>b</b> <i>c</i> '.repeat(500));
    await render('<title> '.repeat(1_000));
    await render('a[^1] '.repeat(1_000).concat('\n\n[^1]: n'));
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
