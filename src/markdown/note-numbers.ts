/**
 * Numbers a chapter's notes in the order in which they are called, the author's and those that give addresses
 * alike. This comes last, when it is settled which calls are printed: until then a note has a provisional number.
 */
import type { Element, Root } from 'hast';
import { isNoteSection, linksInOrder } from './links-in-order.ts';
import { noteAnchor } from './note-mark.ts';

export function numberNotes(tree: Root, chapterId: string): void {
  const numbers = new Map<string, number>();
  const calls = linksInOrder(tree).filter(({ node }) => typeof node.properties.dataNote === 'string');
  for (const { node, parents } of calls) {
    const known = numbers.get(String(node.properties.dataNote));
    const number = known ?? numbers.size + 1;
    numbers.set(String(node.properties.dataNote), number);
    const anchor = noteAnchor(chapterId, number);
    node.properties = {
      href: `#${anchor}`,
      className: [known === undefined ? 'livret-note-call' : 'livret-note-again'],
      dataNote: anchor,
    };
    node.children = [{ type: 'text', value: String(number) }];
    partFromCallBefore(node, parents.at(-1)!);
  }
  for (const section of tree.children.filter(isNoteSection)) {
    const notes = section.children as Element[];
    const numberOf = (note: Element): number => numbers.get(String(note.properties.id)) ?? Infinity;
    section.children = notes.sort((a, b) => numberOf(a) - numberOf(b));
    for (const note of notes) {
      const number = numberOf(note);
      if (number === Infinity) continue;
      note.properties.id = noteAnchor(chapterId, number);
      markerOf(note)!.children = [{ type: 'text', value: String(number) }];
    }
  }
}

/** “12” could be one note or two. */
function partFromCallBefore(call: Element, parent: Root | Element): void {
  const at = parent.children.indexOf(call);
  const before = parent.children[at - 1];
  if (before?.type !== 'element' || before.properties.dataNote === undefined) return;
  parent.children.splice(at, 0, {
    type: 'element',
    tagName: 'span',
    properties: { className: ['livret-note-comma'] },
    children: [{ type: 'text', value: ',' }],
  });
}

/** The first element of the note, or of its first paragraph. */
function markerOf(node: Element): Element | undefined {
  const first = node.children.find((child) => child.type === 'element');
  if (first === undefined || first.properties.className?.toString() === 'livret-note-number') return first;
  return markerOf(first);
}
