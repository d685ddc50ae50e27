/**
 * The rest of a note, for the foot of the next page. The browser builds what was cut off anew, and nothing says
 * of an item or a box that it has begun already: it would get its sign again. A table comes without the columns
 * that `tables.ts` fixed, and without the cells before the one that was divided: words would stand in the wrong
 * column.
 */

/** @param kept what stays on the page. @param rest what was cut off it */
export function completeRest(kept: Element, rest: ParentNode): void {
  for (const element of rest.querySelectorAll<HTMLElement>('[data-ref]')) {
    if (same(kept, element)) element.dataset.splitFrom = element.dataset.ref;
  }
  completeTables(kept, rest);
}

function completeTables(kept: Element, rest: ParentNode): void {
  for (const table of rest.querySelectorAll('table')) {
    const columns = same(kept, table)?.querySelector(':scope > colgroup');
    if (!columns || table.querySelector(':scope > colgroup')) continue;
    table.prepend(columns.cloneNode(true));
    for (const row of table.rows) {
      const before = same(kept, row);
      if (!(before instanceof HTMLTableRowElement)) continue;
      const missing = [...before.cells].slice(0, row.cells.length === 0 ? 0 : indexOf(before, row.cells[0]!));
      row.prepend(
        ...missing.map((cell) => {
          const empty = cell.cloneNode(false) as Element;
          empty.removeAttribute('id');
          return empty;
        }),
      );
    }
  }
}

/** Which cell of a row it is that goes on. */
function indexOf(row: HTMLTableRowElement, cell: HTMLElement): number {
  const index = [...row.cells].findIndex(({ dataset }) => dataset.ref === cell.dataset.ref);
  return index < 0 ? row.cells.length : index;
}

const same = (kept: Element, { dataset }: HTMLElement): Element | null =>
  kept.querySelector(`[data-ref="${CSS.escape(dataset.ref ?? '')}"]`);
