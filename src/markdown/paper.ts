/** What a screen does by a click, paper does at once: `<details>` stand open, boxes to tick are drawn. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

export function setForPaper(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'details') {
      // Chromium prints a closed one without its contents.
      node.tagName = 'div';
      node.properties = { ...node.properties, className: ['details'] };
    } else if (node.tagName === 'summary') {
      node.tagName = 'p';
      node.properties = { className: ['summary'] };
    } else if (node.tagName === 'input') {
      const ticked = node.properties.checked === true || node.properties.checked === '';
      node.tagName = 'span';
      // Drawn by the style sheet: few fonts have the signs for it.
      node.properties = { className: ticked ? ['livret-box', 'livret-box-ticked'] : ['livret-box'] };
      node.children = [];
    }
  });
}
