/**
 * New pages where an author wants them. Besides `::pagebreak`, what people bring along from other programs:
 * `\newpage` and `\pagebreak` (LaTeX), `<!-- pagebreak -->`, and an empty `<div style="page-break-after: always">`.
 */
import type { Html, Node, Paragraph, Root, RootContent } from 'mdast';
import { visit } from '../visit.ts';
import { ownMark } from './mark.ts';

export const pageBreak = (position: Node['position']): Paragraph => ({
  type: 'paragraph',
  data: { hName: 'div', hProperties: ownMark('pagebreak') },
  children: [],
  position,
});

const COMMAND = /^\\(?:newpage|pagebreak|clearpage)$/;
const COMMENT = /^<!--\s*(?:page-?break|new-?page|saut-de-page)\s*-->$/i;
const EMPTY_DIV =
  /^<(div|p|hr)\s[^<>]*(?:page-break-(?:after|before):\s*always|break-(?:after|before):\s*page|class="page-?break")[^<>]*>(?:\s*<\/\1>)?$/i;

export function readPageBreaks(tree: Root): void {
  visit(tree, ['paragraph', 'html'], (node, index, parent) => {
    if (!parent || index === undefined || !saysSo(node as Html | Paragraph)) return;
    // In a line a comment or an element is part of the text.
    if (parent.type === 'paragraph' || !('children' in parent)) return;
    (parent.children as RootContent[])[index] = pageBreak(node.position);
  });
}

function saysSo(node: Html | Paragraph): boolean {
  if (node.type === 'html') {
    const html = node.value.trim();
    return COMMENT.test(html) || EMPTY_DIV.test(html);
  }
  const [first, second] = node.children;
  if (first === undefined || second !== undefined) return false;
  return first.type === 'text' && COMMAND.test(first.value.trim());
}
