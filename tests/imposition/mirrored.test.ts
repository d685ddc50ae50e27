import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { mmToPt, PAPERS } from '../../src/geometry.ts';
import { drawSheets } from '../../src/imposition/draw.ts';
import type { Plan } from '../../src/imposition/plan.ts';
import { saddle } from '../../src/imposition/schemes/saddle.ts';
import { A5, greyAt } from './helpers.ts';

/** Four pages, each with a black field of 10 mm in its lower left corner. */
async function cornered(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let i = 0; i < 4; i++) {
    const page = pdf.addPage([mmToPt(A5.width), mmToPt(A5.height)]);
    page.drawRectangle({ width: mmToPt(10), height: mmToPt(10), color: rgb(0, 0, 0) });
  }
  return pdf.save();
}
/** On A3 the two pages lie together in the middle, 62 mm from the left and 43.5 mm from the top. */
const [LEFT, TOP] = [(420 - 2 * 148) / 2, (297 - 210) / 2];
const [RIGHT, BOTTOM] = [LEFT + 2 * A5.width, TOP + A5.height];
const MIDDLE = 210;
const drawn = async (plan: Plan, mirrored: number[]): Promise<Uint8Array> =>
  drawSheets(await cornered(), plan, {
    ...{ sheet: PAPERS.A3, scale: 'actual', mirrored: new Set(mirrored) },
  });

describe('a page whose picture reaches its edges', () => {
  it('goes on for 3 mm beyond them, and no further', async () => {
    // Page 4 stands on the left of the first side.
    const sheets = await drawn(saddle(4), [4]);
    const at = (x: number, y: number) => greyAt(sheets, 1, x, y);
    expect(at(LEFT + 5, BOTTOM - 5)).toBe(0);
    expect(at(LEFT - 2, BOTTOM - 5)).toBe(0);
    expect(at(LEFT + 5, BOTTOM + 2)).toBe(0);
    expect(at(LEFT - 2, BOTTOM + 2)).toBe(0); // the corner
    expect(at(LEFT - 4, BOTTOM - 5)).toBe(255);
    expect(at(LEFT + 5, BOTTOM + 4)).toBe(255);
    // White goes on as white.
    expect(at(LEFT - 2, TOP + 50)).toBe(255);
    expect(at(LEFT + 50, BOTTOM + 2)).toBe(255);
  });

  it('does not run into its neighbour, nor does it without being asked', async () => {
    const sheets = await drawn(saddle(4), [1]);
    // Page 1 stands on the right: its left edge lies in the fold.
    expect(greyAt(sheets, 1, MIDDLE + 5, BOTTOM + 2)).toBe(0);
    expect(greyAt(sheets, 1, MIDDLE - 2, BOTTOM - 5)).toBe(255);
    expect(greyAt(sheets, 1, LEFT - 2, BOTTOM - 5)).toBe(255);
  });

  it('goes on the same when it stands on its head', async () => {
    const plan = saddle(4);
    const turned: Plan = { ...plan, cells: plan.cells.map((cell) => ({ ...cell, turn: 180 })) };
    const sheets = await drawn(turned, [1]);
    // Its field is at the upper right now.
    expect(greyAt(sheets, 1, RIGHT - 5, TOP + 5)).toBe(0);
    expect(greyAt(sheets, 1, RIGHT + 2, TOP + 5)).toBe(0);
    expect(greyAt(sheets, 1, RIGHT + 2, TOP - 2)).toBe(0);
    expect(greyAt(sheets, 1, RIGHT - 5, TOP - 2)).toBe(0);
    expect(greyAt(sheets, 1, RIGHT - 5, BOTTOM + 2)).toBe(255);
  });
});
