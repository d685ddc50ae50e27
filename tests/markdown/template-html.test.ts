import { describe, expect, it } from 'vitest';
import { cleanTemplate } from '../../src/markdown/template-html.ts';
import { Notices } from '../../src/report/notices.ts';

async function cleaned(html: string) {
  const notices = new Notices();
  const result = await cleanTemplate(html, {
    file: '/b/cover.liquid',
    notices,
    resolveImage: async (reference) => {
      if (/^https?:/.test(reference)) return { ok: false, fault: 'remote' };
      return reference === 'a.png'
        ? { ok: true, url: '/files/1.png', widthPx: 4, heightPx: 2 }
        : { ok: false, fault: 'missing' };
    },
  });
  return { html: result, said: notices.all.map(({ code, file, line }) => `${code} ${file}:${line}`) };
}

describe('HTML of a template', () => {
  it('keeps words, classes, languages and directions', async () => {
    const html = '<h1 class="cover-title" lang="ar" dir="rtl">سلام</h1>\n<p>a <em>b</em></p>';
    expect(await cleaned(html)).toEqual({ html, said: [] });
  });

  it.each([
    ['<script>fetch("https://x.example")</script>a', 'a', 'html-removed'],
    ['<p onclick="x()">a</p>', '<p>a</p>', 'html-attribute-removed'],
    ['<iframe src="https://x.example"></iframe>a', 'a', 'html-removed'],
    ['<style>@import "https://x.example"</style>a', 'a', 'html-removed'],
    ['<p style="background: url(https://x.example)">a</p>', '<p>a</p>', 'html-attribute-ignored'],
    ['<link rel="stylesheet" href="https://x.example">a', 'a', 'html-removed'],
    ['<a href="javascript:x()">a</a>', '<a>a</a>', 'link-forbidden'],
    ['<img src="https://x.example/a.png">', '<img>', 'image-remote'],
    ['<img src="gone.png">', '<img>', 'image-missing'],
  ])('%s: loses what may not be printed, with a word', async (html, expected, code) => {
    const { html: result, said } = await cleaned(html);
    expect(result).toBe(expected);
    expect(said).toEqual([`${code} /b/cover.liquid:undefined`]);
  });

  it('has pictures of the folder, measured, and no names of places', async () => {
    expect((await cleaned('<img src="a.png" class="cover-logo" id="c1"><img>')).html).toBe(
      '<img class="cover-logo" src="/files/1.png" width="4" height="2" alt="">',
    );
  });

  it('cannot be livret’s own elements', async () => {
    const { html } = await cleaned('<div class="livret-contents pagedjs_page x">a</div></section>b');
    expect(html).toBe('<div class="x">a</div>b');
  });
});
