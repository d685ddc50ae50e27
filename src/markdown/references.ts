/**
 * Cross-references: a link inside the booklet says the page it leads to, as nobody can follow it on paper:
 * “the rights (p. 6)”. The number itself is filled in when the pages are known; until then its place is an
 * empty element that names the anchor.
 */
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { wordsOf } from '../words.ts';
import type { FoundLink } from './links-in-order.ts';
import { holdsPicture, putBehind } from './web-links.ts';

/** @param language of the chapter; @param anchor what the link leads to, in the document */
export function addPageReference(link: FoundLink, anchor: string, language: string): void {
  const { node, parents } = link;
  if (parents.some((p) => p.type === 'element' && /^h[1-6]$/.test(p.tagName))) return;
  if (textOf(node).trim() === '' && !holdsPicture(node)) return; // nobody would know what it belongs to
  const template = wordsOf(languageAt(parents, language)).page;
  const [before = '', after = ''] = template.replace(/ /g, '\u00a0').split('{page}');
  if (saysItsPage(link, before)) return;
  const reference: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['livret-page'] },
    children: [
      text(` (${before}`),
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['livret-page-ref'], dataTarget: anchor },
        children: [],
      },
      text(`${after})`),
    ],
  };
  putBehind(link, [reference]);
}

function languageAt(parents: readonly (Root | Element)[], language: string): string {
  const nearest = parents.findLast(
    (p): p is Element =>
      p.type === 'element' && typeof p.properties.lang === 'string' && p.properties.lang !== '',
  );
  const own = nearest?.properties.lang;
  try {
    return new Intl.Locale(String(own ?? language)).toString();
  } catch {
    return language; // an author's slip of the pen
  }
}

/** The author has written a page: in the link's words (“page 6”) or in brackets behind them. */
function saysItsPage({ node, parents }: FoundLink, before: string): boolean {
  const words = ['pages?', 'pp?\\.', before.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')].filter(Boolean);
  const page = `(?:${words.join('|')})`;
  const parent = parents.at(-1)!;
  const next = parent.children[parent.children.indexOf(node) + 1];
  return (
    new RegExp(`(?:^|[\\s(])${page}\\s*\\d`, 'i').test(textOf(node)) ||
    (next?.type === 'text' && new RegExp(`^,?\\s*[([]?\\s*${page}[\\s\\u00a0]`, 'i').test(next.value))
  );
}

const text = (value: string): ElementContent => ({ type: 'text', value });
