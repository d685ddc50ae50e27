/** Where every page must lie, worked out leaf by leaf, against the plans. */
import { describe, expect, it } from 'vitest';
import type { Cell, Plan } from '../../../src/imposition/plan.ts';
import { planFor, type SchemeName } from '../../../src/imposition/schemes/index.ts';

/** Sheet, side, column, row: `3 back 0 1`. */
type Spot = string;

/**
 * The sheet of a nest that a position stands on, its side and column. Leaf by leaf: the first half of the leaves
 * are the right halves of the sheets from the outermost in, the others the left halves from the innermost out.
 */
function inNest(position: number, sheets: number): { sheet: number; side: string; column: number } {
  const leaf = Math.ceil(position / 2);
  const recto = position % 2 === 1;
  return leaf <= sheets
    ? { sheet: leaf, side: recto ? 'front' : 'back', column: recto ? 1 : 0 }
    : { sheet: 2 * sheets + 1 - leaf, side: recto ? 'back' : 'front', column: recto ? 1 : 0 };
}

const TABLES: Partial<
  Record<SchemeName, { onSheet: number; spots: (position: number, sheets: number) => Spot[] }>
> = {
  saddle: {
    onSheet: 4,
    spots: (position, sheets) => {
      const { sheet, side, column } = inNest(position, sheets);
      return [`${sheet} ${side} ${column} 0`];
    },
  },
  perfect: {
    onSheet: 4,
    spots: (position) => {
      const sheet = Math.ceil(position / 4);
      return [`${sheet} ${['front 1', 'back 0', 'back 1', 'front 0'][(position - 1) % 4]} 0`];
    },
  },
  'cut-stack': {
    onSheet: 8,
    spots: (position, sheets) => {
      const { sheet, side, column } = inNest(position, 2 * sheets);
      return [sheet <= sheets ? `${sheet} ${side} ${column} 0` : `${sheet - sheets} ${side} ${column} 1`];
    },
  },
  'two-copies': {
    onSheet: 4,
    spots: (position, sheets) => {
      const { sheet, side, column } = inNest(position, sheets);
      return [`${sheet} ${side} ${column} 0`, `${sheet} ${side} ${column} 1`];
    },
  },
};

const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

const spotOf = ({ sheet, side, column, row }: Cell): Spot => `${sheet} ${side} ${column} ${row}`;

function spotsOf(plan: Plan, page: number): Spot[] {
  return plan.cells.filter((cell) => cell.page === page).map(spotOf);
}

describe.each(Object.entries(TABLES))('%s', (scheme, { onSheet, spots }) => {
  it('has every page of 1 to 400 in its place', () => {
    for (let pages = 3; pages <= 400; pages++) {
      const plan = planFor(scheme as SchemeName, pages);
      const sheets = Math.ceil(pages / onSheet);
      const last = sheets * onSheet;
      expect(plan.sheets).toBe(sheets);
      const found = new Map<number, Spot[]>();
      for (const cell of plan.cells)
        if (cell.page !== null) found.set(cell.page, [...(found.get(cell.page) ?? []), spotOf(cell)]);
      const wrong = upTo(pages).filter(
        (page) => String(found.get(page)) !== String(spots(page === pages ? last : page, sheets)),
      );
      expect([pages, found.size, wrong]).toEqual([pages, pages, []]);
    }
  });

  it('mirrors every side when bound on the right', () => {
    const [left, right] = [
      planFor(scheme as SchemeName, 16),
      planFor(scheme as SchemeName, 16, { binding: 'right' }),
    ];
    for (let page = 1; page <= 16; page++) {
      const mirrored = spotsOf(left, page).map((spot) =>
        spot.replace(/(\d) (\d)$/, (_, c, r) => `${1 - Number(c)} ${r}`),
      );
      expect(spotsOf(right, page)).toEqual(mirrored);
    }
  });
});

it.each<[SchemeName, number, string[]]>([
  ['saddle', 8, ['8 1', '2 7', '6 3', '4 5']],
  ['saddle', 1, ['. 1', '. .']],
  ['saddle', 5, ['5 1', '2 .', '. 3', '4 .']],
  ['signatures', 16, ['16 1', '2 15', '14 3', '4 13', '12 5', '6 11', '10 7', '8 9']],
  ['perfect', 8, ['4 1', '2 3', '8 5', '6 7']],
  ['cut-stack', 8, ['8 1 / 6 3', '2 7 / 4 5']],
  ['cut-stack', 5, ['5 1 / . 3', '2 . / 4 .']],
  ['mini-zine', 8, ['7 6 5 4 / 8 1 2 3']],
  ['mini-zine', 6, ['. . 5 4 / 6 1 2 3']],
  ['two-copies', 1, ['1 1']],
  ['two-copies', 2, ['1 1', '2 2']],
  ['two-copies', 4, ['4 1 / 4 1', '2 3 / 2 3']],
])('%s of %i pages reads on its sides as in the documentation', (scheme, pages, sides) => {
  expect(readOff(planFor(scheme, pages))).toEqual(sides);
});

/** Sides as a person reads them off, `.` for a blank, `/` between rows. */
function readOff(plan: Plan): string[] {
  const sides = new Map<string, string[][]>();
  for (const { sheet, side, row, page } of plan.cells) {
    const rows = sides.get(`${sheet} ${side}`) ?? [];
    sides.set(`${sheet} ${side}`, rows);
    rows[row] = [...(rows[row] ?? []), String(page ?? '.')];
  }
  return [...sides.values()].map((rows) => rows.map((cells) => cells.join(' ')).join(' / '));
}
