/**
 * A page that begins with a row: Paged.js takes every row with fewer cells than one before it for one that a
 * cell reaches down into, and rewrites the row *in the source* with copies of that row's cells, words and all
 * (`rebuildAncestors`; pagedjs#55, #188), also where it only wants to know the page's name. Here the row keeps its cells, and where a cell really reaches
 * down into it an empty one holds its place.
 */
import type BreakToken from '#pagedjs/chunker/breaktoken.js';
import Layout from '#pagedjs/chunker/layout.js';
import AtPage from '#pagedjs/modules/paged-media/atpage.js';
import { findElement, rebuildAncestors } from '#pagedjs/utils/dom.js';
import { gridOf, type Place, type Section } from '../table-grid.ts';

/** The empty cells that a row on a page is still to get, in the order of their columns. */
let waiting = new WeakMap<Node, Place[]>();

/** Call when a flow is laid out. */
export function forgetRows(): void {
  waiting = new WeakMap();
}

export function mendTableSpans(): void {
  const start = AtPage.prototype.getStartElement;
  AtPage.prototype.getStartElement = function (this: AtPage, content: Node, token?: { node?: Node }) {
    // What surrounds a row surrounds its section.
    const section = token?.node instanceof HTMLTableRowElement ? token.node.parentNode : null;
    return start.call(this, content, section ? { node: section } : token);
  };
  const append = Layout.prototype.append;
  Layout.prototype.append = function (
    this: Layout,
    node: Node,
    dest: Element,
    breakToken?: BreakToken | null,
    shallow?: boolean,
    rebuild?: boolean,
  ): Node {
    const parent = node.parentElement;
    const first = node instanceof HTMLTableRowElement && parent !== null && !findElement(parent, dest);
    // What only has a parent is no row to Paged.js.
    if (first) dest.append(rebuildAncestors({ nodeName: '#row', parentNode: parent }));
    const clone = append.call(this, node, dest, breakToken, shallow, rebuild);
    if (first) waiting.set(clone, reachingInto(node));
    if (node instanceof HTMLTableCellElement) fillUp(node, clone);
    return clone;
  };
}

/** The cells of rows above that reach into `row`, each with the rows that remain of it. */
function reachingInto(row: HTMLTableRowElement): Place[] {
  const section = row.parentElement as Section;
  const index = [...section.rows].indexOf(row);
  return gridOf(section)
    .slice(0, Math.max(index, 0))
    .flatMap((places, above) =>
      places
        .filter(({ rows }) => above + rows > index)
        .map((place) => ({ ...place, rows: place.rows - (index - above) })),
    )
    .sort((a, b) => a.column - b.column);
}

function fillUp(source: HTMLTableCellElement, clone: Node): void {
  const row = clone.parentElement;
  const places = row && waiting.get(row);
  if (!row || !places?.length) return;
  const grid = gridOf(source.parentElement!.parentElement as Section);
  const column = grid.flat().find(({ cell }) => cell === source)?.column ?? 0;
  while (places[0] && places[0].column < column) row.insertBefore(emptyCell(places.shift()!), clone);
  if (source.nextElementSibling === null) row.append(...places.splice(0).map(emptyCell));
}

function emptyCell({ columns, rows }: Place): HTMLTableCellElement {
  const cell = document.createElement('td');
  cell.colSpan = columns;
  cell.rowSpan = rows;
  return cell;
}
