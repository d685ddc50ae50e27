/** Pages of a picture's own (`full-page`, `bleed`) are for pictures between paragraphs; elsewhere it stays in its place. */
import type { Element, Root } from 'hast';
import type { Notices } from '../report/notices.ts';
import { pageWish } from './figure.ts';
import { placeOf } from './place.ts';
import type { MarkdownChapter } from './types.ts';
import { visit } from './visit.ts';

export function settlePlaces(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  const free = new Set<Element>();
  const look = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'figure') free.add(child);
      else if (/^(div|section|center)$/.test(child.tagName) && !isOwn(child)) look(child);
    }
  };
  look(tree);
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'figure' && node.tagName !== 'img') return;
    const wish = pageWish(node);
    if (wish === undefined || free.has(node)) return;
    notices.add('picture-nested', { wish }, placeOf(node, chapter));
    node.properties.className = (node.properties.className as string[]).filter(
      (name) => name !== 'bleed' && name !== 'full-page',
    );
  });
}

/** Asides, notes and the like, which livret makes of other elements. */
const isOwn = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.some((name) => String(name).startsWith('livret-'));
