/** The drawings beside the first four steps. All are {@link WIDTH} wide; sizes in mm. */
import { at, drawing, line, rect, shape, words } from '../svg.ts';
import type { DrawnSheet } from '../types.ts';
import { drawSide, sheetSize } from './sheet.ts';
import { arrow, cross, tick, turnOver } from './signs.ts';

export const WIDTH = 76;

const hasBacks = ({ plan }: DrawnSheet): boolean => plan.cells.some(({ side }) => side === 'back');

/** The sheets are for printing, the single pages are not. */
export function drawFiles(sheet: DrawnSheet): string {
  const size = sheetSize(sheet, { width: 34, height: 25 });
  const page = `${shape('M0 0h17v24h-17z', 0.4)}${line('M3 4.5h11M3 8h11M3 11.5h11M3 15h11M3 18.5h6', 0.4)}`;
  return drawing(
    WIDTH,
    26,
    [
      at(0.5, (26 - size.height) / 2, drawSide(sheet, 'front', size)),
      at(size.width + 6.8, 14, tick(7.5)),
      at(50, 1, page),
      at(72.5, 14, cross(6)),
    ].join(''),
  );
}

/**
 * Both sides of the first sheet as they must be, and with the back on its head.
 *
 * @param labels what the sides are called
 */
export function drawCheck(sheet: DrawnSheet, labels: { front: string; back: string }): string {
  const size = sheetSize(sheet, { width: hasBacks(sheet) ? 29 : 50, height: 29 });
  const height = size.height;
  const side = (name: 'front' | 'back'): string => drawSide(sheet, name, size);
  const label = (name: 'front' | 'back'): string =>
    words(size.width / 2, height + 4.4, labels[name], { size: 4, anchor: 'middle', class: 'howto-label' });
  if (!hasBacks(sheet))
    return drawing(WIDTH, height + 6, at((WIDTH - size.width) / 2, 0.5, `${side('front')}${label('front')}`));
  const small = 0.62;
  const left = WIDTH - 0.5 - size.width;
  const wrong = at(
    left + size.width * (1 + small) * 0.5,
    height + 8 + height * small,
    `<g transform="scale(${small})">${side('back')}</g>`,
    180,
  );
  return drawing(
    WIDTH,
    height * (1 + small) + 9,
    [
      at(0.5, 0.5, `${side('front')}${label('front')}`),
      at(WIDTH / 2 - 1.8, height * 0.5, turnOver(10)),
      at(left, 0.5, `${side('back')}${label('back')}`),
      at(WIDTH / 2 - 1.8, height * 0.5 + 7, tick(5)),
      wrong,
      at(WIDTH / 2 - 1.8, height + 8 + (height * small) / 2, cross(4.4)),
    ].join(''),
  );
}

/** A copier that makes of one original many, printed on as many sides. */
export function drawCopier(sheet: DrawnSheet): string {
  const copier = [
    line('M5.5 2.2h15l2 2', 0.5),
    shape('M4 4.2h20v4.8h-20z', 0.5),
    shape('M1 9h27v10h-27z', 0.5),
    shape('M2.5 19h24v9h-24z', 0.5),
    shape('M28 13.2l8.5 -1.6v1.6l-8.5 3z', 0.5),
    line('M2.5 23.5h24M12 21.2h5M12 25.8h5', 0.4),
    rect(18.5, 11.2, 7, 3),
  ].join('');
  const paper = (x: number, y: number): string => at(x, y, shape('M0 0h14v9.9h-14z', 0.4));
  const number = (x: number): string =>
    words(x, 18.4, hasBacks(sheet) ? '2' : '1', { size: 7, anchor: 'middle', class: 'howto-number' });
  return drawing(
    WIDTH,
    29,
    [
      copier,
      ...[paper(39.5, 11), number(46.5)],
      at(56.3, 16, arrow(3.8)),
      ...[paper(61.6, 7.4), paper(60.6, 9.2), paper(59.6, 11), number(66.6)],
    ].join(''),
  );
}
