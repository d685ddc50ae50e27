import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printed, render, renderAll } from '../support.ts';

const VALUES = {
  group: 'Cantine des Tilleuls',
  'group.name': 'Cantine des Tilleuls',
  'group.url': 'www.tilleuls.example/a?b=1&c=2',
  email: 'bonjour@tilleuls.example',
  evil: '**bold** <script>alert(1)</script> [x](javascript:alert(1)) | # {.big} :::',
  script: 'javascript:alert(1)',
  quote: '" onclick="x',
  empty: undefined,
};
const filled = (body: string, more = {}) => render(body, { values: VALUES, ...more });

describe('values in a chapter', () => {
  it('are put into text, headings, emphasis, tables and notes', async () => {
    const { html, said } = await filled(
      '# À {{group}}\n\nCome to **{{ group }}** ({{ group.name }}).\n\n| A | B |\n| --- | --- |\n| {{ email }} | {{ evil }} |\n\nNote.[^1]\n\n[^1]: Ask {{ group }}.\n',
    );
    expect(said).toEqual([]);
    expect(html).toContain('>À Cantine des Tilleuls</h1>');
    expect(html).toContain('<strong>Cantine des Tilleuls</strong> (Cantine des Tilleuls).');
    expect(html).toContain('Ask Cantine des Tilleuls.');
    expect(html).toContain('**bold** &#x3C;script>');
    expect(html.match(/<td/g)).toHaveLength(2);
    expect(html).not.toMatch(/[\uFDD0-\uFDEF]/);
  });

  it('are put into links, whose addresses get their scheme', async () => {
    const { html, said } = await filled(
      '[write](mailto:{{ email }} "To {{ group }}"), [see]({{ group.url }}), <a href="{{ group.url }}">see</a>, [def]\n\n[def]: https://{{ group.url }}',
    );
    expect(said).toEqual([]);
    expect(html).toContain('href="mailto:bonjour@tilleuls.example"');
    expect(html).toContain('title="To Cantine des Tilleuls"');
    expect(html.match(/href="https:\/\/www\.tilleuls\.example\/a\?b=1&#x26;c=2"/g)).toHaveLength(3);
  });

  it('are put into the title of front matter', async () => {
    const { html, chapter, said } = await filled('Text.', { title: 'Nous, {{ group }}' });
    expect(said).toEqual([]);
    expect(chapter.title).toBe('Nous, Cantine des Tilleuls');
    expect(html).toContain('Nous, Cantine des Tilleuls</h1>');
  });

  it('leave code and formulas alone', async () => {
    const { html, said } = await filled(
      'Write `{{ group }}` or `\\{{ x }}`:\n\n```\n{{ unknown }}\n```\n\n    {{ indented }}\n\n<!-- {{ comment }} -->\n\n$\\frac{{a}}{{b}}$\n',
    );
    expect(said).toEqual([]);
    expect(html).toContain('<code>{{ group }}</code>');
    expect(html).toContain('<code>\\{{ x }}</code>');
    expect(html).toContain('{{ unknown }}');
    expect(html).toContain('{{ indented }}');
    expect(html).toContain('<mfrac>');
    expect(html).not.toContain('comment');
  });

  it('are printed as braces after a backslash', async () => {
    const { said, ...rendered } = await filled('A \\{{ group }} and \\\\{{ group }}.');
    expect(said).toEqual([]);
    expect(printed({ said, ...rendered })).toContain('A {{ group }} and \\Cantine des Tilleuls.');
  });

  it('cannot become markup, an attribute or a program', async () => {
    const { html } = await filled(
      '{{ evil }}\n\n- {{ evil }}\n\n<p title="{{ quote }}">a</p>\n\n<p title={{quote}}>b</p>\n\n<div>{{ evil }}</div>\n\n[x]({{ script }})\n\n[y](https://a.example/{{ evil }})\n\n![{{ evil }}](a.png)',
    );
    expect(html.replace(/"[^"]*"/g, '')).not.toMatch(/<script|<strong|onclick=/);
    expect(html).not.toMatch(/href="javascript|class="big"/);
    expect(html).toContain('title="&#x22; onclick=&#x22;x"');
  });

  it('that are unknown are told, with the line and the nearest name', async () => {
    const { said, told } = await filled(
      '# A\n\nOne\ntwo {{ gruop }}\n\n<p>\n{{ contact.mail }}</p>\n\n{{ zzzzzzzz }}\n',
    );
    expect(said).toEqual([
      'error value-unknown 1.md:4',
      'error value-unknown 1.md:7',
      'error value-unknown 1.md:9',
    ]);
    expect(told()).toEqual([
      '“{{ gruop }}”: there is no value of that name. → Did you mean “{{ group }}”?',
      expect.stringContaining('“{{ contact.mail }}”: there is no value'),
      '“{{ zzzzzzzz }}”: there is no value of that name. → Give it a text below “values” in booklet.yaml, use one that docs/groups.md lists, or, to print the braces themselves, write \\{{.',
    ]);
    expect(told('fr')[0]).toBe(
      '«\u00a0{{ gruop }}\u00a0»\u00a0: il n’y a pas de valeur de ce nom. → Vouliez-vous dire «\u00a0{{ group }}\u00a0»\u00a0?',
    );
    const lenient = await filled('A {{ gruop }}.', { lenient: true });
    expect(lenient.said).toEqual(['warning value-unknown 1.md:1']);
    expect(printed(lenient)).toContain('A {{ gruop }}.');
  });

  it.each([
    '{{ group .name }}',
    '{{group. name}}',
    '{{group.Name}}',
    '{{ Group_name }}',
    '{{ groupe.nom }}',
  ])('%s: the value that was probably meant is told', async (written) => {
    const { said, told } = await filled(`A ${written}.`);
    expect(said).toEqual(['error value-unknown 1.md:1']);
    expect(told()[0]).toContain('Did you mean “{{ group.name }}”?');
  });

  it('may have the spaces of French keyboards', async () => {
    const { html, said } = await filled('A {{\u00a0group.name\u00a0}}.');
    expect([said, html]).toEqual([[], expect.stringContaining('A Cantine des Tilleuls.')]);
  });

  it('are no names of JavaScript', async () => {
    const { said } = await filled('{{ constructor }} {{ __proto__ }} {{ toString }}');
    expect(said).toEqual(Array(3).fill('error value-unknown 1.md:1'));
  });

  it('that are empty are told', async () => {
    const { said, html } = await filled('A {{ empty }} B');
    expect(said).toEqual(['warning value-empty 1.md:1']);
    expect(html).toMatch(/A\s+B/);
  });

  it('leave what other programs fill in as it is, with a word', async () => {
    const { said, html } = await filled(
      '{{< figure src="a.png" >}}\n\n{% note %}\n\n{{ page.title | upper }}',
    );
    expect(said).toEqual(Array.from([1, 3, 5], (line) => `warning foreign-syntax 1.md:${line}`));
    expect(html).toContain('{{ page.title | upper }}');
  });

  it('leave every line where it was', async () => {
    const { said } = await filled(
      '{{ group }}\n{{ group }} [x](missing.md)\n\n> {{ email }}\n> [y](gone.md)',
    );
    expect(said.map((line) => line.replace(/^\w+ \S+ /, ''))).toEqual(['1.md:2', '1.md:5']);
  });

  it('name a chapter by its heading, filled', async () => {
    const { chapters } = await renderAll(
      { 'a.md': '# {{ group }}', 'b.md': '{{ email }}' },
      { values: VALUES },
    );
    expect(chapters.map(({ title }) => title)).toEqual(['Cantine des Tilleuls', undefined]);
  });

  it('print the letters of any text, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme-ascii' }), async (text) => {
        const { html } = await render('A{{ x }}B', { values: { x: text } });
        expect(
          html.match(/<(?!\/?p\b)\w+/g)?.filter((tag) => !/^<(span|wbr|a|bdi)$/.test(tag)) ?? [],
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
