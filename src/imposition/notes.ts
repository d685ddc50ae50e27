/** What a person should know about pages that do not simply fit: said once for all of them, not page by page. */
import type { Size } from '../geometry.ts';
import { type Notice, notice } from '../report/notice.ts';
import { type Margins, SAME_SIZE, scaleFor } from './fit.ts';
import { ranges, tenth } from './in-words.ts';
import type { Layout, Scale } from './layout.ts';
import type { SourcePage } from './source-page.ts';

/** Reduced to less than this, type of ten points prints smaller than five. */
const SMALL = 50;

/**
 * Notices about sizes, pages wider than high, pages that the file stores turned, and pages that come out small.
 *
 * @param file where the pages come from
 */
export function fittingNotes(
  pages: readonly SourcePage[],
  layout: Layout,
  file: string,
  { scale, ...margins }: Margins & { scale?: Scale | undefined } = {},
): Notice[] {
  const { place } = layout;
  const notes: Notice[] = [];
  const percents = pages.map(({ size }) =>
    scale === 'actual' ? 100 : percent(scaleFor(size, place, margins)),
  );
  const sizes = distinctSizes(pages);
  const placeSize = {
    part: layout.grid.columns === 2 && layout.grid.rows === 1 ? 'half' : 'place',
    placeWidth: tenth(place.width),
    placeHeight: tenth(place.height),
  };
  const [smallest, largest] = [Math.min(...percents), Math.max(...percents)];

  const [size] = sizes;
  if (size && sizes.length === 1 && percents[0] !== 100) {
    const { width, height } = size;
    const params = { width: tenth(width), height: tenth(height), percent: percents[0]!, ...placeSize };
    notes.push(notice('impose-scaled', params, { file }));
  }
  if (sizes.length > 1) {
    const params = { sizes: sizes.length, smallest, largest, ...placeSize };
    notes.push(notice('impose-mixed-sizes', params, { file }));
  }
  if (smallest < SMALL)
    notes.push(notice('impose-small', { percent: smallest, points: small(smallest) }, { file }));

  const listed = (code: 'impose-landscape' | 'impose-turned', of: (page: SourcePage) => boolean): void => {
    const numbers = pages.filter(of).map((page) => page.number);
    if (numbers.length === 0) return;
    const params = { pages: ranges(numbers), count: numbers.length };
    notes.push(notice(code, params, { file, ...(numbers.length === 1 ? { page: numbers[0] } : {}) }));
  };
  const upright = place.width <= place.height;
  listed('impose-landscape', (page) => upright && page.size.width > page.size.height + SAME_SIZE);
  listed('impose-turned', (page) => page.rotate !== 0);
  return notes;
}

/** What becomes of ten points. */
const small = (percent: number): number => tenth(percent / 10);

function distinctSizes(pages: readonly SourcePage[]): Size[] {
  const sizes: Size[] = [];
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_SIZE;
  for (const { size } of pages) {
    if (!sizes.some((s) => same(s.width, size.width) && same(s.height, size.height))) sizes.push(size);
  }
  return sizes;
}

/** Whole numbers, but with a decimal close to 100, where 99.7 must not read as 100. */
function percent(scale: number): number {
  const exact = scale * 100;
  return Math.abs(exact - 100) < 1 ? tenth(exact) : Math.round(exact);
}
