/** Marks as a printer sees them: where ink is that was not there without them. */
import { PDFDocument } from '@cantoo/pdf-lib';
import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { mmToPt, PAPERS, type Size } from '../../../src/geometry.ts';
import { drawSheets } from '../../../src/imposition/draw.ts';
import { layOut, type Scale } from '../../../src/imposition/layout.ts';
import { MARK_NAMES, type MarkName, marksOf, marksWithoutRoom } from '../../../src/imposition/marks/index.ts';
import { numberMarks, sideName } from '../../../src/imposition/marks/number.ts';
import { type Plan, sidesOf } from '../../../src/imposition/plan.ts';
import { planFor } from '../../../src/imposition/schemes/index.ts';
import { makePdf, unpacked } from '../helpers.ts';

/** Dots a mm. */
const DOTS = 8;

/** Blank pages: all that is black is a mark. */
async function drawn(
  plan: Plan,
  page: Size,
  sheet: Size,
  scale: Scale,
  marks: readonly MarkName[],
): Promise<Uint8Array> {
  const pdf = await makePdf(Array.from({ length: plan.pages }, () => ({ size: page, text: ' ' })));
  return drawSheets(pdf, plan, { sheet, scale, marks });
}

/** Spots with ink, in mm from the top left, on a side. */
function ink(pdf: Uint8Array, side: number): [x: number, y: number][] {
  const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(side - 1);
  const zoom = (DOTS * 25.4) / 72;
  const pixmap = page.toPixmap(mupdf.Matrix.scale(zoom, zoom), mupdf.ColorSpace.DeviceGray, false, true);
  const [pixels, stride] = [pixmap.getPixels(), pixmap.getStride()];
  const spots: [number, number][] = [];
  for (let y = 0; y < pixmap.getHeight(); y++)
    for (let x = 0; x < pixmap.getWidth(); x++)
      if (pixels[y * stride + x]! < 220) spots.push([(x + 0.5) / DOTS, (y + 0.5) / DOTS]);
  return spots;
}

describe('on A3, around A5 pages', () => {
  const plan = planFor('saddle', 12);
  /** The two pages and their bleed, from the left and the top of the sheet. */
  const [left, top, right, bottom] = [62 - 3, 43.5 - 3, 358 + 3, 253.5 + 3];

  it.each(
    MARK_NAMES.filter((name) => name !== 'staples' && name !== 'cut'),
  )('%s stand outside pages and bleed', async (name) => {
    const pdf = await drawn(plan, PAPERS.A5, PAPERS.A3, 'actual', [name]);
    for (const side of [1, 4]) {
      const spots = ink(pdf, side);
      expect(spots.length).toBeGreaterThan(20);
      const inside = spots.filter(
        ([x, y]) => x > left + 0.2 && x < right - 0.2 && y > top + 0.2 && y < bottom - 0.2,
      );
      expect(inside).toEqual([]);
    }
  });

  it('crop marks point at the edges of the pages, at all four corners', async () => {
    const spots = ink(await drawn(plan, PAPERS.A5, PAPERS.A3, 'actual', ['crop']), 1);
    for (const [x, y] of spots) {
      const upright = Math.min(Math.abs(x - 62), Math.abs(x - 358));
      const level = Math.min(Math.abs(y - 43.5), Math.abs(y - 253.5));
      expect(Math.min(upright, level)).toBeLessThan(0.25);
    }
    for (const x of [57, 363]) for (const y of [43.5, 253.5]) expect(near(spots, x, y)).toBe(true);
    for (const x of [62, 358]) for (const y of [38.5, 258.5]) expect(near(spots, x, y)).toBe(true);
  });

  it('registration marks lie on the same spot of both sides', async () => {
    const pdf = await drawn(plan, PAPERS.A5, PAPERS.A3, 'actual', ['registration']);
    const mirrored = ink(pdf, 2).map(([x, y]) => [420 - x, y] as [number, number]);
    for (const [x, y] of ink(pdf, 1)) expect(near(mirrored, x, y)).toBe(true);
  });
});

const near = (spots: readonly [number, number][], x: number, y: number): boolean =>
  spots.some(([u, v]) => Math.hypot(u - x, v - y) < 0.3);

