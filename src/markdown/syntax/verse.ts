/**
 * Verse: lines end where the author ends them, and keep the spaces they begin with. Markdown drops such
 * spaces, or takes four of them for code; so before it is parsed, they become spaces that it does not count
 * (each for one, so that places in the text stay what they are).
 */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from '../visit.ts';
import { readMark } from './mark.ts';
import { CONTAINERS, named } from './names.ts';

/** As wide as a letter of the typewriter faces that people write in: half an em; a tab is a whole one. */
const SPACE = '\u2002';
const TAB = '\u2003';

/** Of the same length as `body`, with the indents of verse made of spaces that stay. */
export function keepVerseIndents(body: string): string {
  if (!body.includes(':::')) return body;
  let fence = '';
  let colons = 0;
  return body
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence !== '') {
        if (mark?.startsWith(fence) && line.trim() === mark) fence = '';
        return line;
      }
      if (colons === 0) {
        const [, open = '', name = ''] = /^ {0,3}(:{3,})([\p{L}]+)/u.exec(line) ?? [];
        if (named(CONTAINERS, name) === 'verse') colons = open.length;
        else if (mark) fence = mark;
        return line;
      }
      const close = /^ {0,3}(:{3,})[ \t]*\r?$/.exec(line)?.[1];
      if (close && close.length >= colons) {
        colons = 0;
        return line;
      }
      if (line.trim() === '') return line;
      return line.replace(/^[ \t]+/, (indent) => indent.replaceAll(' ', SPACE).replaceAll('\t', TAB));
    })
    .join('\n');
}

/** A stanza of more lines than this (half a page) may go over two pages. */
const LONG = 18;

/** Each stanza a paragraph of lines, which may then be set one by one. */
export function setVerse(tree: Root): void {
  visit(tree, 'element', (verse: Element) => {
    if (readMark(verse)?.name !== 'verse') return;
    for (const stanza of verse.children) {
      if (stanza.type !== 'element' || stanza.tagName !== 'p' || readMark(stanza)) continue;
      const lines = linesOf(stanza.children);
      stanza.properties.className = ['livret-stanza', ...(lines.length > LONG ? ['livret-stanza-long'] : [])];
      stanza.children = lines.flatMap((children, index): ElementContent[] => {
        const line: Element = {
          type: 'element',
          tagName: 'span',
          properties: { className: ['livret-verse-line'] },
          children,
        };
        return index === 0 ? [line] : [{ type: 'text', value: '\n' }, line];
      });
    }
  });
}

/** Lines as they were written, or broken by hand; emphasis that goes over several is opened anew in each. */
function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  let broken = false;
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'br') {
      lines.push([]);
      broken = true;
      continue;
    }
    const pieces = piecesOf(child);
    // remark writes a line end after <br> too: it is the same one.
    if (broken && pieces.length > 1 && isEmpty(pieces[0]!)) pieces.shift();
    broken = false;
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) lines.push([]);
      if (!isEmpty(piece)) lines.at(-1)!.push(piece);
    }
  }
  return lines.filter((line) => line.length > 0);
}

const isEmpty = (node: ElementContent): boolean => node.type === 'text' && node.value === '';

function piecesOf(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return node.value.split('\n').map((value) => ({ ...node, value }));
  if (node.type !== 'element') return [node];
  const lines = linesOf(node.children);
  if (lines.length < 2) return [node];
  return lines.map((children, index) => {
    const { id, ...properties } = node.properties;
    return { ...node, properties: index === 0 ? node.properties : properties, children };
  });
}
