/**
 * Footnotes. GitHub's Markdown gathers them at the end of the text; a booklet sets them at the foot of the
 * page that calls them. Each note is rendered once, with its number, in a list at the chapter's end; before
 * layout `pagination/` moves it to its call. (It cannot stand at its call in the HTML: an HTML parser ends a
 * paragraph where a list or another paragraph begins.) Numbers are real text, so that copying and searching
 * find them, and begin at 1 in each chapter; until `note-numbers.ts` has seen which calls are printed they are provisional.
 */
import type { Element, ElementContent, Root } from 'hast';
import type { FootnoteDefinition, FootnoteReference, Root as MdastRoot } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Notices } from '../report/notices.ts';
import { type NoteCall, noteAnchor, noteMark } from './note-mark.ts';
import { placeOf } from './place.ts';
import type { MarkdownChapter } from './types.ts';
import { visit } from './visit.ts';

/** A note that is called: its number and what it says, not yet cleaned. */
export interface Note {
  number: number;
  content: ElementContent[];
  definition: FootnoteDefinition;
}

/** Makes the handler for one chapter; `notes` are those called so far, by number. */
export function noteCollector() {
  const numbers = new Map<string, number>();
  const notes: Note[] = [];

  function footnoteReference(state: State, node: FootnoteReference): Element | undefined {
    const label = labelOf(node);
    const definition = state.footnoteById.get(label);
    if (!definition) return undefined;
    const known = numbers.get(label);
    if (known !== undefined) return call(known, 'again', node);
    const number = numbers.size + 1;
    numbers.set(label, number);
    // Kept a place before its content is rendered: a note may call another.
    const note: Note = { number, content: [], definition };
    notes.push(note);
    note.content = state.all(definition) as ElementContent[];
    return call(number, 'call', node);
  }

  return { handlers: { footnoteReference }, notes };
}

function call(number: number, kind: NoteCall, node: FootnoteReference): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { dataNote: noteMark(kind, number) },
    children: [{ type: 'text', value: String(number) }],
    position: node.position,
  };
}

/** Warns of notes that are not printed: those that nothing calls, and all but the first of one label. */
export function reportNotes(
  tree: MdastRoot,
  notes: readonly Note[],
  chapter: MarkdownChapter,
  notices: Notices,
): void {
  const printed = new Set(notes.map(({ definition }) => definition));
  const called = new Set(notes.map(({ definition }) => labelOf(definition)));
  visit(tree, 'footnoteDefinition', (node) => {
    if (printed.has(node)) return;
    const label = node.label ?? node.identifier;
    const code = called.has(labelOf(node)) ? 'note-twice' : 'note-unused';
    notices.add(code, { label }, placeOf(node, chapter));
  });
  // A call without a note is not taken for one: it is printed as it stands, brackets and all.
  visit(tree, 'text', (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const source = chapter.body.slice(start.offset, end.offset);
    if (!source.includes('[^')) return;
    for (const match of source.matchAll(/(?<![\\!])\[\^([^\s[\]]+)\]/g)) {
      const line = source.slice(0, match.index).split('\n').length - 1;
      const place = placeOf(node, chapter);
      notices.add('note-missing', { label: match[1]! }, { ...place, line: (place.line ?? 1) + line });
    }
  });
}

/** The list of notes. @param cleaned each note's content, in the order of their numbers */
export function noteSection(cleaned: readonly Root[], chapterId: string): Element {
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['livret-notes'] },
    children: cleaned.map((content, index) => noteElement(index + 1, content, chapterId)),
  };
}

/** A note with its number, as the layout wants it. */
export function noteElement(number: number, content: Root, chapterId: string): Element {
  const children = content.children as ElementContent[];
  const marker: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['livret-note-number'] },
    children: [{ type: 'text', value: String(number) }],
  };
  const space: ElementContent = { type: 'text', value: ' ' };
  const first = children[0];
  if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(marker, space);
  else children.unshift(marker, space);
  return {
    type: 'element',
    tagName: 'div',
    properties: { id: noteAnchor(chapterId, number), className: ['livret-note'] },
    children,
    position: content.position,
  };
}

const labelOf = (node: FootnoteDefinition | FootnoteReference): string => node.identifier.toUpperCase();
