/**
 * Says which attributes of HTML the sanitiser is about to take out although they would have changed the look:
 * whoever wrote `style="color: red"` should know that it is not red. Each is told once a file. What only a
 * screen knows (`target`, `loading`, `aria-…`) goes without a word.
 */
import type { Element, Root } from 'hast';
import type { Notices } from '../../report/notices.ts';
import { placeOf } from '../place.ts';
import { SCHEMA } from '../schema.ts';
import type { MarkdownChapter } from '../types.ts';
import { visit } from '../visit.ts';

const tags = new Set(SCHEMA.tagNames);
const ON_SCREEN =
  /^(?:on[a-z]|data|aria|role|rel|target|loading|decoding|fetchPriority|srcSet|sizes|download|ping|referrerPolicy|hrefLang|type|name|is|slot|part|nonce|translate|spellCheck|contentEditable|draggable|hidden|tabIndex|crossOrigin|markdown|xLink|xmlns)/i;

export function reportDropped(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  visit(tree, 'element', (node: Element) => {
    if (!tags.has(node.tagName)) return;
    for (const name of Object.keys(node.properties)) {
      if (ON_SCREEN.test(name) || isAllowed(node.tagName, name) || isTold(name, chapter, notices)) continue;
      notices.add('html-attribute-ignored', { attribute: name.toLowerCase() }, placeOf(node, chapter));
    }
  });
}

const isAllowed = (tag: string, name: string): boolean =>
  [...(SCHEMA.attributes?.[tag] ?? []), ...(SCHEMA.attributes?.['*'] ?? [])].some(
    (entry) => (Array.isArray(entry) ? entry[0] : entry) === name,
  );

const isTold = (name: string, { file }: MarkdownChapter, notices: Notices): boolean =>
  notices.all.some(
    (n) =>
      n.code === 'html-attribute-ignored' && n.file === file && n.params.attribute === name.toLowerCase(),
  );
