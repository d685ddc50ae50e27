/** What is planned from tags as plain data: joining, shaping, notes, headings, languages. */
import { PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { closeGaps } from '../../../src/pdf/tags/headings.ts';
import { joinPieces } from '../../../src/pdf/tags/join.ts';
import { plainLanguages } from '../../../src/pdf/tags/languages.ts';
import { readMark } from '../../../src/pdf/tags/marks.ts';
import { placeNotes } from '../../../src/pdf/tags/notes.ts';
import { nameKinds, shape } from '../../../src/pdf/tags/shape.ts';
import { isTag, type Kid, type Mark, type Tag, tag } from '../../../src/pdf/tags/types.ts';

const page = PDFRef.of(1);
let next = 0;
/** Words on a page, as Chromium tags them: a box around one piece. */
const words = (): Tag => tag('NonStruct', [{ page, content: next++ }]);
const marked = (type: string, mark: Mark, ...kids: Kid[]): Tag => tag(type, kids, { mark });
const plain = (type: string, ...kids: Kid[]): Tag => tag(type, kids);
/** `P(#)`: types, and a sign for every piece. */
const drawn = (kid: Kid): string =>
  isTag(kid) ? `${kid.type}(${kid.kids.map(drawn).join(' ')})` : 'content' in kid ? '#' : '@';
const made = (...kids: Kid[]): string => {
  const root = plain('Document', ...kids);
  nameKinds(root);
  joinPieces(root);
  const done = shape(root);
  placeNotes(done);
  closeGaps(done);
  return drawn(done);
};

describe('marks', () => {
  it('are read from behind a language', () => {
    expect(readMark('zh-Hant-x-lv-k12-note')).toEqual({ lang: 'zh-Hant', mark: { key: 12, kind: 'note' } });
    expect(readMark('fr-x-lv-c3-call-t-c3a974c3-a9')).toEqual({
      lang: 'fr',
      mark: { calls: 3, kind: 'call', words: 'été' },
    });
  });

  it('that are none, or damaged, leave the language as it is', () => {
    expect(readMark(undefined)).toEqual({ lang: undefined });
    expect(readMark('')).toEqual({ lang: undefined });
    expect(readMark('en-x-mine')).toEqual({ lang: 'en-x-mine' });
    expect(readMark('fr-x-lv-math-t-zz')).toEqual({ lang: 'fr', mark: { kind: 'math' } });
    expect(readMark('-x-lv-p')).toEqual({ lang: undefined, mark: { kind: 'p' } });
  });
});

describe('pieces of one element', () => {
  it('are joined in what holds them, however deep', () => {
    const first = marked(
      'L',
      { key: 1 },
      marked('LI', { key: 2 }, plain('Lbl', words()), marked('P', { key: 3 }, words())),
    );
    const rest = marked(
      'L',
      { key: 1 },
      marked('LI', { key: 2 }, marked('P', { key: 3 }, words())),
      plain('LI', words()),
    );
    expect(made(plain('NonStruct', first), plain('NonStruct', rest))).toBe(
      'Document(L(LI(Lbl(#) LBody(P(# #))) LI(LBody(#))))',
    );
  });

  it('stay apart where they are not of one type', () => {
    expect(made(marked('P', { key: 1 }, words()), marked('H1', { key: 1 }, words()))).toBe(
      'Document(P(#) H1(#))',
    );
  });
});

describe('shapes', () => {
  it('lose the boxes of the layout; words without a paragraph get one', () => {
    expect(made(plain('NonStruct', plain('NonStruct', plain('P', words(), words())), words()))).toBe(
      'Document(P(# #) P(#))',
    );
  });

  it('are kept where nothing is in them: cells hold their column', () => {
    expect(
      made(
        plain('Table', plain('TR', plain('TH', words()), plain('TH')), plain('TR', plain('TD'), plain('TD'))),
      ),
    ).toBe('Document(Table(TR(TH(#) TH()) TR(TD() TD())))');
    expect(made(plain('P'), plain('L', plain('LI')), plain('NonStruct'))).toBe('Document()');
  });

  it('are terms with their meanings, entries of contents, boxes to tick', () => {
    const terms = marked(
      'NonStruct',
      { kind: 'dl' },
      ...['dt', 'dd', 'dd', 'dt', 'dd'].map((kind) => marked('NonStruct', { kind }, words())),
    );
    expect(made(terms)).toBe('Document(L(LI(Lbl(#) LBody(#) LBody(#)) LI(Lbl(#) LBody(#))))');
    const entry = marked(
      'LI',
      { kind: 'toci' },
      plain('Lbl', words()),
      plain('Link', words(), { page, annotation: page }),
    );
    expect(made(marked('L', { kind: 'toc' }, entry))).toBe('Document(TOC(TOCI(Reference(Link(# @)))))');
    const box = tag('Figure', [{ page, content: 0 }], { alt: '☐', mark: { kind: 'box' } });
    expect(made(plain('L', plain('LI', plain('P', box, words()))))).toBe(
      'Document(L(LI(Lbl(#) LBody(P(#)))))',
    );
  });
});

describe('notes', () => {
  const call = (): Tag => marked('Link', { kind: 'call', calls: 7 }, words());
  const note = (): Tag => marked('NonStruct', { kind: 'note', key: 7 }, plain('P', words()));

  it('stand behind the paragraph that calls them, once', () => {
    expect(made(plain('P', words(), call(), words()), plain('P', call()), note())).toBe(
      'Document(P(# Reference(Link(#)) #) Note(P(#)) P(Reference(Link(#))))',
    );
  });

  it('do not part the words of an item or a cell', () => {
    expect(made(plain('L', plain('LI', plain('Lbl', words()), words(), call(), words())), note())).toBe(
      'Document(L(LI(Lbl(#) LBody(# Reference(Link(#)) # Note(P(#))))))',
    );
  });

  it('that nothing calls stay where they are', () => {
    expect(made(plain('P', words()), note())).toBe('Document(P(#) Note(P(#)))');
  });
});

it.each([
  [['H3', 'H2', 'H4'], 'H1 H1 H2'],
  [['H1', 'H3', 'H3', 'H2', 'H6'], 'H1 H2 H2 H2 H3'],
  [['H1', 'H2', 'H1'], 'H1 H2 H1'],
])('headings %s leave no level out', (types, expected) => {
  const root = plain('Document', ...types.map((type) => plain(type, words())));
  closeGaps(root);
  expect(root.kids.map((kid) => (kid as Tag).type).join(' ')).toBe(expected);
});

it('a language is said where it changes', () => {
  const inner = tag('Span', [], { lang: 'fr' });
  const root = tag('Document', [tag('P', [inner], { lang: 'ar' }), tag('P', [], { lang: 'fr' })], {
    lang: 'fr',
  });
  plainLanguages(root, 'fr');
  const langs = (one: Tag): unknown[] => [one.lang, ...one.kids.filter(isTag).map(langs)];
  expect(langs(root)).toEqual([undefined, ['ar', ['fr']], [undefined]]);
});
