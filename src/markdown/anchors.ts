/**
 * Makes every anchor unique in the booklet: chapters may repeat headings, labels and ids. An anchor is known
 * in its chapter by the name its author sees (`#liens-utiles`, as GitHub makes it from the heading) and stands
 * in the document behind the chapter's id (`c3-liens-utiles`).
 */

import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { headingText } from './heading-text.ts';
import type { Heading } from './types.ts';
import { visit } from './visit.ts';

/** Names are kept in Unicode's composed form, whatever way the author's machine writes accents. */
export function makeAnchors(
  tree: Root,
  chapterId: string,
): { anchors: Map<string, string>; headings: Heading[] } {
  const slugger = new GithubSlugger();
  const anchors = new Map<string, string>();
  const headings: Heading[] = [];

  /** The author's own id; the first one keeps the name: that is where a browser would go. */
  function ownName({ properties: { id } }: Element): string | undefined {
    const own = typeof id === 'string' ? id.normalize('NFC') : '';
    return own === '' || anchors.has(own) ? undefined : own;
  }

  function nameOf(heading: Element): string {
    let name: string;
    do name = slugger.slug(headingText(heading).normalize('NFC')) || slugger.slug('section');
    while (anchors.has(name));
    return name;
  }

  visit(tree, 'element', (node: Element) => {
    if (isNote(node)) return;
    const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
    const name = ownName(node) ?? (depth === undefined ? undefined : nameOf(node));
    if (name === undefined) {
      delete node.properties.id;
      return;
    }
    const anchor = `${chapterId}-${name}`;
    anchors.set(name, anchor);
    node.properties.id = anchor;
    if (depth !== undefined) headings.push({ depth: Number(depth), text: headingText(node).trim(), anchor });
  });
  return { anchors, headings };
}

/** Notes have anchors of their own, which no chapter can write (`note-mark.ts`). */
const isNote = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('livret-note');
