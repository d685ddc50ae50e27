/** Boxes to tick in tables: `[ ]` or `[x]` at the beginning of a cell, which GitHub knows in lists only. */
import type { Element, Root as HastRoot } from 'hast';
import type { Root, TableCell, Text } from 'mdast';
import type { MarkdownChapter } from './types.ts';
import { visit } from './visit.ts';

/** As its author wrote it: after a backslash it is meant as it stands. */
const BEGINS = /^\|?[ \t]*\[[ xX]\](?=[ \t|]|$)/;
/** A box, and what parts it from its words. */
const BOX = /(?<!\S)\[([ xX])\](?:[ \t]+|$)/g;

type Piece = TableCell['children'][number];

/** All of them in a cell that begins with one: `[ ] yes [ ] no`. */
export function readTableBoxes(tree: Root, { body }: MarkdownChapter): void {
  visit(tree, 'tableCell', (cell: TableCell) => {
    const { start, end } = cell.position ?? {};
    if (!BEGINS.test(body.slice(start?.offset ?? 0, end?.offset ?? 0))) return;
    cell.children = cell.children.flatMap((child) => (child.type === 'text' ? withBoxes(child) : child));
  });
}

function withBoxes({ value }: Text): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: written, 1: sign, index } of value.matchAll(BOX)) {
    if (index > from) pieces.push({ type: 'text', value: value.slice(from, index) });
    pieces.push(box(sign !== ' '));
    from = index + written.length;
    // The words stay with it.
    if (written.length > 3) pieces.push({ type: 'text', value: '\u00a0' });
  }
  if (from < value.length) pieces.push({ type: 'text', value: value.slice(from) });
  return pieces;
}

/** What GitHub's lists have, as the tree of HTML will have it. */
const box = (ticked: boolean): Piece =>
  ({
    type: 'livretBox',
    data: {
      hName: 'input',
      hProperties: { type: 'checkbox', disabled: true, ...(ticked ? { checked: true } : {}) },
    },
  }) as unknown as Piece;

/** Once they are drawn: a line may not end between a box and its words, which a space alone does not prevent. */
export function holdTableBoxes(tree: HastRoot): void {
  visit(tree, 'element', (cell: Element) => {
    if (cell.tagName !== 'td') return;
    for (const [index, child] of cell.children.entries()) {
      const words = cell.children[index + 1];
      if (child.type !== 'element' || !isBox(child)) continue;
      if (words?.type !== 'text' || !words.value.startsWith('\u00a0')) continue;
      words.value = words.value.slice(1);
      const before = cell.children
        .slice(0, index)
        .findLast((one) => one.type === 'element' || one.value?.trim());
      if (!before) addClass(cell, 'livret-cell-boxed');
      const place = !before ? '' : isBreak(before) ? '-below' : '-beside';
      cell.children[index] = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['livret-boxed', ...(place ? [`livret-boxed${place}`] : [])] },
        children: [child, { type: 'text', value: '\u00a0' }],
      };
    }
  });
}

function addClass({ properties }: Element, name: string): void {
  properties.className = [...(Array.isArray(properties.className) ? properties.className : []), name];
}

const isBox = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && properties.className.includes('livret-box');
const isBreak = (node: Element['children'][number]): boolean =>
  node.type === 'element' && node.tagName === 'br';
