/** Every scheme, drawn and read back by MuPDF: each page in its place, upright or on its head as planned. */
import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../../src/geometry.ts';
import { drawSheets } from '../../../src/imposition/draw.ts';
import { forFlip } from '../../../src/imposition/duplex.ts';
import { layOut, placeBox } from '../../../src/imposition/layout.ts';
import { sidesOf } from '../../../src/imposition/plan.ts';
import { planFor, SCHEME_NAMES, type SchemeName } from '../../../src/imposition/schemes/index.ts';
import { A5, numbered, qpdf, readWords } from '../helpers.ts';

const COUNTS: Partial<Record<SchemeName, number[]>> = {
  'mini-zine': [1, 5, 8],
  'two-copies': [1, 2, 4, 12, 60],
};

describe.each(SCHEME_NAMES)('%s', (scheme) => {
  it.each(COUNTS[scheme] ?? [4, 8, 12, 16, 60, 200])('of %i pages', async (pages) => {
    const pdf = await numbered(pages);
    for (const binding of ['left', 'right'] as const) {
      for (const flip of ['short-edge', 'long-edge'] as const) {
        const whole = planFor(scheme, pages, { binding, grid: { columns: 2, rows: 3 } });
        const layout = layOut(whole, PAPERS.A4, 'fit', A5);
        const plan = forFlip(whole, layout.orientation, flip);
        const sheets = await drawSheets(pdf, plan, { sheet: PAPERS.A4 });
        const read = readWords(sheets);
        const sides = sidesOf(plan);
        expect(read).toHaveLength(sides.length);
        for (const [index, { cells }] of sides.entries()) {
          const found = read[index]!.map(({ text, x, y, direction }) => {
            const high = layout.sheet.height - y;
            const cell = cells.find(({ column, row }) => {
              const { left, right, bottom, top } = placeBox(layout, column, row);
              return x > left && x < right && high > bottom && high < top;
            });
            return [`${cell?.column} ${cell?.row}`, text, direction[0]].join(' ');
          });
          const wanted = cells
            .filter(({ page }) => page !== null)
            .map(({ column, row, page, turn }) => `${column} ${row} p${page} ${turn === 0 ? 1 : -1}`);
          expect(found.sort()).toEqual(wanted.sort());
        }
      }
    }
  });

  it('is sound, as qpdf sees it', async () => {
    const plan = planFor(scheme, 7, { grid: { columns: 2, rows: 3 } });
    const marks = ['fold', 'cut', 'staples', 'numbers'] as const;
    const checked = await qpdf(
      await drawSheets(await numbered(7), plan, { sheet: PAPERS.A3, scale: 'actual', marks }),
      '--check',
      'IN',
    );
    expect([checked.code, checked.said.includes('No syntax or stream encoding errors found')]).toEqual([
      0,
      true,
    ]);
  });
});
