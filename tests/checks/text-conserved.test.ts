import { describe, expect, it } from 'vitest';
import { textConserved } from '../../src/checks/text-conserved.ts';
import type { Intent } from '../../src/checks/types.ts';
import { AREA, good, INTENT, pdf, said, TEXTS } from './support.ts';

/** The booklet with other words on its pages, as the layout says and as they are drawn. */
const laidOut = (bodies: readonly string[], flows: Intent['flows'] = INTENT.flows) => ({
  reading: pdf(bodies),
  intent: {
    ...INTENT,
    flows,
    pages: INTENT.pages.map((page, i) => ({ ...page, parts: [{ ...page.parts[0]!, body: bodies[i]! }] })),
  },
});

describe('the words of the chapters', () => {
  it('are all on the pages', () => {
    expect(said(textConserved, good())).toEqual([]);
  });

  it.each([
    [
      ['cover', 'one', 'three four', 'back'],
      'error text-lost 1.md p.2: Words were lost on the way to this page, from here on: “two three four”.',
    ],
    [
      ['cover', 'one two', 'three', 'back'],
      'error text-lost 1.md p.3: Words were lost on the way to this page, from here on: “four”.',
    ],
    [
      ['cover', '', '', 'back'],
      'error text-lost 1.md p.3: Words were lost on the way to this page, from here on: “one two three four”.',
    ],
    [
      ['cover', 'one two', 'three four more', 'back'],
      'error text-added 1.md p.3: Words stand on this page that were not in the text, or twice: “more”.',
    ],
    [
      ['', 'one two', 'three four', 'back'],
      'error text-lost p.1: Words were lost on the way to this page, from here on: “cover”.',
    ],
  ])('%j: %s', (bodies, message) => {
    expect(said(textConserved, laidOut(bodies))).toEqual([message]);
  });

  it('that are on no page at all are lost', () => {
    const flows = [
      ...INTENT.flows,
      { id: 'c2', file: '/b/2.md', body: 'gone', notes: [{ anchor: 'n', text: 'note' }] },
    ];
    expect(said(textConserved, { ...good(), intent: { ...INTENT, flows } })).toEqual([
      'error text-lost 2.md: Words were lost on the way to this page, from here on: “gone”.',
      'error text-lost 2.md: Words were lost on the way to this page, from here on: “note”.',
    ]);
  });

  it('are told in French, with what to do', () => {
    expect(said(textConserved, laidOut(['cover', 'one two', 'three', 'back']), 'fr')).toEqual([
      'error text-lost 1.md p.3: Des mots ont été perdus en route vers cette page, à partir de\u00a0: «\u00a0four\u00a0».',
    ]);
  });
});

describe('the words of the notes', () => {
  const withNotes = (second: string, third: string) => {
    const flows = INTENT.flows.map((flow) =>
      flow.id === 'c1' ? { ...flow, notes: [{ anchor: 'c1_note-1', text: '1 a long note' }] } : flow,
    );
    const pages = INTENT.pages.map((page, i) => {
      const text = [undefined, second, third, undefined][i];
      return text === undefined || text === '' ? page : { ...page, notes: [{ anchor: 'c1_note-1', text }] };
    });
    const drawn = TEXTS.map((body, i) => `${body} ${pages[i]!.notes[0]?.text ?? ''}`);
    return { reading: pdf(drawn), intent: { ...INTENT, flows, pages } };
  };

  it('may run on from one page to the next', () => {
    expect(said(textConserved, withNotes('1 a long', 'note'))).toEqual([]);
  });

  it.each([
    [
      '1 a long',
      '',
      'error text-lost 1.md p.2: Words were lost on the way to this page, from here on: “note”.',
    ],
    [
      '1 a',
      'note',
      'error text-lost 1.md p.2: Words were lost on the way to this page, from here on: “long note”.',
    ],
    [
      '',
      '',
      'error text-lost 1.md p.2: Words were lost on the way to this page, from here on: “1 a long note”.',
    ],
    [
      '1 a long note',
      'note',
      'error text-added 1.md p.3: Words stand on this page that were not in the text, or twice: “note”.',
    ],
  ])('%j and %j: %s', (second, third, message) => {
    expect(said(textConserved, withNotes(second, third))).toEqual([message]);
  });
});

describe('what the layout put on a page', () => {
  it('is what a reader finds there, apart from numbers', () => {
    expect(
      said(textConserved, { ...good(), reading: pdf(['cover', '1. one two 2', 'three four 3', 'back']) }),
    ).toEqual([]);
  });

  it('may be more than the words of the text: the repeated head of a table is looked for, but only drawn', () => {
    const pages = INTENT.pages.map((page, i) =>
      i === 2 ? { ...page, parts: [{ flow: 'c1', body: 'three four', shown: 'head three four' }] } : page,
    );
    const intent = { ...INTENT, pages };
    const drawn = (third: string) => ({
      ...good(),
      intent,
      reading: pdf(['cover', 'one two', third, 'back']),
    });
    expect(said(textConserved, drawn('head three four'))).toEqual([]);
    expect(said(textConserved, drawn('three four'))).toEqual([
      'error text-lost 1.md p.3: Words were lost on the way to this page, from here on: “head three four”.',
    ]);
  });

  it.each([
    [
      ['cover', 'one', 'three four', 'back'],
      'error text-lost 1.md p.2: Words were lost on the way to this page, from here on: “two”.',
    ],
    [
      ['cover', 'one two', 'three four five', 'back'],
      'error text-added 1.md p.3: Words stand on this page that were not in the text, or twice: “five”.',
    ],
    [
      ['cover', 'one two', 'three four', 'kcab'],
      'error text-lost p.4: Words were lost on the way to this page, from here on: “back”.',
    ],
  ])('is missed where it is not drawn: %j', (drawn, message) => {
    expect(said(textConserved, { ...good(), reading: pdf(drawn) })).toEqual([message]);
  });

  it('is looked for in the text block, not in the margins', () => {
    const asked: unknown[] = [];
    const reading = pdf(TEXTS, {
      inArea: (page, area) => {
        asked.push(area);
        return TEXTS[page - 1]!;
      },
    });
    expect(said(textConserved, { ...good(), reading })).toEqual([]);
    expect(asked[0]).toEqual({
      left: AREA.left - 4,
      top: AREA.top - 4,
      width: AREA.width + 8,
      height: AREA.height + 8,
    });
  });

  it('is not looked for on blank pages, and pages that are not there are for another check', () => {
    const pages = [...INTENT.pages, { number: 5, parts: [], notes: [], area: null }];
    expect(said(textConserved, { ...good(), intent: { ...INTENT, pages } })).toEqual([]);
    expect(said(textConserved, { ...good(), reading: pdf(TEXTS.slice(0, 3)) })).toEqual([]);
  });

  it('is not asked of a PDF that has no intent', () => {
    expect(said(textConserved, { reading: pdf(['x']) })).toEqual([]);
  });
});
