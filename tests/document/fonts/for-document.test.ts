import { describe, expect, it } from 'vitest';
import { type DocumentChapter, makeDocument } from '../../../src/document/index.ts';
import { HOME } from '../../../src/home.ts';
import { Notices } from '../../../src/report/notices.ts';

const chapter = (text: string, more: Partial<DocumentChapter> = {}): DocumentChapter => ({
  ...{ id: 'c1', file: '/b/1.md', html: `<p>${text}</p>`, body: text, notes: [] },
  ...{ characters: [...new Set(text)].join(''), toc: false, start: 'page' },
  ...more,
});

async function make(...chapters: DocumentChapter[]) {
  const notices = new Notices();
  const document = await makeDocument({
    ...{ chapters, title: 'Our rights', language: 'en', cover: false, theme: 'sober', home: HOME, notices },
    page: { width: 148, height: 210 },
  });
  const missing = notices.all.flatMap(({ code, params }) =>
    code === 'character-uncovered' ? [String(params.characters)] : [],
  );
  return { files: [...document.fontFiles.keys()].join(' '), missing };
}

describe('fonts of a document', () => {
  it('are those of the chapters, and of what stands around them', async () => {
    const hebrew = 'frank-ruhl-libre';
    const part = { title: 'זכויות', start: 'same' as const };
    expect((await make(chapter('Words'))).files).not.toContain(hebrew);
    expect((await make(chapter('Words זכויות'))).files).toContain(hebrew);
    expect((await make(chapter('Words', { part }))).files).toContain(hebrew);
    expect((await make(chapter('Words', { part: { ...part, start: 'page' } }))).files).toContain(hebrew);
  });

  it('hold letters whose mark stands in another element', async () => {
    const html = '<p>ש<b>\u030c</b></p>';
    const { missing } = await make(
      chapter('', { html, body: 'Words.', notes: [], characters: 'Words.ש\u030c' }),
    );
    expect(missing.join()).toContain('U+05E9 U+030C');
  });

  it('hold what a chapter that runs on says', async () => {
    const second = chapter('זכויות', { id: 'c2', start: 'same' });
    expect((await make(chapter('Words'), second)).files).toContain('frank-ruhl-libre');
  });
});
