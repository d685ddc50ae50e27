/** The drawings beside the last step: what becomes of the sheets. Sizes in mm. */
import { at, drawing, line, shape } from '../svg.ts';
import type { DrawnSheet } from '../types.ts';
import { drawSide, sheetSize } from './sheet.ts';
import { arrow } from './signs.ts';
import { WIDTH } from './steps.ts';

const BENT = 'stroke-linejoin="round" stroke-linecap="round"';
const DASHED = 'stroke-dasharray="1 0.8"';

/**
 * Sheets laid in each other, folded together, stapled twice in the fold from the outside.
 *
 * @param sheets one needs no staples
 * @param binding the side of the spine, seen with the cover up
 */
export function drawStapling(sheets: number, binding: 'left' | 'right'): string {
  const several = sheets > 1;
  const stack = [
    several ? shape('M3.5 0h22v15.5h-22z', 0.4) : '',
    several ? shape('M2 1.8h22v15.5h-22z', 0.4) : '',
    shape('M0.5 3.6h22v15.5h-22z', 0.4),
    line('M11.5 3.6v15.5', 0.35, DASHED),
  ].join('');
  const folding = [
    several ? shape('M1.5 8.4l10.8 2.4l7.4 -6.6v14l-7.4 6.6l-10.8 -2.4z', 0.4) : '',
    shape('M0 7.6l10.8 2.4v14l-10.8 -2.4z', 0.4),
    shape('M18.2 3.4l-7.4 6.6v14l7.4 -6.6z', 0.4),
    line('M16.5 1.6c-4 -2.4 -8.6 -1.6 -11.6 2.6m0.2 -2.9l-0.2 2.9l2.8 -0.6', 0.5, BENT),
  ].join('');
  const booklet = [
    shape('M2.2 1.8l14 -1v22.4l-14 1z', 0.4),
    shape('M1 1h14v23h-14z', 0.4),
    several ? line('M1 4.8h-1.5v4.2h1.5M1 15.8h-1.5v4.2h1.5', 0.8, BENT) : '',
    line('M4 5.5h8', 1.1),
    line('M4 8.6h8M4 18.8h5', 0.4),
  ].join('');
  const steps = [
    at(0, 3.8, stack),
    at(28.6, 15, arrow(4)),
    at(33.4, 0, folding),
    at(56, 15, arrow(3.4)),
    at(60, 1, booklet),
  ];
  // Where people read from right to left, the steps go that way too, and the spine is on the right.
  const way = binding === 'left' ? '' : ` transform="translate(${WIDTH} 0) scale(-1 1)"`;
  return drawing(WIDTH, 27, `<g${way}>${steps.join('')}</g>`);
}

/** For the other schemes: the first sheet, with the lines to fold or cut along. */
export function drawLines(sheet: DrawnSheet): string {
  const size = sheetSize(sheet, { width: 52, height: 30 });
  return drawing(WIDTH, size.height + 1, at((WIDTH - size.width) / 2, 0.5, drawSide(sheet, 'front', size)));
}
