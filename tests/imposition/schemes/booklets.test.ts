/** Every scheme that is folded once, folded of paper: any number of pages, both bindings, both edges to flip on. */
import { describe, expect, it } from 'vitest';
import type { Blanks } from '../../../src/imposition/blanks.ts';
import { type Flip, forFlip, onlySides } from '../../../src/imposition/duplex.ts';
import { type Binding, type Plan, sidesOf } from '../../../src/imposition/plan.ts';
import { planFor, type SchemeName, type SchemeOptions } from '../../../src/imposition/schemes/index.ts';
import {
  type Face,
  folded,
  folios,
  type Held,
  type Piece,
  printed,
  printedSheet,
  type Sheet,
  upTo,
  WAYS,
} from '../paper.ts';

interface Handiwork {
  scheme: SchemeName;
  options?: SchemeOptions;
  held: Held;
  /** Positions that must be filled at once. */
  multiple: number;
  /** What a person does with the printed sheets; gives the booklets that come of it. */
  make: (sheets: Sheet[], binding: Binding, plan: Plan) => Face[][];
}

const row = (sheets: Sheet[], index: number): Piece[][] => sheets.map((sheet) => sheet[index]!);

/** Sheets that belong into each other, as the instructions count them off. */
function bundles(sheets: Sheet[], sizes: number[]): Sheet[][] {
  const rest = [...sheets];
  return sizes.map((size) => rest.splice(0, size));
}

const HANDIWORK: Handiwork[] = [
  {
    ...{ scheme: 'saddle', held: 'landscape', multiple: 4 },
    make: (sheets, binding) => [folded(row(sheets, 0), binding)],
  },
  {
    ...{ scheme: 'perfect', held: 'landscape', multiple: 4 },
    make: (sheets, binding) => [sheets.flatMap((sheet) => folded(row([sheet], 0), binding))],
  },
  {
    ...{ scheme: 'signatures', options: { signatures: [3] }, held: 'landscape', multiple: 12 },
    make: (sheets, binding) => [
      bundles(sheets, new Array(sheets.length / 3).fill(3)).flatMap((one) => folded(row(one, 0), binding)),
    ],
  },
  {
    ...{ scheme: 'signatures', held: 'landscape', multiple: 4 },
    make: (sheets, binding, { cells }) => {
      const sizes = new Map(cells.map(({ nest }) => [nest!.number, nest!.sheets]));
      return [bundles(sheets, [...sizes.values()]).flatMap((one) => folded(row(one, 0), binding))];
    },
  },
  {
    // Cut across once, the upper pile onto the lower one.
    ...{ scheme: 'cut-stack', held: 'portrait', multiple: 8 },
    make: (sheets, binding) => [folded([...row(sheets, 0), ...row(sheets, 1)], binding)],
  },
  {
    // Cut across once: each pile is a booklet.
    ...{ scheme: 'two-copies', held: 'portrait', multiple: 4 },
    make: (sheets, binding) => [0, 1].map((index) => folded(row(sheets, index), binding)),
  },
];

const NAMES = HANDIWORK.map((work) => ({
  name: `${work.scheme} ${JSON.stringify(work.options ?? {})}`,
  ...work,
}));

/** What a reader should find: page 1 first, the last page last, blanks where they were asked for. */
function wanted(pages: number, multiple: number, blanks: Blanks): (number | null)[] {
  const empty = Math.ceil(pages / multiple) * multiple - pages;
  const gap = (count: number): null[] => new Array(count).fill(null);
  if (pages === 1 || blanks === 'end') return [...upTo(pages), ...gap(empty)];
  const inFront = blanks === 'spread' ? Math.floor(empty / 2) : 0;
  return [1, ...gap(inFront), ...upTo(pages).slice(1, -1), ...gap(empty - inFront), pages];
}

describe.each(NAMES)('$name', ({ scheme, options, held, multiple, make }) => {
  /** A leaflet of one leaf is not folded: the test of two-copies has it. */
  const least = scheme === 'two-copies' ? 3 : 1;

  it.each(WAYS)('reads 1 to n, upright, for 1 to 400 pages: bound on the $binding, flipped on the $flip', ({
    binding,
    flip,
  }) => {
    for (let pages = least; pages <= 400; pages++) {
      const plan = planFor(scheme, pages, { ...options, binding });
      const booklets = make(printed(forFlip(plan, held, flip), held, flip), binding, plan);
      const expected = wanted(pages, multiple, 'before-last');
      for (const booklet of booklets) expect(folios(booklet).join(' ')).toBe(expected.join(' '));
      const empty = expected.flatMap((page, index) => (page === null ? [index + 1] : []));
      expect(plan.blankPages.join(' ')).toBe(empty.join(' '));
      expect(plan).toMatchObject({ scheme, pages, orientation: held, copies: booklets.length });
      expect(plan.sheets * 2).toBe(sidesOf(plan).length);
    }
  });

  it.each(['spread', 'end', 'before-last'] as const)('has its blanks where they are wanted: %s', (blanks) => {
    for (let pages = least; pages <= 41; pages++) {
      const plan = planFor(scheme, pages, { ...options, blanks });
      const [booklet] = make(
        printed(plan, held, held === 'landscape' ? 'short-edge' : 'long-edge'),
        'left',
        plan,
      );
      expect(folios(booklet!)).toEqual(wanted(pages, multiple, blanks));
    }
  });

  it('turns upside down if flipped on the edge that it was not made for', () => {
    const plan = planFor(scheme, 8, options);
    const other: Flip = held === 'landscape' ? 'long-edge' : 'short-edge';
    const [booklet] = make(printed(plan, held, other), 'left', plan);
    expect(() => folios(booklet!)).toThrow('stands on its head');
  });

  it.each(
    WAYS.flatMap((way) => (['in-order', 'reversed'] as const).map((order) => ({ ...way, order }))),
  )('comes out right from a machine that prints one side: $binding, $flip, backs $order', ({
    binding,
    flip,
    order,
  }) => {
    for (const pages of [least, 8, 21, 96]) {
      const whole = planFor(scheme, pages, { ...options, binding });
      const plan = forFlip(whole, held, flip);
      const fronts = sidesOf(onlySides(plan, 'front'));
      const backs = sidesOf(onlySides(plan, 'back', order));
      expect(backs).toHaveLength(fronts.length);
      // Printed one after the other, each onto the one before; the sheet on top is taken first.
      const stack = [...fronts];
      const fed = order === 'in-order' ? stack : stack.reverse();
      const sheets = fed
        .map((front, index) => ({ front, back: backs[index]! }))
        .sort((a, b) => a.front.sheet - b.front.sheet)
        .map(({ front, back }) => printedSheet(plan, front.cells, back.cells, held, flip));
      for (const booklet of make(sheets, binding, whole))
        expect(folios(booklet)).toEqual(wanted(pages, multiple, 'before-last'));
    }
  });

  it.each([0, -1, 2.5])('refuses %s pages', (pages) => {
    expect(() => planFor(scheme, pages, options)).toThrow(RangeError);
  });
});
