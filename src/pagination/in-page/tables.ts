/**
 * Makes every table of a flow fit before it is laid out, and fixes its columns: each page sets its rows anew,
 * and must come to the same widths. What is too wide is set smaller in steps; at the smallest size long words
 * may break; then it is turned on pages of its own (`table-turned.ts`), unless it stands in a note; then it is
 * refused.
 */
import type Chunker from '#pagedjs/chunker/chunker.js';
import { type Bench, openBench } from './bench.ts';
import { type LayOutFault, placeOf } from './facts.ts';
import { fixColumns, isBare, widthsFor } from './table-columns.ts';
import { countColumns, gridOf, sectionsOf } from './table-grid.ts';
import { turn } from './table-turned.ts';

/** A head that takes more than this share of the page's height is not repeated. */
const HIGHEST_HEAD = 1 / 3;
/**
 * Where words break in a table that stands upright, a column is at least this wide, in ems: about fourteen
 * letters. So addresses and account numbers break, and words of a dictionary hardly ever: it is rather turned.
 */
const NARROWEST = 7;
/** By how much a table is set smaller at a time, px (0.5 pt). */
const STEP = 2 / 3;

/** @param content a flow as `prepare.ts` made it. @returns the tables that nothing makes fit; they are taken out */
export async function fitTables(chunker: Chunker, content: DocumentFragment): Promise<LayOutFault[]> {
  if (!content.querySelector('table')) return [];
  const bench = openBench(chunker, content);
  try {
    const images = [...bench.content.querySelectorAll<HTMLImageElement>('table img')];
    await Promise.all(images.map((image) => image.decode().catch(() => {})));
    const notes = [...bench.content.querySelectorAll<HTMLElement>('.livret-note:has(table)')];
    const inNotes = notes.flatMap((note) => {
      const { chapter } = placeOf(note);
      const faults = bench.withNote(note, () => settleAll(note, bench));
      return faults.map((fault) => (chapter ? { ...fault, chapter } : fault));
    });
    return [...inNotes, ...settleAll(bench.content, bench)];
  } finally {
    bench.close();
  }
}

/** Outer tables come first: the width of a cell is known before the table in it. Those of notes are apart. */
function settleAll(root: HTMLElement, bench: Bench): LayOutFault[] {
  const note = root.closest('.livret-note');
  return [...root.querySelectorAll('table')]
    .filter((table) => table.closest('.livret-note') === note)
    .flatMap((table) => settle(table, bench) ?? []);
}

function settle(table: HTMLTableElement, bench: Bench): LayOutFault | undefined {
  const columns = countColumns(table);
  // Within a refused one, or empty.
  if (columns === 0 || !table.isConnected) return undefined;
  // Markdown has no table without a head: people leave it empty.
  table.classList.toggle('livret-table-headless', table.tHead !== null && isBare(table.tHead));
  for (const row of table.rows)
    row.classList.toggle('livret-row-blank', isBare(row) && !table.tHead?.contains(row));
  markLast(table, columns);
  const sizes = sizesOf(table);
  const room = roomOf(table);
  for (const [index, size] of sizes.entries()) {
    const measure = widthsFor(table, {
      size,
      room,
      narrowest: index === sizes.length - 1 ? NARROWEST : undefined,
    });
    if (!measure) continue;
    fixColumns(table, measure);
    settleHead(table, bench.height);
    return undefined;
  }
  // A note stands below the text of its page: there is no turning the page for it.
  if (!table.closest('.livret-note') && turn(table, { sizes, depth: room }, bench)) return undefined;
  const fault: LayOutFault = {
    code: 'table-too-wide',
    values: { columns: String(columns) },
    ...placeOf(table),
  };
  // The booklet is refused: this table is not to trouble the rest of the layout.
  table.remove();
  return fault;
}

/** `:last-child` would be another cell while a row is being cut. */
function markLast(table: HTMLTableElement, count: number): void {
  for (const { cell, column, columns } of sectionsOf(table).flatMap((section) => gridOf(section).flat())) {
    cell.classList.toggle('livret-cell-last', column + columns === count);
  }
}

/** Whether the head is repeated, and above which rows it is not: those that fit a page only without it. */
function settleHead(table: HTMLTableElement, page: number): void {
  const head = table.tHead?.getBoundingClientRect().height ?? 0;
  if (head === 0 || head > page * HIGHEST_HEAD) return;
  table.dataset.livretRepeats = '';
  for (const row of table.rows) {
    const { height } = row.getBoundingClientRect();
    if (height <= page && height > page - head) row.dataset.livretHigh = '';
  }
}

/** From the size it has to the smallest, px. */
function sizesOf(table: HTMLTableElement): number[] {
  const own = Number.parseFloat(getComputedStyle(table).fontSize);
  const token = getComputedStyle(document.documentElement).getPropertyValue('--size-table-smallest');
  const smallest = Math.min(own, (Number.parseFloat(token) || 7.5) / 0.75);
  const sizes = [own];
  while (sizes.at(-1)! - STEP > smallest) sizes.push(sizes.at(-1)! - STEP);
  return smallest < own ? [...sizes, smallest] : sizes;
}

/** The width between what stands left and right of a table's place, px. */
function roomOf(table: HTMLTableElement): number {
  const ruler = document.createElement('div');
  table.before(ruler);
  const { width } = ruler.getBoundingClientRect();
  ruler.remove();
  return width;
}
