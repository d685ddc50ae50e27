/** Says what the sanitiser is about to take out, with its line, so that nobody wonders where it went. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Notices } from '../report/notices.ts';
import { placeOf } from './place.ts';
import { SCHEMA } from './schema.ts';
import type { MarkdownChapter } from './types.ts';

const allowed = new Set(SCHEMA.tagNames);
/** Made by the HTML parser around a fragment, or harmless and frequent: not worth a word. */
const silent = new Set(['html', 'head', 'body', 'font', 'center']);

export function reportRemoved(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  visit(tree, 'element', (node: Element) => {
    const place = placeOf(node, chapter);
    if (!allowed.has(node.tagName) && !silent.has(node.tagName)) {
      notices.add('html-removed', { tag: node.tagName }, place);
    }
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on[A-Z]?[a-z]/.test(name)) {
        notices.add('html-attribute-removed', { attribute: name.toLowerCase(), tag: node.tagName }, place);
      } else if (name === 'href' && forbiddenProtocol(String(value), SCHEMA.protocols?.href)) {
        notices.add('link-forbidden', { scheme: String(value).trim().split(':')[0] ?? '' }, place);
      } else if (name === 'src' && forbiddenProtocol(String(value), SCHEMA.protocols?.src)) {
        notices.add('html-attribute-removed', { attribute: 'src', tag: node.tagName }, place);
      }
    }
  });
}

/** Browsers ignore white space and control characters in a scheme; so does this test. */
function forbiddenProtocol(url: string, permitted: readonly string[] | null | undefined): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1];
  return scheme !== undefined && !(permitted ?? []).includes(scheme.toLowerCase());
}
