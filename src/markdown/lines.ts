/** Notes on blocks that may not fit a page which line they were written on, for messages of the layout. */
import type { Element, Root } from 'hast';
import { placeOf } from './place.ts';
import type { MarkdownChapter } from './types.ts';
import { visit } from './visit.ts';

const BLOCKS = new Set(['table', 'figure', 'img', 'pre', 'math']);

export function noteLines(tree: Root, chapter: MarkdownChapter): void {
  visit(tree, 'element', (node: Element) => {
    const { line } = placeOf(node, chapter);
    if (BLOCKS.has(node.tagName) && line !== undefined) node.properties.dataLine = line;
  });
}
