/**
 * The words of a chapter as they are printed. They are set when anchors have their names, because links name a
 * heading as its author wrote it (`#que-faire-`, as GitHub has it); and soft hyphens come last of all.
 */
import type { Root } from 'hast';
import { headingText } from './heading-text.ts';
import { hyphenate } from './hyphenation.ts';
import { keepInclusiveWhole } from './inclusive.ts';
import type { Heading } from './types.ts';
import { setTypography } from './typography/index.ts';
import { visit } from './visit.ts';

/** Signs and spaces; the headings' texts are those that will be printed. @param language of the chapter (BCP 47) */
export function setWords({ tree, headings }: { tree: Root; headings: Heading[] }, language: string): void {
  setTypography(tree, language);
  const byAnchor = new Map(headings.map((heading) => [heading.anchor, heading]));
  visit(tree, 'element', (node) => {
    const heading = byAnchor.get(String(node.properties.id));
    if (heading) heading.text = headingText(node).trim();
  });
}

/** Which words may be parted at a line's end, and which never. @param language of the chapter (BCP 47) */
export async function setLineEnds(tree: Root, language: string, hyphens: boolean): Promise<void> {
  keepInclusiveWhole(tree, language);
  if (hyphens) await hyphenate(tree, language);
}
