/**
 * Makes every anchor unique in the booklet: chapters may repeat headings, labels and ids. An anchor is known
 * in its chapter by the name its author sees (`#liens-utiles`, as GitHub makes it from the heading) and stands
 * in the document behind the chapter's id (`c3-liens-utiles`).
 */

import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { headingText } from './heading-text.ts';
import type { Heading } from './types.ts';

export function makeAnchors(
  tree: Root,
  chapterId: string,
): { anchors: Map<string, string>; headings: Heading[] } {
  const slugger = new GithubSlugger();
  const anchors = new Map<string, string>();
  const headings: Heading[] = [];
  visit(tree, 'element', (node: Element) => {
    const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
    const own =
      typeof node.properties.id === 'string' && node.properties.id !== '' ? node.properties.id : undefined;
    const name =
      own ?? (depth === undefined ? undefined : slugger.slug(headingText(node)) || slugger.slug('section'));
    if (name === undefined) return;
    const anchor = `${chapterId}-${name}`;
    if (anchors.has(name)) {
      // The first one keeps the name: that is where a browser would go.
      delete node.properties.id;
    } else {
      anchors.set(name, anchor);
      node.properties.id = anchor;
    }
    if (depth !== undefined) headings.push({ depth: Number(depth), text: headingText(node).trim(), anchor });
  });
  return { anchors, headings };
}
