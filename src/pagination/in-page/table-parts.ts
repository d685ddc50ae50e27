/** Which rows of a turned table each of its pages holds. */
import { groupStarts, sectionsOf } from './table-grid.ts';

/** Rows that stay together, px from the top of the sheet that is measured. */
interface Group {
  rows: HTMLTableRowElement[];
  top: number;
  bottom: number;
  /** Height of the notes called in it. */
  notes: number;
}

/** What one page holds. */
export interface Part {
  rows: HTMLTableRowElement[];
  /** Height of the notes called in it, px. */
  notes: number;
}

export interface Limits {
  /** What rows may take, px. */
  depth: number;
  /** What their notes may take, px. */
  notes: number;
  noteHeights: ReadonlyMap<Element, number>;
}

/**
 * @param sheet what the table stands in while it is measured, not yet turned; with the headings above it
 * @returns what each page holds; undefined where some cannot be kept together on one
 */
export function divide(table: HTMLTableElement, sheet: Element, limits: Limits): Part[] | undefined {
  const origin = sheet.getBoundingClientRect().top;
  const head = table.tHead?.getBoundingClientRect().height ?? 0;
  // A head that leaves no room for rows stands on the first page only.
  if (head > 0 && head <= limits.depth / 2) table.dataset.livretRepeats = '';
  const repeated = table.dataset.livretRepeats === undefined ? 0 : head;
  const parts: (Part & { start: number })[] = [];
  for (const { rows, top, bottom, notes } of groupsOf(table, origin, limits)) {
    const last = parts.at(-1);
    if (last && bottom - last.start <= limits.depth && last.notes + notes <= limits.notes) {
      last.rows.push(...rows);
      last.notes += notes;
      continue;
    }
    const start = last ? top - repeated : 0;
    if (bottom - start > limits.depth || notes > limits.notes) return undefined;
    parts.push({ rows: [...rows], start, notes });
  }
  return parts;
}

/** The head and the first rows are one group: it never stands alone. */
function groupsOf(table: HTMLTableElement, origin: number, { noteHeights }: Limits): Group[] {
  const groups: Group[] = [];
  let headOnly = false;
  for (const section of sectionsOf(table)) {
    const starts = groupStarts(section);
    for (const [index, row] of [...section.rows].entries()) {
      const { top, bottom } = row.getBoundingClientRect();
      const notes = [...row.querySelectorAll('.livret-note')].reduce(
        (sum, n) => sum + noteHeights.get(n)!,
        0,
      );
      const last = groups.at(-1);
      if (last && (starts[index] !== index || headOnly)) {
        last.rows.push(row);
        last.bottom = bottom - origin;
        last.notes += notes;
      } else {
        groups.push({ rows: [row], top: top - origin, bottom: bottom - origin, notes });
      }
      headOnly = section.tagName === 'THEAD';
    }
  }
  return groups;
}
