/**
 * The words of all chapters as they are printed. They are set when anchors have their names, because links name a
 * heading as its author wrote it (`#que-faire-`, as GitHub has it); and soft hyphens come last of all.
 */
import { visit } from 'unist-util-visit';
import type { Notices } from '../report/notices.ts';
import { headingText } from './heading-text.ts';
import { hyphenate } from './hyphenation.ts';
import { checkInclusive, keepInclusiveWhole } from './inclusive.ts';
import type { ChapterTree, Heading } from './types.ts';
import { setTypography } from './typography/index.ts';

interface Context {
  notices: Notices;
  language: string;
  hyphenate: boolean;
}

/** Signs and spaces; the headings' texts are those that will be printed. */
export function setWords(
  chapters: readonly (ChapterTree & { headings: Heading[] })[],
  context: Context,
): void {
  checkInclusive(chapters, context);
  for (const { tree, language, headings } of chapters) {
    setTypography(tree, language ?? context.language);
    const byAnchor = new Map(headings.map((heading) => [heading.anchor, heading]));
    visit(tree, 'element', (node) => {
      const heading = byAnchor.get(String(node.properties.id));
      if (heading) heading.text = headingText(node).trim();
    });
  }
}

/** Which words may be parted at a line's end, and which never. */
export async function setLineEnds(chapters: readonly ChapterTree[], context: Context): Promise<void> {
  for (const { tree, language } of chapters) {
    keepInclusiveWhole(tree, language ?? context.language);
    if (context.hyphenate) await hyphenate(tree, language ?? context.language);
  }
}
