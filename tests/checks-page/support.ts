/** A page of the checks, taken apart by a parser. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

export const parsed = (html: string): Root => fromHtml(html);

/** All elements of these names, in order; without names: all. */
export function elements(html: string, ...names: string[]): Element[] {
  const found: Element[] = [];
  visit(parsed(html), 'element', (node) => {
    if (names.length === 0 || names.includes(node.tagName)) found.push(node);
  });
  return found;
}

/** The words of an element, white space as one space. */
export const words = (element: Element | Root): string =>
  textOf(element)
    .replace(/[ \n]+/g, ' ')
    .trim();

/** The words that have one of these classes. */
export const wordsOf = (html: string, className: string): string[] =>
  elements(html)
    .filter(({ properties }) => [properties.className].flat().includes(className))
    .map(words);

/** The bytes of all pictures, in order. */
export const picturesOf = (html: string): Buffer[] =>
  elements(html, 'img').map(({ properties }) => {
    const [, data] = /^data:image\/png;base64,(.+)$/.exec(String(properties.src)) ?? [];
    if (data === undefined) throw new Error(`no picture: ${String(properties.src).slice(0, 60)}`);
    return Buffer.from(data, 'base64');
  });

/** Faults of a page that should stand by itself and do nothing: scripts, addresses, handlers. Empty where there are none. */
export function reaches(html: string): string[] {
  const found: string[] = [];
  visit(parsed(html), 'element', (node) => {
    const { tagName, properties } = node;
    if (['script', 'link', 'iframe', 'object', 'embed', 'form', 'base', 'a'].includes(tagName))
      found.push(tagName);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name)) found.push(`${tagName} ${name}`);
      if (['src', 'href', 'srcSet', 'action', 'xLinkHref'].includes(name) && !/^data:/.test(String(value)))
        found.push(`${tagName} ${name}=${value}`);
      if (/url\(|@import/i.test(String(value)) && name !== 'content')
        found.push(`${tagName} ${name}=${value}`);
    }
    if (tagName === 'style' && /url\(|@import|<\//i.test(words(node))) found.push('style');
    return tagName === 'template' ? SKIP : undefined;
  });
  return found;
}
