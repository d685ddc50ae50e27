/**
 * Footnotes. GitHub's Markdown gathers them at the end of the text; a booklet sets them at the foot of the
 * page that calls them. Each note is rendered once, with its number, in a list at the chapter's end; before
 * layout `pagination/` moves it to its call. (It cannot stand at its call in the HTML: an HTML parser ends a
 * paragraph where a list or another paragraph begins.) Numbers are real text, so that copying and searching
 * find them, and begin at 1 in each chapter.
 */
import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Notices } from '../report/notices.ts';
import { placeOf } from './place.ts';
import type { MarkdownChapter } from './types.ts';

/** Makes the handler for one chapter; `section()` gives the list of notes when the text is done. */
export function noteCollector(chapter: MarkdownChapter, notices: Notices) {
  const numbers = new Map<string, number>();
  const notes: Element[] = [];

  function footnoteReference(state: State, node: FootnoteReference): Element | undefined {
    const label = node.identifier.toUpperCase();
    const definition = state.footnoteById.get(label);
    if (!definition) return undefined;
    const known = numbers.get(label);
    if (known !== undefined) return call(known, 'livret-note-again', node);
    const number = numbers.size + 1;
    numbers.set(label, number);
    // Kept a place before its content is rendered: a note may call another.
    notes[number - 1] = placeholder();
    notes[number - 1] = note(number, definition, state);
    return call(number, 'livret-note-call', node);
  }

  function call(number: number, className: string, node: FootnoteReference): Element {
    return {
      type: 'element',
      tagName: 'a',
      properties: { href: `#note-${number}`, className: [className], dataNote: `note-${number}` },
      children: [{ type: 'text', value: String(number) }],
      position: node.position,
    };
  }

  function note(number: number, definition: FootnoteDefinition, state: State): Element {
    const content = state.all(definition) as ElementContent[];
    const marker: Element = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['livret-note-number'] },
      children: [{ type: 'text', value: String(number) }],
    };
    const first = content[0];
    if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(marker, space());
    else content.unshift(marker, space());
    return {
      type: 'element',
      tagName: 'div',
      properties: { id: `note-${number}`, className: ['livret-note'] },
      children: content,
      position: definition.position,
    };
  }

  return {
    handlers: { footnoteReference },
    /** The notes called so far, or undefined when there are none. Warns of notes that nothing calls. */
    section(definitions: readonly FootnoteDefinition[]): Element | undefined {
      for (const definition of definitions) {
        if (!numbers.has(definition.identifier.toUpperCase())) {
          notices.add(
            'note-unused',
            { label: definition.label ?? definition.identifier },
            placeOf(definition, chapter),
          );
        }
      }
      if (notes.length === 0) return undefined;
      return {
        type: 'element',
        tagName: 'section',
        properties: { className: ['livret-notes'] },
        children: notes,
      };
    },
  };
}

const space = (): ElementContent => ({ type: 'text', value: ' ' });
const placeholder = (): Element => ({ type: 'element', tagName: 'div', properties: {}, children: [] });
