import { describe, expect, it } from 'vitest';
import { marginsOf, type PageForMargins } from '../../src/pagination/margins.ts';

const texts = { title: 'Livre', chapters: { c1: 'Un', c2: '' }, contents: 'Table', address: 'www.a.example' };
const margins = (page: Partial<PageForMargins>) =>
  marginsOf({ number: 5, kind: 'chapter', opens: false, chapter: 'c1', ...page }, texts);

describe('marginsOf', () => {
  it('sets the chapter’s title on rectos, the booklet’s on versos, the folio on both', () => {
    expect(margins({})).toEqual({ head: 'Un', folio: 5, address: 'www.a.example' });
    expect(margins({ number: 6 })).toEqual({ head: 'Livre', folio: 6, address: 'www.a.example' });
  });

  it('sets no head where something opens, but the folio', () => {
    expect(margins({ opens: true })).toEqual({ folio: 5, address: 'www.a.example' });
  });

  it('says the booklet’s title where a page shows no known chapter, nothing where a title is empty', () => {
    expect(margins({ chapter: 'c9' }).head).toBe('Livre');
    expect(margins({ chapter: 'c2' })).toEqual({ folio: 5, address: 'www.a.example' });
    expect(
      marginsOf({ number: 2, kind: 'chapter', opens: false }, { ...texts, title: ' ', address: undefined }),
    ).toEqual({
      folio: 2,
    });
  });

  it('heads later pages of the contents with their title', () => {
    expect(margins({ kind: 'contents', chapter: undefined }).head).toBe('Table');
  });

  it.each([
    ['blank', { kind: null }],
    ['cover', { kind: 'cover' }],
    ['closing', { kind: 'closing' }],
    ['part', { kind: 'part' }],
    ['filled by a picture', { name: 'bleed' }],
  ])('leaves a page bare that is %s', (_, page) => {
    expect(margins(page)).toEqual({});
  });
});
