/**
 * Lines to write on. People draw them with underscores (`Lawyer: ________`); on paper they become a rule that
 * runs to the end of the line, with room above for handwriting. Several on one line (`Name ____ Date ____`)
 * stand side by side and share its width as their underscores do.
 */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from './visit.ts';

/** A shorter row of underscores is none. */
const ROWS = /_{4,}/g;

/** What stands before a row of underscores, and how long that is. */
interface Blank {
  label: ElementContent[];
  underscores: number;
}

/** Changes list items and paragraphs whose text, or whose every line, ends in four underscores or more. */
export function drawFillIns(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'p' && node.tagName !== 'li') return;
    if (!node.children.some((child) => child.type === 'text' && child.value.includes('____'))) return;
    const lines = blanksOf(linesOf(node.children)) ?? blanksOf([node.children]);
    if (lines === undefined) return;
    node.children = lines.map((blanks) =>
      blanks.length === 1 ? fillIn(blanks[0]!) : span('livret-fill-in-row', blanks.map(shared)),
    );
    node.properties.className = [
      ...(Array.isArray(node.properties.className) ? node.properties.className : []),
      'livret-form',
    ];
  });
}

/** The blanks of each line; undefined if one of them does not end in one, or there is no line. */
function blanksOf(lines: readonly ElementContent[][]): Blank[][] | undefined {
  const all = lines.map(blanksIn);
  return all.length > 0 && all.every((blanks) => blanks !== undefined) ? all : undefined;
}

/** A line's blanks; undefined if it does not end in one. */
function blanksIn(line: readonly ElementContent[]): Blank[] | undefined {
  const blanks: Blank[] = [];
  let label: ElementContent[] = [];
  for (const child of line) {
    if (child.type !== 'text') {
      label.push(child);
      continue;
    }
    // One text holds labels and underscores by turns.
    let from = 0;
    for (const { 0: row, index } of child.value.matchAll(ROWS)) {
      if (index > from) label.push({ type: 'text', value: child.value.slice(from, index) });
      blanks.push({ label: trimmed(label, blanks.length > 0), underscores: row.length });
      label = [];
      from = index + row.length;
    }
    if (from < child.value.length) label.push({ type: 'text', value: child.value.slice(from) });
  }
  const open = label.some((node) => node.type !== 'text' || !isSpace(node.value));
  return open || blanks.length === 0 ? undefined : blanks;
}

const SPACES = /[ \u00a0\u202f]+/;
const isSpace = (text: string): boolean => text.replace(new RegExp(SPACES, 'g'), '') === '';

/** Without the spaces before its underscores, and after those of the one before it. */
function trimmed(label: readonly ElementContent[], follows: boolean): ElementContent[] {
  const nodes = label.map((node) => ({ ...node }));
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (follows && first?.type === 'text')
    first.value = first.value.replace(new RegExp(`^${SPACES.source}`), '');
  if (last?.type === 'text')
    last.value = last.value.replace(new RegExp(`(?<!${SPACES.source})${SPACES.source}$`), '');
  return nodes;
}

/** A paragraph's lines: parted by `<br>`, or where the author began a new line. */
function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'br') {
      lines.push([]);
    } else if (child.type === 'text') {
      for (const [index, value] of child.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)!.push({ type: 'text', value });
      }
    } else {
      lines.at(-1)!.push(child);
    }
  }
  return lines.filter((line) => line.length > 0);
}

function fillIn({ label }: Blank): Element {
  return span('livret-fill-in', [span('livret-fill-in-label', label)]);
}

/** One of several on a line. */
function shared(blank: Blank): Element {
  const line = fillIn(blank);
  line.properties.style = `flex-grow:${blank.underscores}`;
  return line;
}

const span = (name: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [name] },
  children,
});
