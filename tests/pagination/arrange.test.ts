import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, blanksBefore, blanksBeforeBackCover, type Stretch } from '../../src/pagination/arrange.ts';

describe('blanks', () => {
  it('fill every booklet of 1 to 400 pages to a multiple of four, with three at the most', () => {
    for (let pages = 1; pages <= 400; pages += 1) {
      const blanks = blanksBeforeBackCover(pages - 1, 1);
      expect((pages + blanks) % 4).toBe(0);
      expect(blanks).toBeGreaterThanOrEqual(0);
      expect(blanks).toBeLessThan(4);
    }
  });

  it('fill a booklet without a back cover alike', () => {
    expect([1, 2, 3, 4, 5].map((pages) => blanksBeforeBackCover(pages, 0))).toEqual([3, 2, 1, 0, 3]);
  });

  it('put a flow on a recto where it asks for one', () => {
    expect([0, 1, 2, 3].map((before) => blanksBefore('recto', before))).toEqual([0, 1, 0, 1]);
    expect([0, 1, 2, 3].map((before) => blanksBefore('page', before))).toEqual([0, 0, 0, 0]);
  });
});

describe('arrange', () => {
  const stretch = fc.record({
    kind: fc.constantFrom('chapter', 'part', 'contents'),
    start: fc.constantFrom('page' as const, 'recto' as const),
    pages: fc.integer({ min: 1, max: 40 }),
  });

  it('puts every page once, in order, rectos on odd pages, the back cover last, no blank after it', () => {
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 20 }), fc.boolean(), (list, back) => {
        const stretches: Stretch[] = list.map((s, i) => ({ ...s, flow: `f${i}` }));
        if (back) stretches.unshift({ flow: 'back', kind: 'closing', start: 'page', pages: 1 });
        const places = arrange(stretches);
        expect(places.length % 4).toBe(0);
        const text = places.filter((place) => 'flow' in place);
        const ordered = [
          ...stretches.filter((s) => s.kind !== 'closing'),
          ...stretches.filter((s) => s.kind === 'closing'),
        ];
        expect(text).toEqual(
          ordered.flatMap(({ flow, pages }) =>
            Array.from({ length: pages }, (_, index) => ({ flow, index })),
          ),
        );
        for (const { flow, start } of stretches) {
          const at = places.findIndex((place) => 'flow' in place && place.flow === flow);
          if (start === 'recto') expect(at % 2).toBe(0);
        }
        if (back) expect(places.at(-1)).toEqual({ flow: 'back', index: 0 });
      }),
    );
  });
});

describe('full sheets', () => {
  const kinds = fc.record({
    kind: fc.constantFrom('chapter', 'part'),
    start: fc.constantFrom('page' as const, 'recto' as const),
    pages: fc.integer({ min: 1, max: 12 }),
  });
  const full = (multiple: number) => (pages: number) => Math.ceil(pages / multiple) * multiple;

  it('are as full as whoever prints them says, wherever the blanks go, in no more sheets', () => {
    fc.assert(
      fc.property(
        fc.array(kinds, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(1, 2, 4, 8),
        (list, multiple) => {
          const stretches: Stretch[] = [
            { flow: 'cover', kind: 'cover', start: 'page', pages: 1 },
            ...list.map((stretch, i) => ({ ...stretch, flow: `f${i}` })),
            { flow: 'closing', kind: 'closing', start: 'page', pages: 1 },
          ];
          const plain = arrange(stretches, { full: full(multiple) });
          expect(plain.length % multiple).toBe(0);
          for (const blanks of ['spread', 'end'] as const) {
            const places = arrange(stretches, { full: full(multiple), blanks });
            expect(places.length).toBe(plain.length);
            const flows = (all: typeof places) => all.filter((place) => 'flow' in place);
            expect(flows(places)).toEqual(flows(plain));
            for (const { flow, start } of stretches) {
              const at = places.findIndex((place) => 'flow' in place && place.flow === flow);
              if (start === 'recto') expect(at % 2).toBe(0);
            }
            if (blanks === 'spread') expect(places.at(-1)).toEqual({ flow: 'closing', index: 0 });
          }
        },
      ),
    );
  });

  it('have blanks on both sides of the text where they are spread', () => {
    const stretches: Stretch[] = ['cover', 'chapter', 'closing'].map((kind) => ({
      ...{ flow: kind, kind, start: 'page' },
      pages: kind === 'chapter' ? 4 : 1,
    }));
    const drawn = (blanks: 'before-last' | 'spread' | 'end') =>
      arrange(stretches, { blanks })
        .map((place) => ('flow' in place ? place.flow[1] : '.'))
        .join('');
    expect([drawn('before-last'), drawn('spread'), drawn('end')]).toEqual([
      'ohhhh..l',
      'o.hhhh.l',
      'ohhhhl..',
    ]);
  });
});
