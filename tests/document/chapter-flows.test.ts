import { describe, expect, it } from 'vitest';
import { chapterFlows } from '../../src/document/chapter-flows.ts';
import type { DocumentChapter } from '../../src/document/index.ts';

const chapter = (id: string, more: Partial<DocumentChapter> = {}): DocumentChapter => ({
  ...{ id, file: `/b/${id}.md`, html: '', body: `words of ${id}`, characters: '', start: 'page', toc: true },
  notes: [{ anchor: `${id}_note-1`, text: id }],
  ...more,
});
const render = async (name: string, more: object): Promise<string> => {
  const { chapter: one, part } = more as { chapter?: { id: string }; part?: { title: string } };
  return `<${name} ${one?.id ?? ''}>${part?.title ?? ''}`;
};
const part = (start: 'same' | 'page' | 'recto') => ({ title: 'Part', start });
const flows = async (...chapters: DocumentChapter[]) =>
  (await chapterFlows(chapters, render)).map(({ id, kind, start, html, body }) => ({
    id,
    kind,
    start,
    html,
    body: body.trim(),
  }));

describe('chapterFlows', () => {
  it('begins each chapter on a page, those that run on with the one before', async () => {
    const made = await chapterFlows(
      [chapter('c1'), chapter('c2', { start: 'same' }), chapter('c3', { start: 'recto' })],
      render,
    );
    expect(made.map(({ id, start }) => `${id} ${start}`)).toEqual(['c1 page', 'c3 recto']);
    expect(made[0]).toMatchObject({
      body: 'words of c1\nwords of c2',
      files: { c1: '/b/c1.md', c2: '/b/c2.md' },
      notes: [{ text: 'c1' }, { text: 'c2' }],
    });
  });

  it('sets a part above its first chapter', async () => {
    const [, second] = await flows(chapter('c1'), chapter('c2', { part: part('same') }));
    expect(second).toEqual({
      id: 'c2',
      kind: 'chapter',
      start: 'page',
      html: '<part >Part<chapter c2>',
      body: 'Part\nwords of c2',
    });
  });

  it.each(['page', 'recto'] as const)('gives a part its own page: %s', async (start) => {
    const made = await flows(chapter('c1'), chapter('c2', { part: part(start), start: 'same' }));
    expect(made.map(({ id, kind, start: begins }) => `${id} ${kind} ${begins}`)).toEqual([
      'c1 chapter page',
      `c2_part part ${start}`,
      'c2 chapter page',
    ]);
    expect(made[1]?.body).toBe('Part');
  });

  it('lets no chapter run on into a new part', async () => {
    const made = await flows(chapter('c1'), chapter('c2', { part: part('same'), start: 'same' }));
    expect(made.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });
});
