import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/imposition/plan.ts';
import { saddle } from '../../src/imposition/saddle.ts';

const BINDINGS = ['left', 'right'] as const;
const BLANKS = ['before-last', 'end'] as const;

/** Sides as a person reads them off the sheets, `.` for a blank. */
function sides(plan: Plan): string[] {
  const read: string[] = [];
  for (let i = 0; i < plan.cells.length; i += 2) {
    read.push(`${plan.cells[i]!.page ?? '.'}|${plan.cells[i + 1]!.page ?? '.'}`);
  }
  return read;
}

type Face = number | null;
interface Leaf {
  upper: Face;
  under: Face;
}

/**
 * Paper in the hand, knowing no formula: the sheets lie in a pile, sheet 1 lowest, fronts facing down.
 * Printed on both sides and flipped on the short edge, what lies under the left half of a back is the right
 * half of its front. The halves of one side are lifted and turned over onto the others, and the booklet is
 * leafed through from its cover to its back.
 */
function leafThrough(plan: Plan, binding: (typeof BINDINGS)[number]): Face[] {
  const halves = new Map(plan.cells.map((c) => [`${c.sheet} ${c.side} ${c.place}`, c.page]));
  const at = (sheet: number, side: string, place: string): Face => {
    const page = halves.get(`${sheet} ${side} ${place}`);
    if (page === undefined) throw new Error(`nothing on the ${side} of sheet ${sheet}, ${place}`);
    return page;
  };
  const left: Leaf[] = [];
  const right: Leaf[] = [];
  for (let sheet = 1; sheet <= plan.sheets; sheet++) {
    left.push({ upper: at(sheet, 'back', 'left'), under: at(sheet, 'front', 'right') });
    right.push({ upper: at(sheet, 'back', 'right'), under: at(sheet, 'front', 'left') });
  }
  const [lifted, lying] = binding === 'left' ? [left, right] : [right, left];
  // Turning over a pile of leaves: the lowest comes to the top, and each shows its other face.
  const turned = lifted.map(({ upper, under }) => ({ upper: under, under: upper })).reverse();
  const pile = [...lying, ...turned];
  return pile.reverse().flatMap(({ upper, under }) => [upper, under]);
}

describe('saddle', () => {
  it('reads 8|1, 2|7, 6|3, 4|5 for eight pages', () => {
    expect(sides(saddle(8))).toEqual(['8|1', '2|7', '6|3', '4|5']);
  });

  it('mirrors every side when bound on the right', () => {
    expect(sides(saddle(8, { binding: 'right' }))).toEqual(['1|8', '7|2', '3|6', '5|4']);
  });

  it.each([
    [1, ['.|1', '.|.']],
    [2, ['2|1', '.|.']],
    [3, ['3|1', '2|.']],
    [4, ['4|1', '2|3']],
    [5, ['5|1', '2|.', '.|3', '4|.']],
  ])('keeps the last of %i pages on the back cover', (pages, expected) => {
    expect(sides(saddle(pages))).toEqual(expected);
  });

  it.each([
    [1, ['.|1', '.|.']],
    [2, ['.|1', '2|.']],
    [3, ['.|1', '2|3']],
    [5, ['.|1', '2|.', '.|3', '4|5']],
  ])('puts the blanks of %i pages at the end where asked to', (pages, expected) => {
    expect(sides(saddle(pages, { blanks: 'end' }))).toEqual(expected);
  });

  it('puts a single page on the front of a booklet bound on the right too', () => {
    expect(sides(saddle(1, { binding: 'right' }))).toEqual(['1|.', '.|.']);
  });

  it.each(
    BINDINGS.flatMap((binding) => BLANKS.map((blanks) => [binding, blanks] as const)),
  )('folds into a booklet that reads in order: bound on the %s, blanks %s, 1 to 400 pages', (binding, blanks) => {
    for (let pages = 1; pages <= 400; pages++) {
      const plan = saddle(pages, { binding, blanks });
      const folios = leafThrough(plan, binding);
      const added = (4 - (pages % 4)) % 4;

      expect(plan.cells).toHaveLength(pages + added);
      expect(folios).toHaveLength(pages + added);
      expect(folios.filter((face) => face !== null)).toEqual(Array.from({ length: pages }, (_, i) => i + 1));
      expect(folios[0]).toBe(1);
      if (pages > 1 && blanks === 'before-last') expect(folios.at(-1)).toBe(pages);
      const empty = folios.flatMap((face, i) => (face === null ? [i + 1] : []));
      const first = blanks === 'before-last' && pages > 1 ? pages : pages + 1;
      expect(empty).toEqual(Array.from({ length: added }, (_, i) => first + i));
      expect(plan.blankPages).toEqual(empty);
      expect(plan).toMatchObject({ scheme: 'saddle', pages, sheets: folios.length / 4 });
      expect(plan.cells.every((cell) => cell.turn === 0)).toBe(true);
    }
  });

  it('lists the cells in the order of printing', () => {
    const order = saddle(8).cells.map((c) => `${c.sheet} ${c.side} ${c.place}`);
    expect(order.slice(0, 5)).toEqual([
      '1 front left',
      '1 front right',
      '1 back left',
      '1 back right',
      '2 front left',
    ]);
  });

  it.each([0, -1, 2.5])('refuses %s pages', (pages) => {
    expect(() => saddle(pages)).toThrow(RangeError);
  });
});
