/** All links of a chapter in the order in which they are read: a note's own follow the note's first call. */
import type { Element, Root } from 'hast';

/** A link, or the call of a note. */
export interface FoundLink {
  node: Element;
  /** What it stands in, the outermost first. */
  parents: readonly (Root | Element)[];
  /** For a link in a note: the call in the running text that leads to it. */
  call: FoundLink | undefined;
}

export function linksInOrder(tree: Root): FoundLink[] {
  const found: FoundLink[] = [];
  const notes = new Map(notesOf(tree).map((note) => [note.properties.id, note]));

  function walk(node: Root | Element, parents: readonly (Root | Element)[], call?: FoundLink): void {
    if (node.type === 'element' && node.tagName === 'a') {
      const link = { node, parents, call };
      found.push(link);
      const anchor = node.properties.dataNote as string | undefined;
      const note = anchor === undefined ? undefined : notes.get(anchor);
      notes.delete(anchor); // read once
      if (note) walk(note, [tree], call ?? link);
    }
    for (const child of node.children) {
      if (child.type === 'element' && !isNoteSection(child)) walk(child, [...parents, node], call);
    }
  }
  walk(tree, []);
  return found;
}

/** The notes of a chapter, in the order in which they stand in its HTML. */
export const notesOf = (tree: Root): Element[] =>
  tree.children.filter(isNoteSection).flatMap(({ children }) => children.filter((c) => c.type === 'element'));

/** No chapter can write one: the sanitiser takes out livret's classes. */
export function isNoteSection(node: Root['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'section' && hasClass(node, 'livret-notes');
}

export const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);
