/**
 * The address behind a link as a note at the foot of its page. The same address again in the chapter calls the
 * same note. Where no note can be called from (a note, a caption, a table's head, which is repeated on every
 * page, preserved lines) the address stands behind the words.
 */
import type { Element, Root } from 'hast';
import { isNoteSection } from './links-in-order.ts';
import { noteAnchor } from './note-mark.ts';
import { noteElement } from './notes.ts';
import { addressLink, putBehind, putInline, type WebLink } from './web-links.ts';

/** @param links those whose address is to be printed, in the order of reading; numbers come afterwards */
export function addLinkNotes(links: readonly WebLink[], tree: Root, chapterId: string): void {
  const anchors = new Map<string, string>();
  const added: Element[] = [];
  const first = sectionOf(tree)?.children.length ?? 0;
  for (const link of links) {
    if (link.call !== undefined || link.parents.some(holdsNoNotes)) {
      putInline(link);
      continue;
    }
    let anchor = anchors.get(link.href);
    if (anchor === undefined) {
      const number = first + added.length + 1;
      anchor = noteAnchor(chapterId, number);
      anchors.set(link.href, anchor);
      const note = noteElement(number, { type: 'root', children: [addressLink(link.href)] }, chapterId);
      note.properties.className = ['livret-note', 'livret-address-note'];
      added.push(note);
    }
    putBehind(link, [{ type: 'element', tagName: 'a', properties: { dataNote: anchor }, children: [] }]);
  }
  if (added.length === 0) return;
  const section = sectionOf(tree);
  if (section) section.children.push(...added);
  else
    tree.children.push({
      type: 'element',
      tagName: 'section',
      properties: { className: ['livret-notes'] },
      children: added,
    });
}

const sectionOf = (tree: Root): Element | undefined => tree.children.find(isNoteSection);

const WITHOUT_NOTES = new Set(['figure', 'figcaption', 'caption', 'thead', 'pre', 'rt', 'rp']);

const holdsNoNotes = (parent: Root | Element): boolean =>
  parent.type === 'element' && WITHOUT_NOTES.has(parent.tagName);
