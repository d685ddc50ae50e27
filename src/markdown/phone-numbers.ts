/**
 * Links that dial (`tel:`): paper cannot. Their words stay without the link, and the number is printed behind
 * them where they do not show it.
 */
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { schemeOf } from './addresses.ts';
import { decode } from './decode.ts';
import { visit } from './visit.ts';

/** @param print false where addresses are not to be printed */
export function writeOutPhoneNumbers(tree: Root, print: boolean): void {
  visit(tree, 'element', (node: Element) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || schemeOf(href) !== 'tel') return;
    delete node.properties.href;
    // Without what only a machine needs (`;ext=`, RFC 3966).
    const number = decode(href.slice('tel:'.length)).replace(/;.*$/s, '').trim();
    if (!print || !/^[+\d(][\d\s().-]*$/.test(number) || shows(textOf(node), number)) return;
    const words: ElementContent[] = textOf(node).trim() === '' ? [] : [{ type: 'text', value: ' ' }];
    node.children.push(...words, { type: 'text', value: words.length > 0 ? `(${number})` : number });
  });
}

/** The last nine digits tell numbers apart, whether the country's code is dialled before them or not. */
function shows(words: string, number: string): boolean {
  const digits = (text: string): string => text.replace(/\D/g, '').slice(-9);
  return digits(number) !== '' && digits(words).endsWith(digits(number));
}
