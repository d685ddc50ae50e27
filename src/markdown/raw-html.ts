/**
 * HTML in Markdown, made harmless to the text around it before it is parsed.
 *
 * Some elements change how an HTML parser reads on: after `<textarea>` all is one piece of text, after
 * `<select>` most tags are dropped, what stands in `<template>` is set apart. One of them left open takes the
 * rest of the chapter with it. So they are renamed: to the parser an unknown element is nothing special, the
 * sanitiser takes it out, and its words stay. What is never closed at all is an error with its line.
 */
import { fromHtml } from 'hast-util-from-html';
import type { Html, Parents, Root } from 'mdast';
import type { Notices } from '../report/notices.ts';
import { placeOf } from './place.ts';
import type { MarkdownChapter } from './types.ts';
import { visit } from './visit.ts';

/** Elements whose content no browser shows on the page: they go with all they hold. */
export const NEVER_SHOWN = ['script', 'style', 'iframe', 'noembed', 'noframes', 'title'] as const;

const PREFIX = 'livret-';
const SPECIAL = ['textarea', 'select', 'template', 'plaintext', 'xmp', 'svg', 'math', 'frameset'] as const;

/** The name an author knows an element by. */
export const writtenName = (tagName: string): string =>
  tagName.startsWith(PREFIX) ? tagName.slice(PREFIX.length) : tagName;

/** A tag that the parser reads to its end and that changes nothing else. */
const SIMPLE_TAG = /^<\/?[a-z][a-z0-9-]*(?:\s+[a-z-]+(?:="[^"<>]*")?)*\s*\/?>$/i;

export function tameHtml(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  visit(tree, (node) => {
    if ('children' in node && holdsText(node)) joinPairs(node, chapter.body);
  });
  visit(tree, 'html', (node, _index, parent) => {
    const inline = parent !== undefined && holdsText(parent);
    const open = inline ? undefined : runsToTheEnd(node.value);
    node.value = rename(node.value, SPECIAL);
    if (open !== undefined) {
      notices.add('html-unclosed', open, placeOf(node, chapter));
      node.value = '';
      return;
    }
    if (SIMPLE_TAG.test(node.value) && !opensNeverShown(node.value)) return;
    settle(node, inline, chapter, notices);
  });
}

/** Holds words and tags in a line, not blocks. */
const holdsText = ({ type }: Parents): boolean =>
  !/^(root|blockquote|list|listItem|footnoteDefinition|table|tableRow)$/.test(type);

/** In a line, each tag is a node of its own: `<script>`, text, `</script>`. They become one again. */
function joinPairs(parent: Parents, body: string): void {
  const children = parent.children as { type: string; value?: string; position?: Html['position'] }[];
  const neverClosed = new Set<string>();
  for (let i = 0; i < children.length; i += 1) {
    const open = children[i]!;
    const tag = open.type === 'html' ? opensNeverShown(open.value ?? '') : undefined;
    if (tag === undefined || neverClosed.has(tag)) continue;
    const closing = new RegExp(`^</${tag}\\s*>$`, 'i');
    const end = children.findIndex((c, j) => j > i && c.type === 'html' && closing.test(c.value ?? ''));
    const [from, to] = [open.position?.start.offset, children[end]?.position?.end.offset];
    if (from === undefined || to === undefined) {
      neverClosed.add(tag);
      continue;
    }
    open.value = body.slice(from, to);
    children.splice(i + 1, end - i);
  }
}

const opensNeverShown = (html: string): string | undefined =>
  new RegExp(`^<(${NEVER_SHOWN.join('|')})[\\s/>]`, 'i').exec(html)?.[1]?.toLowerCase();

const rename = (html: string, tags: readonly string[]): string =>
  html.replace(new RegExp(`<(/?)(${tags.join('|')})(?=[\\s/>]|$)`, 'gi'), `<$1${PREFIX}$2`);

/** Blocks that Markdown ends by a closing tag alone, however many paragraphs there are (CommonMark 4.6, condition 1). */
function runsToTheEnd(html: string): Unclosed | undefined {
  const tag = /^ {0,3}<(script|pre|style|textarea)(?=[\s>]|$)/i.exec(html)?.[1];
  if (tag === undefined || /<\/(script|pre|style|textarea)>/i.test(html)) return undefined;
  return { tag: `<${tag}>`, close: `</${tag}>` };
}

interface Unclosed {
  tag: string;
  close: string;
  [key: string]: string;
}

/** Codes of the HTML standard (13.2.2, parse errors) for what is read as a comment though it is none. */
const TAKEN_FOR_COMMENT: Record<string, string> = {
  'cdata-in-html-content': '![CDATA[',
  'incorrectly-opened-comment': '!',
  'unexpected-question-mark-instead-of-tag-name': '?',
  'invalid-first-character-of-tag-name': '/',
};

function settle(node: Html, inline: boolean, chapter: MarkdownChapter, notices: Notices): void {
  let faults = faultsOf(node.value);
  if (faults.some(({ code }) => leavesTextOpen(code))) {
    // Left open in a line, or where Markdown went on after it: its words stay.
    node.value = rename(node.value, inline ? NEVER_SHOWN : NEVER_SHOWN.slice(2));
    faults = faultsOf(node.value);
  }
  const place = placeOf(node, chapter);
  for (const { code, line } of faults) {
    const tag = TAKEN_FOR_COMMENT[code];
    if (tag !== undefined)
      notices.add('html-removed', { tag, words: 'gone' }, { ...place, line: (place.line ?? 1) + line - 1 });
  }
  const open = leftOpen(node.value, faults);
  if (open === undefined) return;
  notices.add('html-unclosed', open, place);
  node.value = '';
}

interface Fault {
  code: string;
  /** In the HTML, from 1. */
  line: number;
}

function faultsOf(html: string): Fault[] {
  const faults: Fault[] = [];
  fromHtml(html, {
    fragment: true,
    onerror: ({ ruleId, line }) => void faults.push({ code: ruleId ?? '', line: line ?? 1 }),
  });
  return faults;
}

const leavesTextOpen = (code: string): boolean =>
  code === 'eof-in-element-that-can-contain-only-text' || code === 'eof-in-script-html-comment-like-text';

/** What is still open at the end of a piece of HTML that ends only with it, and what would close it. */
function leftOpen(html: string, faults: readonly Fault[]): Unclosed | undefined {
  if (faults.some(({ code }) => code === 'eof-in-comment')) return { tag: '<!--', close: '-->' };
  if (faults.some(({ code }) => leavesTextOpen(code))) {
    const tag = /^[\s\S]*<(script|style)/i.exec(html)?.[1] ?? 'script';
    return { tag: `<${tag}>`, close: `</${tag}>` };
  }
  if (faults.some(({ code }) => code === 'eof-in-tag'))
    return { tag: /^[\s\S]*(<\/?[a-z][^\s/>]*)/i.exec(html)?.[1] ?? '<', close: '>' };
  if (html.startsWith('<?') && !html.includes('?>')) return { tag: '<?', close: '?>' };
  if (html.startsWith('<![CDATA[') && !html.includes(']]>')) return { tag: '<![CDATA[', close: ']]>' };
  if (/^<![a-z]/i.test(html) && !html.includes('>')) return { tag: '<!', close: '>' };
  return undefined;
}
