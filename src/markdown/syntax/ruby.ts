/**
 * Ruby: `<rp>` holds brackets for programs that cannot set the words above. Browsers do not show it, so it is
 * not on the page, and is taken out.
 */
import type { Element, Root } from 'hast';
import { visit } from '../visit.ts';

export function dropRubyBrackets(tree: Root): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    if (node.tagName !== 'rp' || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}
