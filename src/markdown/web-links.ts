/** Links that lead out of the booklet, and what of them can be seen on paper. */
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { schemeOf } from './addresses.ts';
import { type FoundLink, linksInOrder } from './links-in-order.ts';
import { printedAddress, showsAddress } from './printed-address.ts';
import { withBreaks } from './url-breaks.ts';

/** A link to the web or to a mailbox, with the address as it was written. */
export interface WebLink extends FoundLink {
  href: string;
}

const SCHEMES = new Set(['http', 'https', 'mailto']);

/** In the order in which they are read. */
export function webLinks(tree: Root): WebLink[] {
  return linksInOrder(tree).flatMap((link) => {
    const { href } = link.node.properties;
    return typeof href === 'string' && SCHEMES.has(schemeOf(href) ?? '') ? [{ ...link, href }] : [];
  });
}

/** Whether the address can be seen nowhere near: neither in the link's words nor in brackets behind them. */
export function needsAddress({ node, parents, href }: WebLink): boolean {
  const words = textOf(node);
  if (words.trim() === '' && !holdsPicture(node)) return false; // nothing there to follow
  const parent = parents.at(-1)!;
  const at = parent.children.indexOf(node) + 1;
  // What follows may be a link itself: a bare address becomes one.
  const following = textOf({ type: 'root', children: parent.children.slice(at, at + 3) });
  const behind = /^\s*\(([^()]*)\)/.exec(following)?.[1] ?? '';
  return !showsAddress(words, href) && !showsAddress(behind, href);
}

export const holdsPicture = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)));

/** Puts something right behind a link; behind a picture that has a figure of its own, into its caption. */
export function putBehind({ node, parents }: FoundLink, content: readonly ElementContent[]): void {
  const figure = parents.findLast((p): p is Element => p.type === 'element' && p.tagName === 'figure');
  if (figure && !parents.some((p) => p.type === 'element' && p.tagName === 'figcaption')) {
    captionOf(figure).children.push(...content);
    return;
  }
  const parent = parents.at(-1)!;
  parent.children.splice(parent.children.indexOf(node) + 1, 0, ...content);
}

function captionOf(figure: Element): Element {
  const own = figure.children.find((c): c is Element => c.type === 'element' && c.tagName === 'figcaption');
  if (own) return own;
  const caption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [] };
  figure.children.push(caption);
  return caption;
}

/** The printed address as a link. It reads from left to right, also among words that do not (`dir` isolates it). */
export function addressLink(href: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { href, className: ['livret-address'], dir: 'ltr' },
    children: withBreaks(printedAddress(href)),
  };
}

/** Behind the words, in brackets. */
export function putInline(link: WebLink): void {
  const space = putsIntoEmptyCaption(link) ? '' : ' ';
  putBehind(link, [
    {
      type: 'element',
      tagName: 'span',
      properties: { className: ['livret-inline-address'] },
      children: [text(`${space}(`), addressLink(link.href), text(')')],
    },
  ]);
}

const putsIntoEmptyCaption = ({ parents }: FoundLink): boolean =>
  parents.some(
    (p) =>
      p.type === 'element' &&
      p.tagName === 'figure' &&
      !p.children.some((c) => c.type === 'element' && c.tagName === 'figcaption'),
  );

export const text = (value: string): ElementContent => ({ type: 'text', value });
