/** The words of a heading, without the numbers of the notes it calls and without the addresses behind its links. */
import type { Element } from 'hast';

export function headingText(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element' || isAdded(child)) return '';
      return headingText(child);
    })
    .join('');
}

const isAdded = (node: Element): boolean =>
  Array.isArray(node.properties.className) &&
  node.properties.className.some((c) =>
    /^livret-(note-(call|again|comma)|address-call|inline-address)$/.test(String(c)),
  );
