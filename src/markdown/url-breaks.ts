/** Where a printed address may go on to the next line: after a slash, before a question mark, never at a hyphen. */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from './visit.ts';

/** Shorter addresses, and shorter parts of them, fit a line. In characters. */
const LONG = 24;

/** Puts break opportunities (`<wbr>`) into links whose words are an address. */
export function allowUrlBreaks(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'a') return;
    node.children = node.children.flatMap((child): ElementContent[] =>
      child.type === 'text' && /^\S+[/.]\S+$/.test(child.value) ? withBreaks(child.value) : [child],
    );
  });
}

/**
 * An address as nodes, with a break opportunity after each slash and before what follows the path. None after
 * its own hyphens: a hyphen at the end of a line might be taken for one that only divides.
 */
export function withBreaks(address: string): ElementContent[] {
  const parts = address.length < LONG ? [address] : address.split(/(?<=[^/:]\/)(?=[^/])|(?=[?&#])/);
  return parts.flatMap((part, i): ElementContent[] => {
    const text: ElementContent = { type: 'text', value: part };
    const whole = part.includes('-') && part.length <= LONG;
    return [...(i === 0 ? [] : [element('wbr')]), whole ? element('span', 'livret-unbroken', [text]) : text];
  });
}

const element = (tagName: string, name?: string, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties: name === undefined ? {} : { className: [name] },
  children,
});
