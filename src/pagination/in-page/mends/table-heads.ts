/**
 * Where a table goes on on the next page, Paged.js builds the table anew without its head and its columns
 * (pagedjs#36, #139, #160): nobody knows what the figures mean, and every page has other widths. Handlers in
 * the wild add the head when the page is full, which pushes rows past its end. Here both are put in with the
 * first thing of the page that belongs to the table, before anything is measured.
 *
 * Which heads are repeated is decided before layout (`tables.ts`): `data-livret-repeats`.
 */
import type BreakToken from '#pagedjs/chunker/breaktoken.js';
import Layout from '#pagedjs/chunker/layout.js';

export function mendTableHeads(): void {
  const append = Layout.prototype.append;
  Layout.prototype.append = function (
    this: Layout,
    node: Node,
    dest: Element,
    breakToken?: BreakToken | null,
    shallow?: boolean,
    rebuild?: boolean,
  ): Node {
    const anew = tablesAround(node).filter((table) => !rendered(table, dest));
    const clone = append.call(this, node, dest, breakToken, shallow, rebuild);
    for (const table of anew) {
      const copy = rendered(table, dest);
      if (copy) takeUp(table, copy, node);
    }
    return clone;
  };
}

/** A copy of a table's head for a page or a sheet that goes on with it: drawn, but no part of the text. */
export function repeatedHead(table: HTMLTableElement): HTMLElement | undefined {
  if (table.dataset.livretRepeats === undefined || !table.tHead) return undefined;
  const head = table.tHead.cloneNode(true) as HTMLElement;
  for (const note of head.querySelectorAll('.livret-note, [data-note="footnote"]')) note.remove();
  for (const element of [head, ...head.querySelectorAll('*')]) {
    for (const name of ['id', 'data-id', 'data-ref', 'data-has-notes', 'data-line'])
      element.removeAttribute(name);
  }
  head.dataset.livretRepeated = '';
  head.setAttribute('aria-hidden', 'true');
  return head;
}

function tablesAround(node: Node): HTMLTableElement[] {
  const tables: HTMLTableElement[] = [];
  let table = node.parentElement?.closest('table');
  while (table) {
    tables.push(table);
    table = table.parentElement?.closest('table');
  }
  return tables;
}

const rendered = (table: HTMLTableElement, dest: Element): HTMLTableElement | null =>
  dest.querySelector<HTMLTableElement>(`table[data-ref="${CSS.escape(table.dataset.ref ?? '')}"]`);

function takeUp(table: HTMLTableElement, copy: HTMLTableElement, first: Node): void {
  const row = first instanceof HTMLTableRowElement ? first : first.parentElement?.closest('tr');
  // A row that is nearly as high as the page goes without it (`tables.ts`).
  const bare = table.tHead?.contains(first) || row?.dataset.livretHigh !== undefined;
  const head = bare ? undefined : repeatedHead(table);
  if (head) copy.prepend(head);
  const columns = table.querySelector(':scope > colgroup')?.cloneNode(true);
  if (!(columns instanceof HTMLElement)) return;
  for (const element of [columns, ...columns.children]) element.removeAttribute('data-ref');
  copy.prepend(columns);
}
