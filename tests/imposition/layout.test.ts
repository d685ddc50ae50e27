import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../src/geometry.ts';
import { cardGrid, inkBox, layOut, orientationOf, placeBox, sheetFor } from '../../src/imposition/layout.ts';
import { planFor } from '../../src/imposition/schemes/index.ts';

const saddle = planFor('saddle', 8);
const round = (box: object): object =>
  Object.fromEntries(Object.entries(box).map(([key, value]) => [key, Math.round(value * 100) / 100]));

describe('layOut', () => {
  it('shares the whole sheet between the places, however the sheet is held', () => {
    for (const sheet of [PAPERS.A4, { width: 297, height: 210 }]) {
      const layout = layOut(saddle, sheet, 'fit', PAPERS.A5);
      expect(layout.place).toEqual({ width: 148.5, height: 210 });
      expect(placeBox(layout, 1, 0)).toEqual({ left: 148.5, right: 297, bottom: 0, top: 210 });
      expect(layout.room).toEqual({ left: 0, right: 0, bottom: 0, top: 0 });
    }
  });

  it('counts rows from the top', () => {
    const layout = layOut(planFor('cut-stack', 8), PAPERS.A4, 'fit', PAPERS.A6);
    expect(layout.orientation).toBe('portrait');
    expect(placeBox(layout, 0, 0)).toEqual({ left: 0, right: 105, bottom: 148.5, top: 297 });
    expect(placeBox(layout, 1, 1)).toEqual({ left: 105, right: 210, bottom: 0, top: 148.5 });
  });

  it('puts pages of their own size together in the middle, with paper around them', () => {
    const layout = layOut(saddle, PAPERS.A3, 'actual', PAPERS.A5);
    expect(layout.room).toEqual({ left: 62, right: 62, bottom: 43.5, top: 43.5 });
    expect(placeBox(layout, 0, 0).right).toBe(placeBox(layout, 1, 0).left);
    expect(placeBox(layout, 1, 0).left).toBe(210);
  });

  it('gives bleed where there is paper and no neighbour', () => {
    const layout = layOut(saddle, PAPERS.A3, 'actual', PAPERS.A5);
    expect(round(inkBox(layout, 0, 0))).toEqual({ left: 59, right: 210, bottom: 40.5, top: 256.5 });
    const tight = layOut(saddle, { width: 300, height: 212 }, 'actual', PAPERS.A5);
    expect(round(inkBox(tight, 1, 0))).toEqual({ left: 150, right: 300, bottom: 0, top: 212 });
  });
});

it('lays a sheet as its plan wants it', () => {
  expect(sheetFor(PAPERS.A4, { orientation: 'landscape' })).toEqual({ width: 297, height: 210 });
  expect(sheetFor({ width: 297, height: 210 }, { orientation: 'portrait' })).toEqual(PAPERS.A4);
  expect(sheetFor(PAPERS.A4, { orientation: 'any' })).toEqual(PAPERS.A4);
  expect([orientationOf(PAPERS.A4), orientationOf({ width: 200, height: 200 })]).toEqual([
    'portrait',
    'landscape',
  ]);
});

describe('cardGrid', () => {
  it.each([
    ['business cards', { width: 85, height: 55 }, { columns: 2, rows: 5 }, 'portrait'],
    ['A7 lying', { width: 105, height: 74 }, { columns: 2, rows: 2 }, 'landscape'],
    ['playing cards', { width: 63, height: 88 }, { columns: 3, rows: 3 }, 'portrait'],
    ['one large card', { width: 202, height: 289 }, { columns: 1, rows: 1 }, 'portrait'],
  ])('finds room for %s on A4', (_name, card, grid, orientation) => {
    expect(cardGrid(card, PAPERS.A4)).toEqual({ grid, orientation });
  });

  it('finds none for a card as large as the sheet', () => {
    expect(cardGrid(PAPERS.A4, PAPERS.A4)).toBeUndefined();
  });
});
