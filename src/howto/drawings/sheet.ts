/** The first sheet, with the pages where the plan puts them. */
import { at, line, rect, words } from '../svg.ts';
import type { SheetPlan } from '../types.ts';

/** Pages are drawn upright, higher than wide, as those of the A series. */
const PAGE_RATIO = Math.SQRT2;
const EDGE = 0.4;

/** A size that fits into a box, in the proportions of a sheet of this grid. In mm. */
export function sheetSize({ grid }: SheetPlan, box: { width: number; height: number }) {
  const ratio = (grid.rows * PAGE_RATIO) / grid.columns;
  const width = Math.min(box.width, box.height / ratio);
  return { width, height: width * ratio };
}

/**
 * One side of the first sheet.
 *
 * @param size mm
 * @param blank what stands on a page without words
 */
export function drawSide(
  { grid, cells }: SheetPlan,
  side: 'front' | 'back',
  { width, height }: { width: number; height: number },
): string {
  const [cellWidth, cellHeight] = [width / grid.columns, height / grid.rows];
  const size = Math.min(cellWidth * 0.62, cellHeight * 0.5);
  const numbers = cells
    .filter((cell) => cell.sheet === 1 && cell.side === side)
    .map(({ column, row, page, turn }) =>
      at(
        (column + 0.5) * cellWidth,
        (row + 0.5) * cellHeight,
        page === null
          ? rect(-cellWidth * 0.12, -0.25, cellWidth * 0.24, 0.5)
          : words(0, size * 0.34, String(page), {
              size: String(page).length > 2 ? size * 0.72 : size,
              anchor: 'middle',
              class: 'howto-number',
            }),
        turn,
      ),
    );
  const columns = Array.from({ length: grid.columns - 1 }, (_, i) => `M${(i + 1) * cellWidth} 0v${height}`);
  const rows = Array.from({ length: grid.rows - 1 }, (_, i) => `M0 ${(i + 1) * cellHeight}h${width}`);
  return [
    `<rect width="${width}" height="${height}" fill="#fff" stroke="#000" stroke-width="${EDGE}"/>`,
    line([...columns, ...rows].join(''), 0.25, 'stroke-dasharray="1 0.8"'),
    ...numbers,
  ].join('');
}
