/**
 * Lines to write on. People draw them with underscores (`Lawyer: ________`); on paper they become a rule that
 * runs to the end of the line, with room above for handwriting.
 */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

const UNDERSCORES = /^(.*?)[ \u00a0\u202f]*_{4,}[ \u00a0\u202f]*$/s;

/** Changes list items and paragraphs whose text ends in four underscores or more. */
export function drawFillIns(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'p' && node.tagName !== 'li') return;
    const last = node.children.at(-1);
    if (last?.type !== 'text') return;
    const label = UNDERSCORES.exec(last.value)?.[1];
    if (label === undefined) return;
    const words: ElementContent[] = [...node.children.slice(0, -1), { type: 'text', value: label }];
    node.children = [
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['livret-fill-in'] },
        children: [
          {
            type: 'element',
            tagName: 'span',
            properties: { className: ['livret-fill-in-label'] },
            children: words,
          },
        ],
      },
    ];
    node.properties.className = [
      ...(Array.isArray(node.properties.className) ? node.properties.className : []),
      'livret-form',
    ];
  });
}
