import { describe, expect, it } from 'vitest';
import { pageOf, render, renderAll } from './support.ts';

describe('a link inside the booklet', () => {
  it('says its page, the number of which is not text yet', async () => {
    const { chapters } = await renderAll({
      '1.md': '# A\n\nSee [the *rights*](2.md#b), and [all](2.md).',
      '2.md': '# B',
    });
    expect(chapters[0]!.html).toContain(
      `See <a href="#c2-b">the <em>rights</em></a>${pageOf('c2-b')}, and <a href="#c2">all</a>${pageOf('c2')}.`,
    );
    expect(chapters[0]!.body).toContain('See the rights (p.\u00a0), and all (p.\u00a0).');
  });

  it('says it in the language around it', async () => {
    const { html } = await render('[x](#a)\n\n<div lang="de">\n\n[y](#a)\n\n</div>\n\n# A', {
      language: 'ar',
    });
    expect(html).toContain('x</a><span class="livret-page"> (ص\u00a0<');
    expect(html).toContain('y</a><span class="livret-page"> (S.\u00a0<');
  });

  it.each(['no language', '-', 'zz-zz-zz-zz'])('takes the chapter’s where lang="%s"', async (lang) => {
    const { html } = await render(`<p lang="${lang}"><a href="#a">x</a></p>\n\n# A`);
    expect(html).toContain('x</a><span class="livret-page"> (p.\u00a0<');
  });

  it.each([
    ['in a heading', '## See [x](#a)'],
    ['without words', '<a href="#a"></a>text'],
    ['where its words say a page', '[page 6](#a)'],
    ['where its words say a page in short', '[the rights, p. 6](#a)'],
    ['where a page is written behind it', '[x](#a) (p. 6)'],
    ['where a page is written behind it in words', '[x](#a), page 6'],
  ])('says none %s', async (_, body) => {
    const { html } = await render(`${body}\n\n# A`);
    expect(html).toContain('href="#c1-a"');
    expect(html).not.toContain('livret-page');
  });

  it('says it where words only look like a page', async () => {
    const { html } = await render('[pages](#a) [stop. 6](#a) [x](#a) (people)\n\n# A');
    expect(html.match(/livret-page-ref/g)).toHaveLength(3);
  });

  it('says it in notes and behind pictures', async () => {
    const { html } = await render('[![p](a.png)](#a) b[^1]\n\n[^1]: [x](#a)\n\n# A');
    expect(html.match(/livret-page-ref/g)).toHaveLength(2);
  });
});
