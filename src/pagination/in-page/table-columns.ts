/** The widths of a table's columns: measured once, then fixed for every page. */
import { setExactStyle } from './exact-style.ts';
import { countColumns } from './table-grid.ts';

/** How a table fits. */
export interface Measure {
  /** Of its type, px. */
  size: number;
  /** Of its columns, px. */
  widths: number[];
  /** Whether long words must break. */
  tight: boolean;
}

export interface Wish {
  /** Of its type, px. */
  size: number;
  /** What it may be wide, px. */
  room: number;
  /** Long words may break, in columns of at least so many ems. Undefined: they may not. */
  narrowest: number | undefined;
}

/**
 * Hyphens would let a column shrink to a syllable. It is at least as wide as its longest word, or so many ems
 * (about nine letters).
 */
const READABLE = 5.4;
/** A table that needs no more than this share of the width is set as wide as its words. */
const SMALL = 0.6;

/** @returns undefined where the table is too wide at this size */
export function widthsFor(table: HTMLTableElement, { size, room, narrowest }: Wish): Measure | undefined {
  loosen(table);
  table.style.fontSize = `${size}px`;
  const least = leastWidths(table, READABLE * size);
  const natural = columnWidths(table, 'max-content');
  if (sum(least) <= room + 0.5) {
    const small = sum(natural) <= room * SMALL && !hasBlanks(table);
    return { size, widths: small ? natural : spread(least, natural, room), tight: false };
  }
  if (narrowest === undefined) return undefined;
  const narrow = least.map((width) => Math.min(width, narrowest * size));
  if (sum(narrow) > room) return undefined;
  const tight: Measure = { size, widths: spread(share(narrow, least, room), natural, room), tight: true };
  fixColumns(table, tight);
  const spills = [...table.querySelectorAll('td, th')].some(
    (cell) => cell.scrollWidth > cell.clientWidth + 1,
  );
  return spills ? undefined : tight;
}

/**
 * Shares the room out. Columns that need no more than an even share get what they need: a date or a sum does
 * not wrap for the sake of a column of sentences. The others share the rest by what they hold.
 */
function spread(least: readonly number[], natural: readonly number[], room: number): number[] {
  if (sum(natural) <= room) return natural.map((width) => (width * room) / sum(natural));
  const even = room / least.length;
  const modest = least.map((width, i) => (natural[i]! <= even ? Math.max(width, natural[i]!) : width));
  return share(sum(modest) <= room ? modest : least, natural, room);
}

/** Sets the columns for good. Widths are logical ones, so that nothing else need know. */
export function fixColumns(table: HTMLTableElement, { size, widths, tight }: Measure): void {
  setExactStyle(table, {
    'font-size': `${size}px`,
    'table-layout': 'fixed',
    'inline-size': `${sum(widths)}px`,
  });
  table.classList.toggle('livret-table-tight', tight);
  for (const [i, column] of columnsOf(table).entries())
    setExactStyle(column, { 'inline-size': `${widths[i]}px` });
}

/** As the style sheets have it, with its columns counted but not fixed. */
export function loosen(table: HTMLTableElement): void {
  table.querySelector(':scope > colgroup')?.remove();
  table.classList.remove('livret-table-tight');
  table.removeAttribute('style');
  const group = document.createElement('colgroup');
  group.dataset.ref = `${table.dataset.ref}.columns`;
  for (let i = 0; i < countColumns(table); i += 1) {
    const column = document.createElement('col');
    column.dataset.ref = `${table.dataset.ref}.columns.${i + 1}`;
    group.append(column);
  }
  if (table.caption) table.caption.after(group);
  else table.prepend(group);
}

const columnsOf = (table: HTMLTableElement): HTMLElement[] => [
  ...table.querySelectorAll<HTMLElement>(':scope > colgroup > col'),
];

function leastWidths(table: HTMLTableElement, readable: number): number[] {
  const broken = columnWidths(table, 'min-content');
  table.classList.add('livret-table-whole-words');
  const whole = columnWidths(table, 'min-content');
  table.classList.remove('livret-table-whole-words');
  return broken.map((width, i) => Math.max(width, Math.min(whole[i]!, readable)));
}

/** @param width of the whole table, as CSS has it */
function columnWidths(table: HTMLTableElement, width: string): number[] {
  table.style.tableLayout = 'auto';
  table.style.inlineSize = width;
  return columnsOf(table).map((column) => column.getBoundingClientRect().width);
}

/** Empty cells are there to be filled in. */
const hasBlanks = (table: HTMLTableElement): boolean =>
  [...table.querySelectorAll('tbody :is(td, th)')].some((cell) => isBare(cell));

export const isBare = (element: Element): boolean =>
  !element.textContent?.trim() && !element.querySelector('img, svg, input, .livret-box, .livret-fill-in');

/** Gives what is left of `room` to the columns that wish for more, in the measure of their wishes. */
function share(widths: readonly number[], wishes: readonly number[], room: number): number[] {
  const lacks = widths.map((width, i) => Math.max(0, wishes[i]! - width));
  const left = Math.min(room - sum(widths), sum(lacks));
  return left <= 0 ? [...widths] : widths.map((width, i) => width + (left * lacks[i]!) / sum(lacks));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
