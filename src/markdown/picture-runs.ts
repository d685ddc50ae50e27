/**
 * A line of words and pictures taken apart: which of the pictures are figures, and which belong into the line.
 */
import type { Element, ElementContent } from 'hast';
import { pageWish, standsBeside } from './figure.ts';
import type { Pictures } from './images.ts';
import { rowsOf } from './picture-rows.ts';

/** What is set as a line of words, next to which a picture is an icon. */
export const HOLDERS = new Set([
  'p',
  'li',
  'td',
  'th',
  'dd',
  'div',
  'section',
  'blockquote',
  'aside',
  'center',
]);
/** Around a picture alone they say nothing. */
const WRAPPERS = new Set(['em', 'strong', 'b', 'i', 'u', 'span', 'small', 'mark']);
/** Elements that end a line of words by themselves. */
export const BLOCKS = new Set([
  ...HOLDERS,
  ...[
    'ul',
    'ol',
    'dl',
    'table',
    'pre',
    'figure',
    'hr',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'details',
    'math',
  ],
]);
/** A picture higher than this, in mm, is no icon. Two lines and a half of text. */
const HIGHEST_ICON = 12;

export interface Part {
  figure: boolean;
  nodes: ElementContent[];
}

/** Words and figures in turn. */
export function partsOf(nodes: readonly ElementContent[], pictures: Pictures): Part[] {
  const parts: Part[] = [];
  let words: ElementContent[] = [];
  let at = 0;
  while (at < nodes.length) {
    const end = endOfRun(nodes, at, pictures);
    if (end === at || !standsAlone(nodes, at, end, pictures)) {
      words.push(...nodes.slice(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
      continue;
    }
    if (!isEmpty(words)) parts.push({ figure: false, nodes: trimmed(words) });
    words = [];
    const run = nodes.slice(at, end).flatMap((node) => pictureIn(node, pictures) ?? []);
    parts.push({ figure: true, nodes: rowsOf(run, pictures) });
    at = end;
  }
  if (!isEmpty(words)) parts.push({ figure: false, nodes: parts.length > 0 ? trimmed(words) : words });
  return parts;
}

const isEmpty = (nodes: readonly ElementContent[]): boolean => nodes.every((n) => isSpace(n) || isBreak(n));

/** Where pictures with nothing but spaces between them end that begin at `at`; `at` if none does. */
function endOfRun(nodes: readonly ElementContent[], at: number, pictures: Pictures): number {
  let end = at;
  for (let i = at; i < nodes.length; i += 1) {
    if (end > at && emptyLineBetween(nodes[end - 1]!, nodes[i]!)) break;
    if (pictureIn(nodes[i]!, pictures)) end = i + 1;
    else if (end === at || !(isSpace(nodes[i]!) || isBreak(nodes[i]!))) break;
  }
  return end;
}

/** HTML blocks stand side by side in the tree, whatever was between them. */
const emptyLineBetween = ({ position: one }: ElementContent, { position: other }: ElementContent): boolean =>
  one !== undefined && other !== undefined && other.start.line > one.end.line + 1;

/** Whether pictures from `at` to `end` are alone on their lines, or too large to be icons in one. */
function standsAlone(nodes: readonly ElementContent[], at: number, end: number, pictures: Pictures): boolean {
  const [before, after] = [lineEnds(nodes[at - 1], 'end'), lineEnds(nodes[end], 'start')];
  if (before && after) return true;
  const images = nodes.slice(at, end).flatMap((node) => pictureIn(node, pictures) ?? []);
  if (images.some((image) => pageWish(image) !== undefined)) return true;
  if ((before || after) && images.some(standsBeside)) return true;
  if (images.some((image) => pictures.get(image)!.wished)) return false;
  return (before || after) && images.some((image) => pictures.get(image)!.heightMm > HIGHEST_ICON);
}

/** Whether a neighbour ends a line of words where it touches. Spaces around line ends are no matter. */
function lineEnds(node: ElementContent | undefined, side: 'start' | 'end'): boolean {
  if (node === undefined || node.type === 'comment') return true;
  if (node.type === 'element') return node.tagName === 'br' || BLOCKS.has(node.tagName);
  return node.type === 'text' && (side === 'end' ? /\n[ \t]*$/ : /^[ \t]*\n/).test(node.value);
}

/** Without the line ends that the figure beside them makes. */
function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const kept = [...nodes];
  while (kept.length > 0 && (isSpace(kept[0]!) || isBreak(kept[0]!))) kept.shift();
  while (kept.length > 0 && (isSpace(kept.at(-1)!) || isBreak(kept.at(-1)!))) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return kept;
}

/** The picture that a node is, or that it holds and nothing else. A link around it is left to be one. */
export function pictureIn(node: ElementContent, pictures: Pictures): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (pictures.has(node)) return node;
  if (!WRAPPERS.has(node.tagName) || node.properties.id !== undefined) return undefined;
  const [only, ...more] = solid(node.children);
  return only === undefined || more.length > 0 ? undefined : pictureIn(only, pictures);
}

export const solid = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.filter((n) => !isSpace(n) && n.type !== 'comment');

const isSpace = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

export const isBreak = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'br';
