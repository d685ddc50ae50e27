/** A chapter's title: its own first heading, else the one its front matter or SUMMARY.md gives, set above it. */
import type { Element, Root } from 'hast';
import { headingText } from './heading-text.ts';
import type { MarkdownChapter } from './types.ts';
import { CONTINUE, EXIT, visit } from './visit.ts';

export function ensureTitle(tree: Root, chapter: MarkdownChapter): void {
  if (chapter.title === undefined || hasOwn(tree)) return;
  const first = tree.children.find((n): n is Element => n.type === 'element');
  // Some write the same title a second time as a lower heading.
  if (first && /^h[2-6]$/.test(first.tagName) && headingText(first).trim() === chapter.title.trim()) {
    first.tagName = 'h1';
    return;
  }
  tree.children.unshift({
    type: 'element',
    tagName: 'h1',
    properties: {},
    children: [{ type: 'text', value: chapter.title }],
  });
}

/** Wherever it stands: many a README has it in a <div>. */
function hasOwn(tree: Root): boolean {
  let found = false;
  visit(tree, 'element', (node: Element) => {
    found ||= node.tagName === 'h1';
    return found ? EXIT : CONTINUE;
  });
  return found;
}
