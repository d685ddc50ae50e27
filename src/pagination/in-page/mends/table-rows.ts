/**
 * Where a page ends in a table: Paged.js cuts through the cells of a row, leaves the rest of the row on the page
 * before, or takes another row along because its cells are fewer (pagedjs#61, #112, #115, #149). Here a page
 * ends between rows, before the first that does not fit whole, together with those it is joined to by a cell
 * that spans them. A head never stays behind without a row. Only what is higher than a page is cut within.
 */
import Layout from '#pagedjs/chunker/layout.js';
import { nodeBefore } from '#pagedjs/utils/dom.js';
import { groupStarts, sectionsOf } from '../table-grid.ts';

export function mendTableRows(): void {
  const find = Layout.prototype.findOverflow;
  Layout.prototype.findOverflow = function (
    this: Layout,
    rendered: Element,
    bounds: DOMRect = this.bounds,
    gap: number = this.gap,
  ): Range | undefined {
    const range = find.call(this, rendered, bounds, gap);
    if (!range && !this.hasOverflow(rendered, bounds)) return undefined;
    const past = pastEnd(bounds, gap);
    const table = outerTables(rendered).find(past);
    // What does not fit may stand before the table.
    if (!table || (range && startsBefore(range, table))) return range;
    const cut = cutOf(table, rendered, past, (cell) => find.call(regardless(this), cell, bounds, gap));
    if (!cut) return range;
    cut.setEndAfter(rendered.lastChild!);
    return cut;
  };
}

type Past = (element: Element) => boolean;

/** Whether something is not wholly on the page, as Paged.js judges it: the rest stands in a column beside it. */
const pastEnd =
  (bounds: DOMRect, gap: number): Past =>
  (element) => {
    const { right, bottom } = element.getBoundingClientRect();
    return (
      Math.floor(right) > Math.round(bounds.right + gap) || Math.floor(bottom) > Math.round(bounds.bottom)
    );
  };

const outerTables = (rendered: Element): HTMLTableElement[] =>
  [...rendered.querySelectorAll('table')].filter((table) => {
    const outer = table.parentElement?.closest('table');
    return !outer || !rendered.contains(outer);
  });

function startsBefore(range: Range, table: Element): boolean {
  const before = document.createRange();
  before.setStartBefore(table);
  return range.compareBoundaryPoints(Range.START_TO_START, before) < 0;
}

/** The layout, which for once does not ask whether there is an overflow. */
const regardless = (layout: Layout): Layout =>
  Object.assign(Object.create(layout) as Layout, { hasOverflow: () => true });

function cutOf(
  table: HTMLTableElement,
  rendered: Element,
  past: Past,
  within: (cell: Element) => Range | undefined,
): Range | undefined {
  const sections = sectionsOf(table).filter((section) => section.dataset.livretRepeated === undefined);
  const rows = sections.flatMap((section) => {
    const starts = groupStarts(section);
    return [...section.rows].map((row, i) => ({
      row,
      start: section.rows[starts[i]!]!,
      head: section.tagName === 'THEAD',
    }));
  });
  const index = rows.findIndex(({ row }) => past(row));
  const first = rows[index];
  if (!first) return undefined;
  // A row stands before it: the page ends here.
  const group = rows.findIndex(({ row }) => row === first.start);
  if (rows.slice(0, group).some(({ head }) => !head)) return before(first.start);
  const whole = beginning(table, rendered);
  if (whole) return before(whole);
  // It is the first of its page, and does not fit.
  if (index > group) return before(first.row);
  // Room below its words would take the last lines along (`tables.css`).
  first.row.dataset.livretCut = '';
  for (const cell of first.row.cells) {
    const inside = within(cell);
    if (inside) return inside;
  }
  return undefined;
}

function before(node: Node): Range {
  const range = document.createRange();
  range.setStartBefore(node);
  return range;
}

/** What has to go to the next page for the table to go there whole; undefined where it is the page's first. */
function beginning(table: HTMLTableElement, rendered: Element): Element | undefined {
  let start: Element = table;
  for (
    let parent = start.parentElement;
    parent && parent !== rendered && !nodeBefore(start, parent);
    parent = start.parentElement
  ) {
    start = parent;
  }
  return keptWith(start, rendered);
}

/** A heading goes along, unless the page begins with it. */
function keptWith(start: Element, rendered: Element): Element | undefined {
  let first: Element = start;
  while (first.getAttribute('data-previous-break-after') === 'avoid') {
    const previous = nodeBefore(first, rendered);
    if (!(previous instanceof Element)) break;
    first = previous;
  }
  return nodeBefore(first, rendered) ? first : undefined;
}
