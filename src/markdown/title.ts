/** A chapter's title: its own first heading, else the one its front matter or SUMMARY.md gives, set above it. */
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { MarkdownChapter } from './types.ts';

export function ensureTitle(tree: Root, chapter: MarkdownChapter): void {
  const blocks = tree.children.filter((n): n is Element => n.type === 'element');
  const hasOwn = blocks.some((n) => n.tagName === 'h1');
  if (hasOwn || chapter.title === undefined) return;
  const first = blocks[0];
  // Some write the same title a second time as a lower heading.
  if (first && /^h[2-6]$/.test(first.tagName) && textOf(first).trim() === chapter.title.trim()) {
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
