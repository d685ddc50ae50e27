/**
 * Gives attributes to what they stand after: headings (at the end of their line), pictures, links, code,
 * words in brackets, emphasis, paragraphs (on their last line) and blocks of code. Any other list of
 * attributes is put back as it was written.
 */
import type { Properties } from 'hast';
import type { Code, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { Notices } from '../../report/notices.ts';
import { placeOf } from '../place.ts';
import type { MarkdownChapter } from '../types.ts';
import { visit } from '../visit.ts';
import { type AttributeList, asProperties, readAttributes } from './attribute-list.ts';

/** What may carry attributes that follow it without a space. */
const CARRIERS = new Set([
  'image',
  'imageReference',
  'link',
  'linkReference',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'textDirective',
]);

export function giveAttributes(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  visit(tree, (node) => {
    if (node.type === 'code') readInfo(node, chapter, notices);
    if ('children' in node && node.children.some(({ type }) => type === 'livretAttributes'))
      settleIn(node, chapter, notices);
  });
}

function settleIn(parent: Parents, chapter: MarkdownChapter, notices: Notices): void {
  const children = parent.children as PhrasingContent[];
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index]!;
    if (node.type !== 'livretAttributes') continue;
    const list = readAttributes(node.value.slice(1, -1));
    const carrier = list && carrierOf(parent, index);
    if (carrier) {
      attach(carrier, list, notices, placeOf(node, chapter));
      if (carrier.type === 'livretSpan') carrier.data = { ...carrier.data, hName: 'span' };
      children.splice(index, 1);
      index -= 1;
    } else {
      if (/[#.]/.test(node.value) && !isFence(children[index - 1]))
        notices.add('attributes-loose', { written: node.value }, placeOf(node, chapter));
      children[index] = { type: 'text', value: node.value, position: node.position };
    }
  }
}

/** `::: {.note}`: `unknown.ts` speaks of the whole line. */
const isFence = (before: PhrasingContent | undefined): boolean =>
  before?.type === 'text' && /:{2,}\s*$/.test(before.value);

/** What the attributes at `index` belong to; the space before them goes where they end a line. */
function carrierOf(parent: Parents, index: number): Nodes | undefined {
  const children = parent.children as PhrasingContent[];
  const before = children[index - 1];
  const last = index === children.length - 1;
  if (parent.type === 'livretSpan' && last) return parent;
  if (!before) return undefined;
  if (CARRIERS.has(before.type)) return before;
  if (!last || before.type !== 'text') return undefined;
  if (parent.type === 'heading' && /\s$/.test(before.value)) {
    before.value = before.value.trimEnd();
    return parent;
  }
  if (parent.type === 'paragraph' && /\n$/.test(before.value)) {
    before.value = before.value.trimEnd();
    return parent as Paragraph;
  }
  return undefined;
}

/** Adds attributes to what an element will have. */
export function attach(
  node: Nodes,
  list: AttributeList,
  notices: Notices,
  place: ReturnType<typeof placeOf>,
): void {
  const { properties, unknown } = asProperties(list);
  const had: Properties = (node.data as { hProperties?: Properties } | undefined)?.hProperties ?? {};
  const classes = [had.className, properties.className].flat().filter((c) => typeof c === 'string');
  node.data = {
    ...node.data,
    hProperties: { ...had, ...properties, ...(classes.length > 0 ? { className: classes } : {}) },
  };
  for (const attribute of unknown) notices.add('attribute-unknown', { attribute }, place);
}

/** ` ```python {#id .class} `, and pandoc's ` ``` {.python .class} `. */
function readInfo(node: Code, chapter: MarkdownChapter, notices: Notices): void {
  const info = [node.lang, node.meta].filter((part) => typeof part === 'string').join(' ');
  const [, language = '', braces] = /^([^\s{]*)\s*\{([^{}]*)\}\s*$/.exec(info) ?? [];
  const list = braces === undefined ? undefined : readAttributes(braces);
  if (!list) return;
  node.lang = language || list.classes.shift() || null;
  node.meta = null;
  const name = node.lang === null ? [] : [`language-${node.lang}`];
  node.data = { ...node.data, hProperties: name.length > 0 ? { className: name } : {} };
  attach(node, list, notices, placeOf(node, chapter));
}
