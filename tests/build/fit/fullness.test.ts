import { describe, expect, it } from 'vitest';
import { nearlyLess, sizeOf } from '../../../src/build/fit/fullness.ts';
import type { FlowLength } from '../../../src/pagination/index.ts';

const cover: FlowLength = { flow: 'cover', kind: 'cover', start: 'page', pages: 1 };
const closing: FlowLength = { flow: 'closing', kind: 'closing', start: 'page', pages: 1 };
/** @param lines on its last page */
const chapter = (flow: string, pages: number, lines: number, more: Partial<FlowLength> = {}): FlowLength => ({
  ...{ flow, kind: 'chapter', start: 'page', pages, file: `/b/${flow}.md` },
  ...{ last: { lines, free: 36 - lines } },
  ...more,
});

const SIZE = { copiesAtOnce: 1 };

describe('sizeOf', () => {
  it.each([
    ['with a back cover', [cover, chapter('a', 7, 2), closing], { pages: 12, blanks: 3 }],
    ['without one', [chapter('a', 9, 2)], { pages: 12, blanks: 3 }],
    ['that is full', [cover, chapter('a', 6, 2), closing], { pages: 8, blanks: 0 }],
    [
      'with a blank before a recto, which is meant',
      [cover, chapter('a', 3, 9), chapter('b', 2, 9, { start: 'recto' }), closing],
      { pages: 8, blanks: 1 },
    ],
    [
      'whose only blank is meant',
      [cover, chapter('a', 1, 9), chapter('b', 1, 9), chapter('c', 3, 9, { start: 'recto' }), closing],
      { pages: 8, blanks: 0 },
    ],
  ] as const)('counts a booklet %s', (_, lengths, size) => {
    expect(sizeOf(lengths)).toEqual({ ...size, sheets: size.pages / 4, copiesAtOnce: 1 });
  });
});

describe('nearlyLess', () => {
  it('is a page that holds few lines, where a sheet hangs on it', () => {
    expect(nearlyLess([cover, chapter('a', 7, 2), closing])).toEqual({
      lines: 2,
      size: { ...SIZE, pages: 8, blanks: 0, sheets: 2 },
      flows: [{ file: '/b/a.md', lines: 2 }],
    });
  });

  it('counts begun lines, but not the space between paragraphs', () => {
    const lines = (on: number) => nearlyLess([cover, chapter('a', 7, on), closing])?.lines;
    expect([0.4, 1.1, 1.2, 1.4, 2.2].map(lines)).toEqual([1, 1, 1, 2, 2]);
  });

  it('takes the chapters with the fewest lines, in their order', () => {
    const chapters = [chapter('a', 3, 4), chapter('b', 3, 30), chapter('c', 2, 1.6)];
    expect(nearlyLess([cover, ...chapters, closing])).toEqual({
      lines: 6,
      size: { ...SIZE, pages: 8, blanks: 0, sheets: 2 },
      flows: [
        { file: '/b/a.md', lines: 4 },
        { file: '/b/c.md', lines: 2 },
      ],
    });
  });

  it('leaves alone what is won in vain before a recto', () => {
    // 1 + 3 + 2 + 2 + 1: nine pages. Without a page of chapter a there would be a blank before chapter b.
    const b = chapter('b', 2, 30, { start: 'recto' });
    const chapters = [cover, chapter('a', 3, 1), b, chapter('c', 2, 3)];
    expect(nearlyLess([...chapters, closing])).toEqual({
      lines: 3,
      size: { ...SIZE, pages: 8, blanks: 0, sheets: 2 },
      flows: [{ file: '/b/c.md', lines: 3 }],
    });
  });

  it('counts the sheets of other schemes', () => {
    // Cards: as many on a sheet as there is room for, nothing is filled up.
    const cards = {
      filling: { full: (pages: number) => pages },
      planFor: (pages: number) => ({ sheets: Math.ceil(pages / 8), copies: 1 }),
    };
    expect(nearlyLess([chapter('a', 9, 2)], cards)).toMatchObject({ size: { pages: 8, sheets: 1 } });
    expect(nearlyLess([chapter('a', 8, 2)], cards)).toBeUndefined();
  });

  it.each([
    ['the page is not nearly empty', [cover, chapter('a', 7, 9.4), closing]],
    ['nothing would be saved', [cover, chapter('a', 6, 30), closing]],
    ['a page less saves no sheet', [cover, chapter('a', 8, 2), closing]],
    ['a chapter has one page', [cover, ...['a', 'b', 'c'].map((id) => chapter(id, 1, 1)), closing]],
    ['there is one sheet', [cover, chapter('a', 2, 1), closing]],
    ['it is not known how full pages are', [cover, chapter('a', 7, 2, { last: undefined }), closing]],
  ])('is nothing where %s', (_, lengths) => {
    expect(nearlyLess(lengths)).toBeUndefined();
  });
});
