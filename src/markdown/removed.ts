/** Says what the sanitiser is about to take out, with its line, so that nobody wonders where it went. */
import type { Element, Nodes, Root } from 'hast';
import type { Notices } from '../report/notices.ts';
import { schemeOf } from './addresses.ts';
import { placeOf } from './place.ts';
import { NEVER_SHOWN, writtenName } from './raw-html.ts';
import { SCHEMA } from './schema.ts';
import type { MarkdownChapter } from './types.ts';
import { SKIP, visit } from './visit.ts';

const allowed = new Set(SCHEMA.tagNames);
const neverShown = new Set<string>(NEVER_SHOWN);
/** Made by the HTML parser around a fragment, or harmless and frequent: not worth a word. */
const silent = new Set(['html', 'head', 'body', 'font', 'center', 'picture', 'source']);
/** Drawings are said to be taken out once, not line by line. */
const drawings = new Set(['svg', 'math']);

export function reportRemoved(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  visit(tree, 'element', (node: Element) => {
    const place = placeOf(node, chapter);
    const tag = writtenName(node.tagName);
    const { href, type } = node.properties;
    if (!allowed.has(node.tagName) && !silent.has(node.tagName)) {
      notices.add('html-removed', { tag, words: wordsLeft(node) === '' ? 'gone' : 'stay' }, place);
      if (drawings.has(tag)) return SKIP;
    } else if (tag === 'input' && type !== 'checkbox' && type !== 'radio') {
      notices.add('html-removed', { tag, words: 'gone' }, place);
    }
    for (const name of Object.keys(node.properties)) {
      if (/^on[A-Z]?[a-z]/.test(name))
        notices.add('html-attribute-removed', { attribute: name.toLowerCase(), tag }, place);
    }
    const scheme = tag === 'a' && typeof href === 'string' ? schemeOf(href) : undefined;
    if (scheme !== undefined && !SCHEMA.protocols?.href?.includes(scheme))
      notices.add('link-forbidden', { scheme: scheme.slice(0, 40) }, place);
    return undefined;
  });
}

/** The words of an element that are printed although it is not. */
function wordsLeft(node: Nodes): string {
  if (node.type === 'text') return node.value.trim();
  if (node.type !== 'element' || neverShown.has(node.tagName)) return '';
  return node.children.map(wordsLeft).join('');
}
