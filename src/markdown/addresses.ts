/**
 * Addresses as a browser reads them, so that the sanitiser, the links and the messages judge the same thing:
 * no white space around them, no line break or tab in them, the scheme in small letters (URL Standard, 4.4).
 * `<a name="…">`, the older way to set an anchor, becomes an id.
 */
import type { Element, Root } from 'hast';
import { visit } from './visit.ts';

export function settleAddresses(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'a') return;
    const { href, id, name } = node.properties;
    if (typeof href === 'string') node.properties.href = asBrowsersReadIt(href);
    if (typeof name === 'string' && (typeof id !== 'string' || id === '')) node.properties.id = name;
  });
}

/** `HTTPS://a.example` → `https://a.example`, `//a.example` → `https://a.example`, `12:30.md` → `./12:30.md` */
export function asBrowsersReadIt(address: string): string {
  const plain = address.replace(/^[\0- ]+|[\0- ]+$/g, '').replace(/[\t\n\r]/g, '');
  const scheme = schemeOf(plain);
  if (scheme !== undefined) return scheme + plain.slice(scheme.length);
  if (plain.startsWith('//')) return `https:${plain}`;
  return /^[^/?#]*:/.test(plain) ? `./${plain}` : plain;
}

/** In small letters, without its colon. */
export const schemeOf = (address: string): string | undefined =>
  /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
