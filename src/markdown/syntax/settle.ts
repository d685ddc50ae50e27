/** Turns livret's marks (`mark.ts`) into classes, once the sanitiser has passed. Formulas wait for `math.ts`. */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from '../visit.ts';
import { readMark } from './mark.ts';

/** As many as fill a page of A5 at the height of handwriting (8 mm); the style sheet shares the height out. */
const LINES = 20;

/** A box longer than this (a third of a page of close text) may go over two pages. In letters. */
const LONG_BOX = 400;

export function settleMarks(tree: Root): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    const mark = readMark(node);
    if (mark === undefined || mark.name === 'math' || mark.name === 'math-block') return undefined;
    delete node.properties.dataLivret;
    const own = [`livret-${mark.name}`, ...(mark.value === '' ? [] : [`livret-${mark.name}-${mark.value}`])];
    if (mark.name === 'aside' && textOf(node).length > LONG_BOX) own.push('livret-aside-long');
    node.properties.className = [...classesOf(node), ...own];
    if (mark.name === 'notes-page') node.children.push(...Array.from({ length: LINES }, ruledLine));
    // Two in a row are one: nobody wants an empty page by accident.
    if (mark.name === 'pagebreak' && parent && followsItsLike(parent.children, index!)) {
      parent.children.splice(index!, 1);
      return index;
    }
    return undefined;
  });
}

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

const ruledLine = (): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['livret-ruled-line'] },
  children: [],
});

function followsItsLike(siblings: readonly (Root | Element)['children'][number][], index: number): boolean {
  const before = siblings.slice(0, index).findLast((n) => n.type !== 'text' || n.value.trim() !== '');
  return before?.type === 'element' && classesOf(before).includes('livret-pagebreak');
}
