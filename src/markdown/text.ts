/** The text that goes in, gathered for the proof that none of it is lost. */
import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { mathSigns } from './syntax/mathml.ts';
import type { NoteText } from './types.ts';

/** The body's text, and each note's, in order. */
export function gatherText(tree: Root): { body: string; notes: NoteText[]; characters: string } {
  let math = '';
  const notes: NoteText[] = [];
  const read = (node: Root | RootContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element' && node.type !== 'root') return '';
    if (node.type === 'element' && hasClass(node, 'livret-math')) math += mathSigns(textOf(node));
    if (node.type === 'element' && hasClass(node, 'livret-note')) {
      const text = node.children.map(read).join(' ');
      notes.push({ anchor: String(node.properties.id ?? ''), text });
      return '';
    }
    return node.children.map(read).join('');
  };
  const body = read(tree);
  const all = [body, ...notes.map(({ text }) => text), math].join('');
  return { body, notes, characters: [...new Set(all)].join('') };
}

const hasClass = (node: Element, name: string): boolean =>
  Array.isArray(node.properties.className) && node.properties.className.includes(name);