describe('on A4, filled by A5 pages', () => {
  const plan = planFor('saddle', 12);

  it.each([
    'fold',
    'numbers',
  ] as const)('%s keep to a strip along the edges that no text should reach', async (name) => {
    const pdf = await drawn(plan, PAPERS.A5, PAPERS.A4, 'fit', [name]);
    const spots = ink(pdf, 1);
    expect(spots.length).toBeGreaterThan(10);
    for (const [, y] of spots) {
      const edge = Math.min(y, 210 - y);
      expect(edge).toBeGreaterThan(3.8); // printers reach it
      expect(edge).toBeLessThan(8);
    }
  });

  it('staples are marked in the fold of the outermost sheet, on its outside, and nowhere else', async () => {
    const pdf = await drawn(plan, PAPERS.A5, PAPERS.A4, 'fit', ['staples']);
    const spots = ink(pdf, 1);
    for (const [x] of spots) expect(Math.abs(x - 148.5)).toBeLessThan(0.25);
    for (const y of [52.5, 157.5]) expect(near(spots, 148.5, y)).toBe(true);
    expect(near(spots, 148.5, 105)).toBe(false);
    for (const side of [2, 3, 4, 5, 6]) expect(ink(pdf, side)).toEqual([]);
  });

  it('has no room for crop and registration marks', async () => {
    const layout = layOut(plan, PAPERS.A4, 'fit', PAPERS.A5);
    expect(marksWithoutRoom(layout, MARK_NAMES)).toEqual(['crop', 'registration']);
    expect(marksWithoutRoom(layout, ['fold'])).toEqual([]);
    expect(ink(await drawn(plan, PAPERS.A5, PAPERS.A4, 'fit', ['crop', 'registration']), 1)).toEqual([]);
  });
});

it('draws the whole cut of a mini-zine, since it ends inside the sheet', async () => {
  const spots = ink(
    await drawn(planFor('mini-zine', 8), { width: 74, height: 105 }, PAPERS.A4, 'fit', ['cut']),
    1,
  );
  const xs = spots.map(([x]) => x);
  for (const [, y] of spots) expect(Math.abs(y - 105)).toBeLessThan(0.25);
  expect(Math.min(...xs)).toBeCloseTo(74.25, 0);
  expect(Math.max(...xs)).toBeCloseTo(222.75, 0);
});

it('marks where a pile is cut across, at its edges alone', async () => {
  const spots = ink(await drawn(planFor('cut-stack', 8), PAPERS.A6, PAPERS.A4, 'fit', ['cut']), 2);
  for (const [x, y] of spots) {
    expect(Math.abs(y - 148.5)).toBeLessThan(0.25);
    expect(Math.min(x, 210 - x)).toBeLessThan(8);
  }
});

it('gives the staples of every signature', () => {
  const plan = planFor('signatures', 24, { signatures: [3] });
  const layout = layOut(plan, PAPERS.A4, 'fit', PAPERS.A5);
  const marked = sidesOf(plan).filter((side) => marksOf(layout, plan, side, ['staples']).length > 0);
  expect(marked.map(({ sheet, side }) => `${sheet} ${side}`)).toEqual(['1 front', '4 front']);
});

it('lines are the same seen from the back: every plan mirrors itself', () => {
  for (const scheme of ['saddle', 'cut-stack', 'mini-zine', 'two-copies', 'cards'] as const) {
    const { lines, grid } = planFor(scheme, 8, { grid: { columns: 3, rows: 2 } });
    const key = ({ kind, axis, at, from, to }: (typeof lines)[number]) => [kind, axis, at, from, to].join();
    const mirrored = lines.map((line) =>
      line.axis === 'vertical'
        ? { ...line, at: grid.columns - line.at }
        : line.from === undefined || line.to === undefined
          ? line
          : { ...line, from: grid.columns - line.to, to: grid.columns - line.from },
    );
    expect(mirrored.map(key).sort()).toEqual(lines.map(key).sort());
  }
});

describe('numbers', () => {
  it('name the sheet and its side, and the signature where there are several', () => {
    const saddle = sidesOf(planFor('saddle', 48));
    expect(saddle.map((side) => sideName(side, false)).slice(-2)).toEqual(['12A', '12B']);
    const signed = sidesOf(planFor('signatures', 48, { signatures: [4] }));
    expect(sideName(signed.at(-1)!, true)).toBe('3-12B');
  });

  it('have a shape for every sign, each another', () => {
    const layout = layOut(planFor('saddle', 8), PAPERS.A4, 'fit', PAPERS.A5);
    const shapes = [...'0123456789AB-'].map((sign) => JSON.stringify(numberMarks(layout, sign)));
    expect(new Set(shapes).size).toBe(13);
    expect(shapes).not.toContain('[]');
  });

  it('are drawn, not written: the text of a sheet is that of its pages', async () => {
    const pdf = await drawn(planFor('saddle', 4), PAPERS.A5, PAPERS.A4, 'fit', MARK_NAMES);
    const text = mupdf.Document.openDocument(pdf, 'application/pdf')
      .loadPage(0)
      .toStructuredText('preserve-whitespace')
      .asText();
    expect(text.trim()).toBe('');
  });
});

it('draws in grey black hairlines, and nothing where no marks are asked for', async () => {
  const plan = planFor('saddle', 4);
  const [marked, plain] = [
    await drawn(plan, PAPERS.A5, PAPERS.A4, 'fit', ['fold']),
    await drawn(plan, PAPERS.A5, PAPERS.A4, 'fit', []),
  ];
  expect(await unpacked(marked)).toMatch(/^q 0 G\n0\.25 w$/m);
  expect(await unpacked(plain)).not.toContain('0 G');
  const pages = (await PDFDocument.load(marked)).getPages();
  expect(pages[0]!.getWidth()).toBeCloseTo(mmToPt(297), 3);
});
