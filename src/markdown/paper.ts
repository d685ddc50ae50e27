/** What a screen does by a click, paper does at once: `<details>` stand open, boxes to tick are drawn. */
import type { Element, Root } from 'hast';
import { visit } from './visit.ts';

export function setForPaper(tree: Root): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    if (node.tagName === 'details') {
      // Chromium prints a closed one without its contents.
      node.tagName = 'div';
      node.properties = { ...node.properties, className: ['details'] };
    } else if (node.tagName === 'summary') {
      // A heading may stand in it, which no paragraph can hold.
      node.tagName = node.children.some(isBlock) ? 'div' : 'p';
      node.properties = { className: ['summary'] };
    } else if (node.tagName === 'input') {
      // Fields to type into are nothing on paper.
      if (node.properties.type === undefined) {
        parent?.children.splice(index!, 1);
        return index;
      }
      const ticked = node.properties.checked === true || node.properties.checked === '';
      node.tagName = 'span';
      // Drawn by the style sheet: few fonts have the signs for it.
      node.properties = { className: ticked ? ['livret-box', 'livret-box-ticked'] : ['livret-box'] };
      node.children = [];
    }
    return undefined;
  });
}

const isBlock = (node: Root['children'][number]): boolean =>
  node.type === 'element' &&
  /^(h[1-6]|p|div|section|ul|ol|dl|table|blockquote|pre|figure)$/.test(node.tagName);
