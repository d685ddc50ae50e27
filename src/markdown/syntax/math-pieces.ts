/**
 * Long formulas in pieces, so that they can go over the end of a line: Chromium breaks no line inside of one.
 * In running text a line ends after an operator, in a formula on its own line it begins with one, as printers
 * do (Knuth, The TeXbook, chapters 18 and 19). Fractions, roots, tables and tall brackets stay whole.
 */
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** Shorter ones fit a line, or are better moved to the next as a whole. In signs. */
const SHORT = { inLine: 16, alone: 36 };

const OPERATORS = /^[=≠<>≤≥≪≫≈≡≃≅∼∝→←↔⇒⇐⇔∈∉⊂⊆+\-−±∓×⋅·∗∪∩∧∨∘]$/u;

/** @param alone on a line of its own */
export function inPieces(math: Element, alone: boolean): Element[] {
  const [row, ...more] = math.children;
  const short = textOf(math).length <= (alone ? SHORT.alone : SHORT.inLine);
  if (short || more.length > 0 || row?.type !== 'element' || row.tagName !== 'mrow') return [math];
  // Brackets that grow with what stands between them would no longer be a pair.
  if (row.children.some((n) => n.type === 'element' && n.properties.stretchy === 'true')) return [math];
  const groups: Element['children'][] = [[]];
  for (const [index, child] of row.children.entries()) {
    const operator = index > 0 && isOperator(child);
    // At the edge of a row its form would be guessed anew.
    if (operator) child.properties.form = 'infix';
    if (operator && alone) groups.push([]);
    groups.at(-1)!.push(child);
    if (operator && !alone) groups.push([]);
  }
  const { display: _, style: __, ...properties } = math.properties;
  const pieces = groups.filter((group) => group.length > 0);
  if (pieces.length < 2) return [math];
  return pieces.map((children) => ({
    ...math,
    properties: { ...properties, ...(alone ? { displaystyle: 'true' } : {}) },
    children: [{ ...row, children }],
  }));
}

const isOperator = (node: Element['children'][number]): node is Element =>
  node.type === 'element' &&
  node.tagName === 'mo' &&
  node.properties.form !== 'prefix' &&
  OPERATORS.test(textOf(node));
