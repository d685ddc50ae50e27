/** What a person should know about pages that do not simply fit: said once for all of them, not page by page. */
import type { Size } from '../geometry.ts';
import { type Notice, notice } from '../report/notice.ts';
import { halfOf, SAME_SIZE, scaleFor } from './fit.ts';
import type { SourcePage } from './source-page.ts';

/**
 * Notices about sizes, pages wider than high, and pages that the file stores turned.
 *
 * @param file where the pages come from
 * @param sheet as it lies in the printer, in mm
 */
export function fittingNotes(pages: readonly SourcePage[], sheet: Size, file: string): Notice[] {
  const half = halfOf(sheet);
  const notes: Notice[] = [];
  const percents = pages.map((page) => percent(scaleFor(page.size, half)));
  const sizes = distinctSizes(pages);
  const halfSize = { halfWidth: rounded(half.width), halfHeight: rounded(half.height) };

  const [size] = sizes;
  if (size && sizes.length === 1 && percents[0] !== 100) {
    const { width, height } = size;
    const params = { width: rounded(width), height: rounded(height), percent: percents[0]!, ...halfSize };
    notes.push(notice('impose-scaled', params, { file }));
  }
  if (sizes.length > 1) {
    const [smallest, largest] = [Math.min(...percents), Math.max(...percents)];
    const params = { sizes: sizes.length, smallest, largest, ...halfSize };
    notes.push(notice('impose-mixed-sizes', params, { file }));
  }

  const listed = (code: 'impose-landscape' | 'impose-turned', of: (page: SourcePage) => boolean): void => {
    const numbers = pages.filter(of).map((page) => page.number);
    if (numbers.length === 0) return;
    const params = { pages: ranges(numbers), count: numbers.length };
    notes.push(notice(code, params, { file, ...(numbers.length === 1 ? { page: numbers[0] } : {}) }));
  };
  listed('impose-landscape', (page) => page.size.width > page.size.height + SAME_SIZE);
  listed('impose-turned', (page) => page.rotate !== 0);
  return notes;
}

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
  return Math.abs(exact - 100) < 1 ? rounded(exact) : Math.round(exact);
}

/** To a tenth. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Numbers for people: 2, 4–7, 9. */
export function ranges(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) =>
      first === last ? `${first}` : `${first}${last === first + 1 ? ', ' : '–'}${last}`,
    )
    .join(', ');
}
