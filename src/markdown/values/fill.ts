/** Puts in what `{{ name }}` says, wherever it was held apart. */
import type { Root as HastRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import type { Place } from '../../report/notice.ts';
import type { Notices } from '../../report/notices.ts';
import { placeOf } from '../place.ts';
import type { MarkdownChapter, MarkdownContext } from '../types.ts';
import { visit } from '../visit.ts';
import { type HeldText, type HeldValue, holdValues, release } from './hold.ts';
import { nearestName } from './nearest-name.ts';

type Values = NonNullable<MarkdownContext['values']>;

/**
 * What one value says; faults go to the notices. An unknown one is printed as it was written, for those who
 * want to see the pages nevertheless.
 */
function wordsOf({ name, written, escaped }: HeldValue, values: Values, at: Place, notices: Notices): string {
  if (escaped) return written.slice(1);
  if (!Object.hasOwn(values, name)) {
    const suggestion = nearestName(name.replace(/\s+/g, ''), Object.keys(values)) ?? '';
    notices.add('value-unknown', { name, suggestion }, at);
    return written;
  }
  if (values[name] === undefined) notices.add('value-empty', { name }, at);
  return values[name] ?? '';
}

/** On the Markdown tree, once everything is read that could take words for markup. */
export function fillValues(
  tree: Root,
  { held }: HeldText,
  chapter: MarkdownChapter,
  { values, notices }: MarkdownContext,
): void {
  if (!values || held.length === 0) return;
  const fill = (
    text: string,
    node: Nodes,
    change = (words: string, _before: string): string => words,
  ): string =>
    release(text, held, (value, offset) => {
      const place = placeOf(node, chapter);
      const line = place.line && place.line + text.slice(0, offset).split('\n').length - 1;
      return change(wordsOf(value, values, { ...place, line }, notices), text.slice(0, offset));
    });
  visit(tree, (node) => {
    if (node.type === 'text') node.value = fill(node.value, node);
    else if (node.type === 'html' && !node.value.startsWith('<!--'))
      node.value = fill(node.value, node, (words, before) =>
        asCharacters(/\shref\s*=\s*["']?$/i.test(before) ? withScheme(words) : words),
      );
    if ((node.type === 'image' || node.type === 'imageReference') && node.alt)
      node.alt = fill(node.alt, node);
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const bare = release(node.url, held, () => '') !== node.url && /^\uFDD0/.test(node.url);
      const url = fill(node.url, node, (words) => words.trim());
      node.url = bare && node.type !== 'image' ? withScheme(url) : url;
      if (node.title) node.title = fill(node.title, node);
    }
    // Code and formulas say what was written; so does whatever else keeps words in places of its own.
    asWritten(node, held);
  });
}

/** On the HTML tree, last: what came from lists of abbreviations and the like. */
export function fillRest(
  tree: HastRoot,
  { held }: HeldText,
  chapter: MarkdownChapter,
  { values, notices }: MarkdownContext,
): void {
  if (!values || held.length === 0) return;
  visit(tree, (node) => {
    const say = (value: HeldValue): string => wordsOf(value, values, placeOf(node, chapter), notices);
    if (node.type === 'text') node.value = release(node.value, held, say);
    if (node.type !== 'element') return;
    for (const [key, value] of Object.entries(node.properties))
      if (typeof value === 'string') node.properties[key] = release(value, held, say);
  });
}

/** A title from front matter or SUMMARY.md. */
export function withFilledTitle(chapter: MarkdownChapter, context: MarkdownContext): MarkdownChapter {
  const { values, notices } = context;
  if (!values || chapter.title === undefined) return chapter;
  const { text, held } = holdValues(chapter.title);
  const title = release(text, held, (value) => wordsOf(value, values, { file: chapter.file }, notices));
  return { ...chapter, title: title.trim() === '' ? undefined : title };
}

/** A web address as people write it, where a link begins with it. */
function withScheme(url: string): string {
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]|$)/u.test(url) ? `https://${url}` : url;
}

/** For HTML: each sign by its number, so that it means nothing, neither between tags nor within one. */
const asCharacters = (words: string): string =>
  words.replace(/[^\p{L}\p{M}\p{N}]/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** All texts of a node and what hangs on it, but for its children and its place. */
function asWritten(holder: object, held: readonly HeldValue[], depth = 0): void {
  if (depth > 8) return;
  for (const [key, value] of Object.entries(holder)) {
    if (key === 'position' || (key === 'children' && depth === 0)) continue;
    if (typeof value === 'string')
      (holder as Record<string, unknown>)[key] = release(value, held, ({ written }) => written);
    else if (typeof value === 'object' && value !== null) asWritten(value, held, depth + 1);
  }
}
