/**
 * Tables turned sideways, on pages of their own: the head on the left, so that the booklet is turned clockwise
 * to read. The text stays text. Which rows a page holds is settled here, before layout: each page's part is one
 * block, as high as the text block, that nothing may divide.
 */
import type { Bench } from './bench.ts';
import { setExactStyle } from './exact-style.ts';
import { repeatedHead } from './mends/table-heads.ts';
import { fixColumns, widthsFor } from './table-columns.ts';
import type { Section } from './table-grid.ts';
import { divide, type Limits, type Part } from './table-parts.ts';

/** Left free so that no rounding makes a page overfull, px; too little for a line of text. */
const SLACK = 3;
/** The least width of a column whose words break, in ems: about nine letters. Less is no reading. */
const NARROWEST = 4.5;
/** Shares of the page that the notes of a turned table may take: the one that comes to the fewest pages. */
const FOR_NOTES = [0.12, 0.2, 0.3];

export interface Turning {
  /** Of the type, px, largest first. */
  sizes: readonly number[];
  /** What rows may take, px: the width of the text there. */
  depth: number;
}

/**
 * Turns a table, with the headings right before it: each is read with its table. The title of a chapter stays
 * upright, above it. @returns false where even this does not make it fit
 */
export function turn(table: HTMLTableElement, turning: Turning, bench: Bench): boolean {
  if (table.parentElement?.closest('table')) return false;
  const heading = headingsBefore(table);
  const sheet = document.createElement('div');
  sheet.className = 'livret-turned-sheet';
  table.before(sheet);
  const title = sheet.previousElementSibling;
  sheet.append(...heading, table);
  const above = title?.tagName === 'H1' ? topOf(sheet) - topOf(title) : 0;
  const notes = [...table.querySelectorAll('.livret-note')];
  const { each, around } = bench.noteHeights(notes);
  const all = each.reduce((sum, height) => sum + height, around);
  const noteHeights = new Map(notes.map((note, i) => [note, each[i]!]));
  /** With so much of the page for notes. Columns are fixed for the last one asked. */
  const attempt = (share: number) => {
    const forNotes = Math.min(all, bench.height * share);
    const length = bench.height - SLACK - above - forNotes;
    const limits = { length, notes: Math.max(0, forNotes - around - SLACK), noteHeights };
    return { share, length, parts: fitInto(table, sheet, { ...limits, ...turning }) };
  };
  const [best] = (all === 0 ? [0] : FOR_NOTES)
    .map(attempt)
    .filter(({ parts }) => parts !== undefined)
    .sort((a, b) => a.parts!.length - b.parts!.length);
  const { length, parts } = best ? attempt(best.share) : { length: 0, parts: undefined };
  if (parts) {
    // Each as high as its page, so that nothing else comes to stand there.
    const heights = parts.map(
      (part, index) =>
        bench.height - SLACK - (index === 0 ? above : 0) - (part.notes > 0 ? part.notes + around + SLACK : 0),
    );
    sheet.replaceWith(...sheetsOf(table, parts, heading, { length, depth: turning.depth, heights }));
    return true;
  }
  sheet.replaceWith(...heading, table);
  return false;
}

interface Space extends Turning, Pick<Limits, 'notes' | 'noteHeights'> {
  /** What columns may take, px: the height of the page, less what else stands there. */
  length: number;
}

function fitInto(
  table: HTMLTableElement,
  sheet: HTMLElement,
  { sizes, length, depth, notes, noteHeights }: Space,
): Part[] | undefined {
  sheet.style.width = `${length}px`;
  for (const [index, size] of sizes.entries()) {
    const narrowest = index === sizes.length - 1 ? NARROWEST : undefined;
    const measure = widthsFor(table, { size, room: length, narrowest });
    if (!measure) continue;
    fixColumns(table, measure);
    const parts = divide(table, sheet, { depth: depth - SLACK, notes, noteHeights });
    if (parts) return parts;
  }
  return undefined;
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

function headingsBefore(table: Element): Element[] {
  const found: Element[] = [];
  let before = table.previousElementSibling;
  while (before && /^H[2-6]$/.test(before.tagName)) {
    found.unshift(before);
    before = before.previousElementSibling;
  }
  return found;
}

function sheetsOf(
  table: HTMLTableElement,
  parts: readonly Part[],
  heading: readonly Element[],
  { length, depth, heights }: { length: number; depth: number; heights: readonly number[] },
): Element[] {
  const ref = table.dataset.ref ?? '';
  const tables = parts.map(({ rows }, index) =>
    index === 0 ? table : continued(table, rows, `${ref}.${index + 1}`),
  );
  const sheets = tables.map((part, index) => {
    const sheet = document.createElement('div');
    sheet.className = 'livret-turned';
    sheet.dataset.ref = `${ref}.sheet.${index + 1}`;
    setExactStyle(sheet, { height: `${heights[index]}px` });
    const turned = document.createElement('div');
    turned.className = 'livret-turned-sheet';
    turned.dataset.ref = `${ref}.turned.${index + 1}`;
    setExactStyle(turned, {
      width: `${length}px`,
      height: `${depth}px`,
      transform: `translateY(${length}px) rotate(-90deg)`,
    });
    turned.append(...(index === 0 ? heading : []), part);
    sheet.append(turned);
    return sheet;
  });
  return [before(ref), ...sheets];
}

/**
 * Stands between the sheets and a heading above, which wants to stay with what follows: where a whole page
 * follows, Paged.js would go round in circles.
 */
function before(ref: string): Element {
  const spacer = document.createElement('div');
  spacer.dataset.ref = `${ref}.before`;
  return spacer;
}

/** A table that goes on with these rows, which are taken out of the first. */
function continued(
  table: HTMLTableElement,
  rows: readonly HTMLTableRowElement[],
  ref: string,
): HTMLTableElement {
  const part = table.cloneNode(false) as HTMLTableElement;
  part.removeAttribute('id');
  part.dataset.ref = ref;
  const columns = table.querySelector(':scope > colgroup')?.cloneNode(true);
  const head = repeatedHead(table);
  part.append(...[columns, head].filter((element) => element !== undefined));
  let from: Element | null = null;
  let section: Section | undefined;
  for (const row of rows) {
    if (!section || row.parentElement !== from) {
      from = row.parentElement!;
      section = from.cloneNode(false) as Section;
      section.removeAttribute('id');
      part.append(section);
      section.dataset.ref = `${ref}.section.${part.children.length}`;
    }
    section.append(row);
  }
  for (const [i, element] of [
    ...part.querySelectorAll<HTMLElement>('col, colgroup, thead, thead *'),
  ].entries()) {
    element.dataset.ref = `${ref}.again.${i + 1}`;
  }
  return part;
}
