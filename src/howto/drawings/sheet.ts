/** The first sheet, with the pages where the plan puts them. */
import { at, line, rect, words } from '../svg.ts';
import type { DrawnSheet, SheetLine } from '../types.ts';

const EDGE = 0.4;
const FOLD = 0.25;
const CUT = 0.7;

interface Box {
  width: number;
  height: number;
}

/** A size that fits into a box, in the proportions of the sheet. In mm. */
export function sheetSize({ plan: { grid }, page }: DrawnSheet, box: Box): Box {
  const ratio = (grid.rows * page.height) / (grid.columns * page.width);
  const width = Math.min(box.width, box.height / ratio);
  return { width, height: width * ratio };
}

/**
 * One side of the first sheet: its pages by their numbers, a dash where one is blank, folds broken, cuts heavy.
 *
 * @param size mm
 */
export function drawSide({ plan }: DrawnSheet, side: 'front' | 'back', { width, height }: Box): string {
  const { grid, cells, lines } = plan;
  const place = { width: width / grid.columns, height: height / grid.rows };
  const numbers = cells
    .filter((cell) => cell.sheet === 1 && cell.side === side)
    .map(({ column, row, page, turn }) =>
      at((column + 0.5) * place.width, (row + 0.5) * place.height, drawNumber(page, place), turn),
    );
  return [
    `<rect width="${width}" height="${height}" fill="#fff" stroke="#000" stroke-width="${EDGE}"/>`,
    ...lines.map((each) => drawLine(each, place, { width, height })),
    ...numbers,
  ].join('');
}

function drawNumber(page: number | null, { width, height }: Box): string {
  if (page === null) return rect(-width * 0.12, -0.25, width * 0.24, 0.5);
  const digits = String(page);
  const size = Math.min((width * 1.5) / Math.max(digits.length, 2.4), height * 0.5);
  return words(0, size * 0.34, digits, { size, anchor: 'middle', class: 'howto-number' });
}

function drawLine({ kind, axis, at: after, from, to }: SheetLine, place: Box, size: Box): string {
  const [x, y] = [place.width, place.height];
  const path =
    axis === 'vertical'
      ? `M${after * x} ${(from ?? 0) * y}V${to === undefined ? size.height : to * y}`
      : `M${(from ?? 0) * x} ${after * y}H${to === undefined ? size.width : to * x}`;
  return kind === 'cut' ? line(path, CUT) : line(path, FOLD, 'stroke-dasharray="1 0.8"');
}
