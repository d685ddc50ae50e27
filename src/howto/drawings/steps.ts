/** The drawings beside the steps. All are {@link WIDTH} wide; heights in mm. */
import { at, drawing, line, rect, shape, words } from '../svg.ts';
import type { HowtoInput, SheetPlan } from '../types.ts';
import { drawSide, sheetSize } from './sheet.ts';
import { arrow, cross, tick, turnOver } from './signs.ts';

/** mm */
export const WIDTH = 70;
const DASHED = 'stroke-dasharray="1 0.8"';

/** The sheets are for printing, the single pages are not. */
export function drawFiles(plan: SheetPlan): string {
  const size = sheetSize(plan, { width: 27, height: 21 });
  const page = `${shape('M0 0h14.8v20h-14.8z', 0.4)}${line('M2.5 4h9.8M2.5 7h9.8M2.5 10h9.8M2.5 13h6', 0.4)}`;
  return drawing(
    WIDTH,
    23,
    [
      at(1, (23 - size.height) / 2, drawSide(plan, 'front', size)),
      at(36, 12, tick(8)),
      at(47, 1.5, page),
      at(66, 12, cross(6)),
    ].join(''),
  );
}

/** Both sides of the first sheet. @param words what they are called */
export function drawCheck(plan: SheetPlan, { front, back }: { front: string; back: string }): string {
  const twoSided = plan.cells.some(({ side }) => side === 'back');
  const size = sheetSize(plan, { width: twoSided ? 29 : 42, height: 25 });
  const label = (text: string): string =>
    words(size.width / 2, size.height + 4, text, { size: 3.4, anchor: 'middle', class: 'howto-label' });
  const sheet = (side: 'front' | 'back', text: string): string =>
    `${drawSide(plan, side, size)}${label(text)}`;
  const height = size.height + 6;
  if (!twoSided) return drawing(WIDTH, height, at((WIDTH - size.width) / 2, 0.5, sheet('front', front)));
  return drawing(
    WIDTH,
    height,
    [
      at(1, 0.5, sheet('front', front)),
      at(WIDTH / 2, size.height / 2 + 1, turnOver(9)),
      at(WIDTH - 1 - size.width, 0.5, sheet('back', back)),
    ].join(''),
  );
}

/** A copier that makes of one original many, printed on as many sides. */
export function drawCopier({ plan }: HowtoInput): string {
  const sides = plan.cells.some(({ side }) => side === 'back') ? 2 : 1;
  const copier = [
    shape('M2 8h24v15h-24z', 0.5),
    shape('M4 3.5h17v4.5h-17z', 0.5),
    shape('M26 14h7v3.5h-7z', 0.5),
    line('M7 1.5h11', 0.5),
    line('M5 19h18M5 21h18', 0.3),
    rect(19, 10, 5, 2.5),
  ].join('');
  const sheet = (x: number, y: number): string => at(x, y, shape('M0 0h12v8.5h-12z', 0.4));
  const number = (x: number, y: number): string =>
    words(x, y, String(sides), { size: 6, anchor: 'middle', class: 'howto-number' });
  return drawing(
    WIDTH,
    25,
    [
      at(0, 1, copier),
      sheet(37, 8.3),
      number(43, 14.7),
      at(52.5, 12.6, arrow(5)),
      sheet(57.5, 5.3),
      sheet(56.5, 6.8),
      sheet(55.5, 8.3),
      number(61.5, 14.7),
    ].join(''),
  );
}

/** Sheets laid in each other, folded, stapled twice in the fold: seen from the outside. */
export function drawStapling(sheets: number): string {
  const stack = [
    sheets > 1 ? shape('M3.5 1.5h20v14h-20z', 0.4) : '',
    shape('M1.5 3.5h20v14h-20z', 0.4),
    line('M11.5 3.5v14', 0.35, DASHED),
  ].join('');
  const folding = [
    shape('M0 4l9 4v13l-9 -4z', 0.4),
    shape('M18 4l-9 4v13l9 -4z', 0.4),
    line('M1.5 1.6c3.5 -2.4 11.5 -2.4 15 0m-2.4 -1.4l2.4 1.4l-1 2.4', 0.5),
  ].join('');
  const staples =
    sheets > 1
      ? line('M10.6 5h-1.6v3.5h1.6M10.6 14.5h-1.6v3.5h1.6', 0.7, 'stroke-linejoin="round"')
      : '';
  const booklet = [
    shape('M11.5 2.5h13.5v20h-13.5z', 0.4),
    shape('M10 1.5h13.5v20h-13.5z', 0.4),
    staples,
    line('M13 6h7.5', 0.9),
    line('M13 9h7.5M13 18h5', 0.4),
  ].join('');
  return drawing(
    WIDTH,
    25,
    [
      at(0, 3, stack),
      at(28, 13, arrow(4.5)),
      at(32, 1.5, folding),
      at(53.5, 13, arrow(3.6)),
      at(45, 0.8, booklet),
    ].join(''),
  );
}

/** For every other scheme: its first sheet, with the lines to fold or cut along. */
export function drawLines(plan: SheetPlan): string {
  const size = sheetSize(plan, { width: 46, height: 25 });
  return drawing(WIDTH, size.height + 1, at((WIDTH - size.width) / 2, 0.5, drawSide(plan, 'front', size)));
}
