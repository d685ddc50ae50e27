import { describe, expect, it } from 'vitest';
import { PAPERS, type Size } from '../../src/geometry.ts';
import { type DrawOptions, drawSheets } from '../../src/imposition/draw.ts';
import { type Flip, forFlip, onlySides } from '../../src/imposition/duplex.ts';
import { layOut } from '../../src/imposition/layout.ts';
import type { Orientation, Plan } from '../../src/imposition/plan.ts';
import { cutStack } from '../../src/imposition/schemes/cut-stack.ts';
import { miniZine } from '../../src/imposition/schemes/mini-zine.ts';
import { saddle } from '../../src/imposition/schemes/saddle.ts';
import { MOST_SLIP, moveAgainst, type Slip, slipRoom } from '../../src/imposition/slip.ts';
import { MOST_SHIFT } from '../../src/manuscript/printer.ts';
import { makePdf, readWords } from './helpers.ts';

const SLIP: Slip = { right: 1.5, down: -0.75 };

type Point = readonly [right: number, down: number];

/** What a printer does to a spot of a back: it turns sides that stand anti-clockwise, and slips. */
function printed([x, y]: Point, { height }: Size, orientation: Orientation, { right, down }: Slip): Point {
  // As a lying side has it, which comes onto the paper turned anti-clockwise: its right is up here, its foot right.
  const [u, v] = orientation === 'landscape' ? [x, y] : [height - y, x];
  const [slippedU, slippedV] = [u + right, v + down];
  return orientation === 'landscape' ? [slippedU, slippedV] : [slippedV, height - slippedU];
}

describe('moveAgainst', () => {
  it('is the opposite of what the test sheet shows', () => {
    expect(moveAgainst(SLIP, 'landscape')).toEqual({ right: -1.5, up: -0.75 });
    expect(moveAgainst({ right: 0, down: 0 }, 'landscape')).toEqual({ right: 0, up: 0 });
  });

  it.each([
    ['landscape', { width: 297, height: 210 }],
    ['portrait', { width: 210, height: 297 }],
  ] as const)('brings every spot of a %s side to where it was meant', (orientation, sheet) => {
    for (const slip of [SLIP, { right: -2, down: 1 }, { right: 0.5, down: 0 }]) {
      const { right, up } = moveAgainst(slip, orientation);
      const spot: Point = [30, 50];
      const [x, y] = printed([spot[0] + right, spot[1] - up], sheet, orientation, slip);
      expect(x).toBeCloseTo(spot[0], 9);
      expect(y).toBeCloseTo(spot[1], 9);
    }
  });

  it('asks for room where there are backs alone', () => {
    expect(slipRoom(SLIP, saddle(4))).toBe(1.5);
    expect(slipRoom(SLIP, miniZine(8))).toBe(0);
    expect(slipRoom(undefined, saddle(4))).toBe(0);
  });

  it('takes as much as the configuration lets pass', () => {
    expect(MOST_SLIP).toBe(MOST_SHIFT);
  });
});

describe('sheets for a printer whose backs slip', () => {
  const source = makePdf(Array.from({ length: 8 }, () => ({ at: [40, 60] as const })));
  const places = async (plan: Plan, options: Partial<DrawOptions> = {}) =>
    readWords(await drawSheets(await source, plan, { sheet: PAPERS.A4, ...options }));

  it.each<[string, Plan, Flip, Point]>([
    ['a saddle, short edge', saddle(8), 'short-edge', [-1.5, 0.75]],
    ['a saddle, long edge', saddle(8), 'long-edge', [-1.5, 0.75]],
    // What slips down where it lies slips to the right where it stands.
    ['cut-stack, short edge', cutStack(8), 'short-edge', [0.75, 1.5]],
    ['cut-stack, long edge', cutStack(8), 'long-edge', [0.75, 1.5]],
  ])('%s: fronts stay, backs move', async (_, plan, flip, [right, down]) => {
    const { orientation } = layOut(plan, PAPERS.A4, 'fit', PAPERS.A5);
    const turned = forFlip(plan, orientation, flip);
    const [plain, moved] = [await places(turned), await places(turned, { slip: SLIP })];
    expect(moved).toHaveLength(plain.length);
    for (const [index, words] of plain.entries()) {
      expect(words.length).toBeGreaterThan(1);
      for (const [i, word] of words.entries()) {
        const now = moved[index]![i]!;
        expect([now.text, now.size]).toEqual([word.text, word.size]);
        expect(now.x - word.x).toBeCloseTo(index % 2 === 0 ? 0 : right, 3);
        expect(now.y - word.y).toBeCloseTo(index % 2 === 0 ? 0 : down, 3);
      }
    }
  });

  it('moves backs that are printed by themselves just the same', async () => {
    const both = await places(saddle(8), { slip: SLIP });
    expect(await places(onlySides(saddle(8), 'back'), { slip: SLIP })).toEqual([both[1], both[3]]);
    expect(await places(onlySides(saddle(8), 'front'), { slip: SLIP })).toEqual([both[0], both[2]]);
  });
});
