/** Where a printed address may go on to the next line: after a slash, before a question mark, never with a hyphen. */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Shorter ones fit a line. In characters. */
const LONG = 24;

/** Puts break opportunities (`<wbr>`) into links whose words are an address. */
export function allowUrlBreaks(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'a') return;
    node.children = node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'text' || child.value.length < LONG || !/^\S+[/.]\S+$/.test(child.value))
        return [child];
      const parts = child.value.split(/(?<=[^/:]\/)(?=[^/])|(?=[?&#])/);
      return parts.flatMap((value, i): ElementContent[] => [
        ...(i === 0 ? [] : [{ type: 'element' as const, tagName: 'wbr', properties: {}, children: [] }]),
        { type: 'text', value },
      ]);
    });
  });
}
