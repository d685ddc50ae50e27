/**
 * Lines to write on. People draw them with underscores (`Lawyer: ________`); on paper they become a rule that
 * runs to the end of the line, with room above for handwriting.
 */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Changes list items and paragraphs whose text, or whose every line, ends in four underscores or more. */
export function drawFillIns(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'p' && node.tagName !== 'li') return;
    const labels = labelsOf(linesOf(node.children)) ?? labelsOf([node.children]);
    if (labels === undefined) return;
    node.children = labels.map(fillIn);
    node.properties.className = [
      ...(Array.isArray(node.properties.className) ? node.properties.className : []),
      'livret-form',
    ];
  });
}

/** What stands before the underscores of each line; undefined if one of them has none. */
function labelsOf(lines: readonly ElementContent[][]): ElementContent[][] | undefined {
  const labels: ElementContent[][] = [];
  for (const line of lines) {
    const last = line.at(-1);
    const label = last?.type === 'text' ? beforeUnderscores(last.value) : undefined;
    if (label === undefined) return undefined;
    labels.push([...line.slice(0, -1), { type: 'text', value: label }]);
  }
  return labels;
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

/** By hand: a pattern would try every underscore of a long row anew. */
function beforeUnderscores(text: string): string | undefined {
  let end = text.length;
  const skip = (signs: string): number => {
    const from = end;
    while (end > 0 && signs.includes(text[end - 1]!)) end -= 1;
    return from - end;
  };
  skip(SPACES);
  if (skip('_') < 4) return undefined;
  skip(SPACES);
  return text.slice(0, end);
}

const SPACES = ' \u00a0\u202f';

function fillIn(label: ElementContent[]): Element {
  return span('livret-fill-in', [span('livret-fill-in-label', label)]);
}

const span = (name: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [name] },
  children,
});
