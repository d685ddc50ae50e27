/** Pages with marks on them, for the checks of looks and print. */
import type { Marks } from '../../src/checks/marks.ts';
import type { CheckedPdf } from '../../src/checks/types.ts';
import { marks, pdf } from './support.ts';

/** A spot on a page, pt. */
export const SPOT = { left: 100, top: 100, width: 120, height: 10 };

/** Twenty black signs of 10 pt on white, but for what is given. */
export const words = (some: Partial<Marks['text'][number]> = {}): Marks['text'][number] => ({
  ...{ size: 10, signs: 20, missing: 0, font: 'Vollkorn-Regular', area: SPOT, level: 0, ground: 1 },
  ...some,
});

export const picture = (
  ppi: number,
  more: Partial<Marks['pictures'][number]> = {},
): Marks['pictures'][number] => ({
  ...{ id: 'p', area: { ...SPOT, height: 100 }, width: 500, height: 400, ppi, bits: 8 },
  ...more,
});

/** A PDF with these marks on its pages. */
export const painted = (
  pages: readonly Partial<Marks>[],
  facts: Partial<CheckedPdf['facts']> = {},
): CheckedPdf =>
  pdf(
    pages.map((_, index) => `page ${index + 1}`),
    { facts: { marks: (page) => marks(pages[page - 1]), ...facts } },
  );
