import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { type DocumentChapter, type DocumentInput, makeDocument } from '../../src/document/index.ts';
import { HOME } from '../../src/home.ts';
import { letters } from '../../src/letters.ts';
import { Notices } from '../../src/report/notices.ts';
import { renderNotice } from '../../src/report/render.ts';

const chapter = (id: string, more: Partial<DocumentChapter> = {}): DocumentChapter => ({
  id,
  file: `/b/${id}.md`,
  html: `<h1>Words of ${id}</h1>`,
  body: `Words of ${id}`,
  notes: [{ anchor: `${id}_note-1`, text: `Note of ${id}` }],
  characters: 'abc',
  title: `Words of ${id}`,
  toc: false,
  start: 'page',
  ...more,
});

async function make(more: Partial<DocumentInput> = {}) {
  const notices = new Notices();
  const document = await makeDocument({
    chapters: [chapter('c1'), chapter('c2')],
    title: 'Our rights',
    language: 'en',
    cover: true,
    theme: 'sober',
    page: { width: 148, height: 210 },
    home: HOME,
    notices,
    ...more,
  });
  const flow = (id: string) => document.flows.find((f) => f.id === id);
  return { document, notices, flow, ids: document.flows.map((f) => f.id) };
}

const HOSTILE = '</title></section><script>alert(1)</script><img src=x onerror=y>"\' {{ title }} {% raw %}';

describe('makeDocument', () => {
  it('makes a flow of the cover, each chapter and the back cover', async () => {
    const { document, ids, flow } = await make();
    expect(ids).toEqual(['cover', 'c1', 'c2', 'closing']);
    expect(document.flows.map((f) => f.kind)).toEqual(['cover', 'chapter', 'chapter', 'closing']);
    expect(flow('c1')).toMatchObject({
      html: expect.stringContaining('<h1>Words of c1</h1>'),
      start: 'page',
      file: '/b/c1.md',
      body: 'Words of c1',
      notes: [{ anchor: 'c1_note-1', text: 'Note of c1' }],
    });
    expect(document).toMatchObject({
      title: 'Our rights',
      language: 'en',
      direction: 'ltr',
      page: { width: 148, height: 210 },
    });
    expect(document.shell).toMatch(
      /^<!doctype html>\n<html lang="en" dir="ltr">[\s\S]*<title>Our rights<\/title>/,
    );
  });

  it('leaves out the cover and the back cover that nobody asked for', async () => {
    expect((await make({ cover: false })).ids).toEqual(['c1', 'c2']);
    expect((await make({ cover: false, closing: { slogan: 'Yes' } })).ids).toEqual(['c1', 'c2', 'closing']);
  });

  it('has a colophon where there is something to say in it', async () => {
    expect((await make({ colophon: 'Copy this.' })).ids).toEqual([
      'cover',
      'colophon',
      'c1',
      'c2',
      'closing',
    ]);
    expect((await make({ contact: 'a@b.example' })).ids).toContain('colophon');
  });

  it('lets a chapter run on after the one before', async () => {
    const { ids, flow } = await make({
      chapters: [
        chapter('c1', { start: 'same' }),
        chapter('c2', { start: 'same' }),
        chapter('c3', { start: 'recto' }),
      ],
    });
    expect(ids).toEqual(['cover', 'c1', 'c3', 'closing']);
    expect(flow('c1')).toMatchObject({
      body: 'Words of c1\nWords of c2',
      notes: [
        { anchor: 'c1_note-1', text: 'Note of c1' },
        { anchor: 'c2_note-1', text: 'Note of c2' },
      ],
    });
    expect(flow('c1')!.html).toMatch(/Words of c1[\s\S]*Words of c2/);
    expect(flow('c3')!.start).toBe('recto');
  });

  it('repeats the title on a back cover that has nothing else, so that it is not blank', async () => {
    expect((await make()).flow('closing')!.body).toContain('Our rights');
    const { flow } = await make({
      closing: { statement: 'One.\n\nTwo\nlines.', slogan: 'Yes!', url: 'https://b.example/' },
    });
    expect(letters(flow('closing')!.body)).toBe(letters('One. Two lines. Yes! b.example'));
    expect(flow('closing')!.html).toContain('<a href="https://b.example/">b.example</a>');
    expect(flow('closing')!.html.match(/<p/g)).toHaveLength(4);
  });

  it('sets what is in another language in its own direction', async () => {
    const { document } = await make({ language: 'he' });
    expect(document).toMatchObject({
      direction: 'rtl',
      shell: expect.stringContaining('<html lang="he" dir="rtl">'),
    });
    const { flow } = await make({ chapters: [chapter('c1', { language: 'ar', class: 'poem' })] });
    expect(flow('c1')!.html).toContain('<section class="chapter poem" id="c1" lang="ar" dir="rtl">');
  });

  it('takes every value for words, not for HTML or templates', async () => {
    const { document } = await make({
      title: HOSTILE,
      subtitle: HOSTILE,
      group: HOSTILE,
      contact: HOSTILE,
      colophon: HOSTILE,
      url: 'https://a.example/"><script>',
      closing: { statement: HOSTILE, slogan: HOSTILE },
      chapters: [chapter('c1', { class: '"><script>' })],
    });
    for (const html of [document.shell, ...document.flows.map((f) => f.html)]) {
      visit(fromHtml(html, { fragment: !html.startsWith('<!doctype') }), 'element', (node) => {
        expect(['script', 'img', 'iframe']).not.toContain(node.tagName);
        expect(Object.keys(node.properties).filter((name) => name.startsWith('on'))).toEqual([]);
      });
    }
    expect(document.flows[0]!.body).toContain('{{ title }} {% raw %}');
  });

  it('says which characters would be printed as empty boxes', async () => {
    const { notices } = await make({ title: 'Rights 漢', chapters: [chapter('c1', { characters: '字' })] });
    const told = (language: 'en' | 'fr') =>
      notices.all
        .map((n) => renderNotice(n, language, '/'))
        .map(({ level, text, hint }) => `${level}: ${text} ${hint}`);
    expect(told('en')).toEqual([
      'error: No font of this booklet can draw these 2 characters (Simplified Chinese): 漢 (U+6F22), 字 (U+5B57) ' +
        'Run “npm install @fontsource/noto-sans-sc” and write this line in booklet.yaml: ' +
        'fonts: ["@fontsource/noto-sans-sc"] – without it they would be printed as empty boxes.',
    ]);
    expect(told('fr')[0]).toMatch(
      /^error: Aucune police de la brochure ne sait dessiner ces 2 caractères \(chinois simplifié\)\u00a0: 漢/,
    );
  });

  it('brings the fonts and the page that its words need', async () => {
    const { document } = await make({ title: 'שלום', url: 'https://a.example/' });
    expect([...document.fontFiles.keys()].some((url) => url.includes('frank-ruhl-libre'))).toBe(true);
    expect(document.css).toContain('@page { size: 148mm 210mm;');
    expect(document.margins.address).toBe('a.example');
    expect(document.fontNames).toContain('vollkorn');
  });

  it('fails on a theme that is not there', async () => {
    await expect(make({ theme: 'gone' })).rejects.toThrow(/ENOENT/);
  });
});
