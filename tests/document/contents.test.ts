import { describe, expect, it } from 'vitest';
import { contentsEntries, partAnchor } from '../../src/document/contents.ts';
import type { DocumentChapter } from '../../src/document/index.ts';

const chapter = (id: string, more: Partial<DocumentChapter> = {}): DocumentChapter => ({
  ...{ id, file: `/b/${id}.md`, html: '', body: '', notes: [], characters: '', start: 'page', toc: true },
  title: `Title of ${id}`,
  ...more,
});
const listed = (chapters: DocumentChapter[]) =>
  contentsEntries(chapters).map(({ kind, title, anchor }) => `${kind} ${title} → ${anchor}`);

describe('contentsEntries', () => {
  it('lists parts and chapters in order', () => {
    const part = { title: 'Part', start: 'same' } as const;
    expect(listed([chapter('c1'), chapter('c2', { part }), chapter('c3')])).toEqual([
      'chapter Title of c1 → c1',
      `part Part → ${partAnchor('c2')}`,
      'chapter Title of c2 → c2',
      'chapter Title of c3 → c3',
    ]);
  });

  it('leaves out chapters that ask for it or have no title', () => {
    expect(
      listed([
        chapter('c1'),
        chapter('c2', { toc: false }),
        chapter('c3', { title: undefined }),
        chapter('c4'),
      ]),
    ).toEqual(['chapter Title of c1 → c1', 'chapter Title of c4 → c4']);
    expect(listed([chapter('c1', { toc: false })])).toEqual([]);
  });

  it('lists the sections of a booklet of one chapter', () => {
    const headings = [
      { depth: 1, text: 'Title', anchor: 'c1-title' },
      { depth: 2, text: 'One', anchor: 'c1-one' },
      { depth: 3, text: 'Deep', anchor: 'c1-deep' },
      { depth: 2, text: 'Two', anchor: 'c1-two' },
    ];
    expect(listed([chapter('c1', { headings })])).toEqual(['chapter One → c1-one', 'chapter Two → c1-two']);
  });
});
