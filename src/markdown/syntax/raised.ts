/**
 * Pandoc's signs for what is raised or lowered, `1^er^` and `H~2~O`: livret has others. They are printed, and said to be.
 */
import type { Root, Text } from 'mdast';
import type { Notices } from '../../report/notices.ts';
import { placeOf } from '../place.ts';
import type { MarkdownChapter } from '../types.ts';
import { visit } from '../visit.ts';
import { withoutAddresses } from './addresses-aside.ts';
import { sourceOf } from './source.ts';

/** What it is written after, and what is raised or lowered. A third sign after it is a power of a power. */
const RAISED = /([\p{L}\p{N})]{1,12})([\^~])([-+\p{L}\p{M}\p{N}]{1,5})\2(?![\p{N}^~])/gu;

export function reportRaised(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  visit(tree, 'text', (node) => report(node, chapter, notices));
}

function report(node: Text, chapter: MarkdownChapter, notices: Notices): void {
  if (!node.position || !/[\^~]/.test(node.value)) return;
  const { line = 1, ...place } = placeOf(node, chapter);
  for (const [index, text] of withoutAddresses(sourceOf(node, chapter)).split('\n').entries())
    for (const { 0: written, 1: after, 2: sign, 3: words } of text.matchAll(RAISED))
      notices.add(
        'raised-printed',
        { written, instead: `${after}:${sign === '^' ? 'sup' : 'sub'}[${words}]` },
        { ...place, line: line + index },
      );
}
