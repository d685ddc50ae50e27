/** The mini-zine, folded of paper: two rows of four pieces that hang together wherever the plan does not cut. */
import { describe, expect, it } from 'vitest';
import type { Binding, Plan } from '../../../src/imposition/plan.ts';
import { miniZine } from '../../../src/imposition/schemes/mini-zine.ts';
import { Refusal } from '../../../src/report/notice.ts';
import { renderNotice } from '../../../src/report/render.ts';
import { upTo } from '../paper.ts';

type Point = readonly [x: number, y: number];

/** A piece standing on the table, seen from above: the edge that was its left one, and its right one. */
interface Standing {
  from: Point;
  to: Point;
}

/** Folded lengthwise, the ends pushed together: the middle of the near row comes forward, that of the far row goes back. */
const NEAR: Standing[] = [
  { from: [-1, 0], to: [0, 0] },
  { from: [0, 0], to: [0, -1] },
  { from: [0, -1], to: [0, 0] },
  { from: [0, 0], to: [1, 0] },
];
const FAR: Standing[] = NEAR.map(({ from, to }) => ({
  from: [from[0], 0 - from[1]],
  to: [to[0], 0 - to[1]],
}));

const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];

/** A page on its piece of paper in the cross. */
interface Page {
  page: number | null;
  /** The end of its arm, seen from the middle. */
  arm: Point;
  /** The gap between two arms that its printed face looks into. */
  gap: Point;
}

/** All eight, from the plan: the far row hangs folded over, so its print faces the other way. */
function cross(plan: Plan): Page[] {
  return plan.cells.map(({ row, column, page }) => {
    const { from, to } = (row === 0 ? FAR : NEAR)[column]!;
    const arm = same(from, [0, 0]) ? to : from;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    // The print is on the right hand of whoever walks from the left edge of a near piece to its right edge.
    const face: Point = row === 1 ? [dy, -dx] : [-dy, dx];
    return { page, arm, gap: [arm[0] + face[0], arm[1] + face[1]] };
  });
}

/** Leafs through: over to the back of the leaf, across the gap to the page that faces it, and so on. */
function leafThrough(plan: Plan, binding: Binding): (number | null)[] {
  const pages = cross(plan);
  const only = (found: Page[]): Page => {
    expect(found).toHaveLength(1);
    return found[0]!;
  };
  const read: Page[] = [pages.find(({ page }) => page === 1)!];
  for (let leaf = 0; leaf < 4; leaf++) {
    const recto = read.at(-1)!;
    const verso = only(pages.filter((other) => other !== recto && same(other.arm, recto.arm)));
    const facing = only(pages.filter((other) => other !== verso && same(other.gap, verso.gap)));
    read.push(verso, facing);
    // Whoever looks into the gap has the verso on the side of the binding.
    const [x, y] = verso.gap;
    const onLeft = verso.arm[0] * y - verso.arm[1] * x > 0;
    expect(onLeft).toBe(binding === 'left');
  }
  expect(read.pop()).toBe(read[0]); // all the way around
  return read.map(({ page }) => page);
}

const cutThrough = (plan: Plan, column: number): boolean =>
  plan.lines.some(({ kind, from = 0, to = 0 }) => kind === 'cut' && from <= column && column < to);

describe('miniZine', () => {
  it('is cut where the rows part, and only there', () => {
    const plan = miniZine(8);
    for (const column of [0, 1, 2, 3]) {
      const together = same(NEAR[column]!.from, FAR[column]!.from) && same(NEAR[column]!.to, FAR[column]!.to);
      expect(cutThrough(plan, column)).toBe(!together);
    }
    for (const row of [NEAR, FAR])
      for (const n of [1, 2, 3]) expect(same(row[n - 1]!.to, row[n]!.from)).toBe(true);
    expect(plan.lines.filter(({ kind }) => kind === 'cut')).toHaveLength(1);
  });

  it('stands upright when the far row is folded back, head to head with the near one', () => {
    // Folded over lengthwise, the upper row is turned around a level axis: what stood on its head stands up.
    for (const { row, turn } of miniZine(8).cells) expect(turn).toBe(row === 0 ? 180 : 0);
  });

  it.each(['left', 'right'] as const)('reads 1 to 8, bound on the %s', (binding) => {
    expect(leafThrough(miniZine(8, { binding }), binding)).toEqual(upTo(8));
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('reads %i pages, blanks before the last', (pages) => {
    const read = leafThrough(miniZine(pages), 'left');
    expect(read.filter((page) => page !== null)).toEqual(upTo(pages));
    if (pages > 1) expect(read.at(-1)).toBe(pages);
    expect(miniZine(pages).blankPages).toEqual(read.flatMap((page, i) => (page === null ? [i + 1] : [])));
  });

  it('prints one side of one sheet', () => {
    const { cells, sheets } = miniZine(8);
    expect([sheets, cells.length, cells.every(({ side }) => side === 'front')]).toEqual([1, 8, true]);
  });

  it('refuses nine pages, in words', () => {
    try {
      miniZine(9);
      expect.unreachable();
    } catch (error) {
      const { notices, exitCode } = error as Refusal;
      expect(error).toBeInstanceOf(Refusal);
      expect(exitCode).toBe(1);
      expect(renderNotice(notices[0]!, 'en', '/')).toMatchObject({
        code: 'scheme-too-many-pages',
        text: 'There are 9 pages; the scheme “mini-zine” holds 8 at most.',
      });
      expect(renderNotice(notices[0]!, 'fr', '/').text).toBe(
        'Il y a 9 pages\u00a0; le montage «\u00a0mini-zine\u00a0» en contient 8 au plus.',
      );
    }
  });
});
