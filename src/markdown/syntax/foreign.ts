/**
 * What other programs leave in Markdown and livret does not read: it is printed as it stands, and said to be,
 * so that nobody finds `{{< figure >}}` on a hundred printed copies.
 */
import type { Nodes, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Notices } from '../../report/notices.ts';
import { placeOf } from '../place.ts';
import type { MarkdownChapter } from '../types.ts';
import { visit } from '../visit.ts';
import { sourceOf } from './source.ts';

/** Signs in running text, and who reads them. None after a backslash. */
const LEAVINGS: readonly [RegExp, string][] = [
  [/(?<!\\)!\[\[[^[\]\n]{1,200}\]\]/g, 'Obsidian'],
  [/^[ >]*(?:\[\[_?toc_?\]\]|\[toc\]|\{:\s*toc\s*\}|\$\{toc\})[ \t]*$/gim, 'Python-Markdown, GitLab'],
  [/(?<![!\\])\[\[(?!_?toc_?\]\])[^[\]\n]{1,200}\]\]/gi, 'Obsidian, MediaWiki'],
  [/(?<![\p{L}\p{N}:/.\\]):[a-z][a-z0-9+]*(?:[-_][a-z0-9+]+)*:(?![\p{L}\p{N}:])/gu, 'GitHub, MkDocs'],
  [/^[ >]*(?:!!!|\?\?\?\+?) +[a-z]+/gm, 'MkDocs'],
];

/** What each of them has. */
const TELLING = /\[\[|\[toc|\{:|\$\{|:[a-z]|!!!|\?\?\?/i;

/** Templates are set as code, sign by sign; whatever livret does not read is told. */
export function reportForeign(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  visit(tree, 'livretTemplate', (node, index, parent) => {
    const tool =
      node.value.startsWith('{{<') || node.value.startsWith('{{%') ? 'Hugo' : templateTool(node.value);
    notices.add('foreign-syntax', { written: shortened(node.value), tool }, placeOf(node, chapter));
    (parent as Parents).children[index!] = {
      type: 'inlineCode',
      value: node.value.replace(/\s+/g, ' '),
      position: node.position,
    };
  });
  visit(tree, 'paragraph', (node) => restoreContents(node, chapter.body));
  visit(tree, (node) => {
    if ('children' in node) joinTexts(node);
  });
  visit(tree, 'text', (node) => report(node, chapter, notices));
}

const templateTool = (written: string): string =>
  written.startsWith('{{#') ? 'mdBook' : written.startsWith('{%') ? 'Jekyll, GitBook' : 'Jekyll, Hugo';

function report(node: Text, chapter: MarkdownChapter, notices: Notices): void {
  const source = sourceOf(node, chapter);
  if (!TELLING.test(source)) return;
  const place = placeOf(node, chapter);
  for (const [pattern, tool] of LEAVINGS) {
    for (const { 0: written, index } of source.matchAll(pattern)) {
      const line = (place.line ?? 1) + source.slice(0, index).split('\n').length - 1;
      notices.add(
        'foreign-syntax',
        { written: shortened(written.replace(/^[ >]+/, '')), tool },
        { ...place, line },
      );
    }
  }
}

/** `[[_TOC_]]` alone: its underscores are no emphasis. */
function restoreContents(node: Paragraph, body: string): void {
  const source = body.slice(node.position?.start.offset, node.position?.end.offset).trim();
  if (/^\[\[_toc_\]\]$/i.test(source))
    node.children = [{ type: 'text', value: source, position: node.position }];
}

/** Pieces of text that stand side by side become one, as if nothing had stood between them. */
function joinTexts(parent: Extract<Nodes, { children: unknown[] }>): void {
  const children = parent.children as PhrasingContent[];
  for (let i = children.length - 1; i > 0; i -= 1) {
    const [before, node] = [children[i - 1]!, children[i]!];
    if (before.type !== 'text' || node.type !== 'text') continue;
    before.value += node.value;
    if (before.position && node.position) before.position = { ...before.position, end: node.position.end };
    children.splice(i, 1);
  }
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
