/** Where the cells of a table stand: columns cannot be counted by cells where some span several. */

export interface Place {
  cell: HTMLTableCellElement;
  /** From 0. */
  column: number;
  columns: number;
  /** How many rows it spans, itself included; never beyond its section (HTML, “forming a table”). */
  rows: number;
}

export type Section = HTMLTableSectionElement;

/** The places of a section's cells, row by row. */
export function gridOf(section: Section): Place[][] {
  const rows = [...section.rows];
  const taken: boolean[][] = rows.map(() => []);
  return rows.map((row, index) => {
    let column = 0;
    return [...row.cells].map((cell) => {
      while (taken[index]![column]) column += 1;
      const left = rows.length - index;
      const place = {
        cell,
        column,
        columns: cell.colSpan,
        rows: cell.rowSpan === 0 ? left : Math.min(cell.rowSpan, left),
      };
      for (let r = index; r < index + place.rows; r += 1) {
        for (let c = column; c < column + place.columns; c += 1) taken[r]![c] = true;
      }
      return place;
    });
  });
}

/** Head, bodies and foot, in the order of the document. */
export const sectionsOf = (table: HTMLTableElement): Section[] =>
  [...table.children].filter((child): child is Section => /^T(HEAD|BODY|FOOT)$/.test(child.tagName));

export function countColumns(table: HTMLTableElement): number {
  const ends = sectionsOf(table).flatMap((section) =>
    gridOf(section)
      .flat()
      .map(({ column, columns }) => column + columns),
  );
  return Math.max(0, ...ends);
}

/**
 * Rows that cells spanning several of them hold together: for each row of the section, the index of the first
 * row of its group. Groups are what a page may end between.
 */
export function groupStarts(section: Section): number[] {
  const starts: number[] = [];
  let [start, reach] = [0, 0];
  for (const [index, places] of gridOf(section).entries()) {
    if (index >= reach) start = index;
    reach = Math.max(reach, index + 1, ...places.map(({ rows }) => index + rows));
    starts.push(start);
  }
  return starts;
}
