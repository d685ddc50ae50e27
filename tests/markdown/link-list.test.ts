import { describe, expect, it } from 'vitest';
import { render, renderAll } from './support.ts';

const BODY =
  '[a](https://x.example/) b[^1] [c](https://y.example) [d](https://x.example/)\n\n[^1]: [e](https://z.example)';

describe('links: list', () => {
  it('lists the addresses at the end of the chapter, by the numbers behind the words', async () => {
    const { html, chapter, said } = await render(BODY, { links: 'list' });
    const number = (n: number): string =>
      `\u00a0<a href="#c1_address-${n}" class="livret-address-call">[${n}]</a>`;
    expect(html).toContain(
      `<p><a href="https://x.example/">a</a>${number(1)} b<a href="#c1_note-1" class="livret-note-call" data-note="c1_note-1">1</a> ` +
        `<a href="https://y.example">c</a>${number(3)} <a href="https://x.example/">d</a>${number(1)}</p>`,
    );
    expect(html).toContain(
      '<section class="livret-address-list"><p class="livret-address-title">Addresses</p><ol class="livret-addresses">' +
        '<li id="c1_address-1"><span class="livret-address-number">[1]</span> <a href="https://x.example/" class="livret-address" dir="ltr">x.example</a></li>' +
        '<li id="c1_address-2"><span class="livret-address-number">[2]</span> <a href="https://z.example" class="livret-address" dir="ltr">z.example</a></li>',
    );
    expect(html.indexOf('livret-address-list')).toBeLessThan(html.indexOf('livret-notes'));
    expect(chapter.body).toContain('Addresses[1] x.example[2] z.example[3] y.example');
    expect(chapter.notes).toEqual([{ anchor: 'c1_note-1', text: '1 e\u00a0[2]' }]);
    expect(said).toEqual([]);
  });

  it('has its title in the chapter’s language, and is left out where it would be empty', async () => {
    expect((await render('[a](https://x.example)', { links: 'list', language: 'de' })).html).toContain(
      '>Adressen</p>',
    );
    expect((await render('https://x.example [a](#t)\n\n# T', { links: 'list' })).html).not.toContain(
      'livret-address',
    );
  });

  it('does not get into the words of headings', async () => {
    const { chapter } = await render('# [a](https://x.example)', { links: 'list' });
    expect(chapter.headings.map(({ text }) => text)).toEqual(['a']);
  });
});

describe('links: list-at-end', () => {
  it('numbers through the booklet, and lists the addresses in a chapter of its own', async () => {
    const { chapters } = await renderAll(
      { '1.md': '# One\n\n[a](https://x.example)', '2.md': '[b](https://y.example) [c](https://x.example)' },
      { links: 'list-at-end' },
    );
    expect(chapters.map(({ body }) => body)).toEqual([
      'One\na\u00a0[1]',
      'b\u00a0[2] c\u00a0[1]',
      'Addresses[1] x.example[2] y.example',
    ]);
    expect(chapters[2]).toMatchObject({
      id: 'addresses',
      title: 'Addresses',
      headings: [{ depth: 1, text: 'Addresses', anchor: 'addresses-title' }],
    });
    expect(chapters[1]!.html).toContain('href="#addresses_address-1"');
    expect(chapters[2]!.html).toContain('<li id="addresses_address-1">');
  });

  it('adds nothing where there is nothing to list', async () => {
    const { chapters } = await renderAll({ '1.md': 'a' }, { links: 'list-at-end' });
    expect(chapters).toHaveLength(1);
  });
});

describe('links: inline', () => {
  it('prints each address behind its words', async () => {
    const { html, chapter } = await render(`${BODY}\n\n# [h](https://h.example)`, { links: 'inline' });
    expect(chapter.body).toContain('a (x.example) b1 c (y.example) d (x.example)');
    expect(chapter.headings.map(({ text }) => text)).toEqual(['h']);
    expect(html).toContain(
      '<a href="https://y.example">c</a><span class="livret-inline-address"> (<a href="https://y.example" class="livret-address" dir="ltr">y.example</a>)</span>',
    );
  });
});

describe('links: none', () => {
  it('prints no address', async () => {
    const { chapter } = await render(BODY, { links: 'none' });
    expect(chapter.body).toContain('a b1 c d');
  });
});
