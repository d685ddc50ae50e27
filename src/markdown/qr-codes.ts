/**
 * Which addresses get a QR code, and where it stands: behind the block that holds the link (for a link in a
 * note, the block that calls it), the codes of one block side by side, each over its printed address.
 */
import type { Element, Root } from 'hast';
import { hasClass } from './links-in-order.ts';
import { placeOf } from './place.ts';
import { printedAddress } from './printed-address.ts';
import { drawCode } from './qr.ts';
import type { MarkdownChapter, MarkdownContext } from './types.ts';
import { withBreaks } from './url-breaks.ts';
import type { WebLink } from './web-links.ts';

/** The class by which an author asks for a code. */
const WANTED = 'qr';

/** @param links all of the chapter, in the order of reading */
export function placeCodes(
  links: readonly WebLink[],
  chapter: MarkdownChapter,
  { qr, notices }: MarkdownContext,
): void {
  const byBlock = new Map<Element, { parent: Root | Element; addresses: Map<string, WebLink> }>();
  const known = new Set<string>();
  for (const link of links) {
    const asked = hasClass(link.node, WANTED);
    // One that nobody asked for by name stands once in a chapter.
    if (!asked && (!qr || known.has(link.href))) continue;
    known.add(link.href);
    const { block, parent } = blockOf(link);
    const entry = byBlock.get(block) ?? { parent, addresses: new Map() };
    byBlock.set(block, entry);
    if (!entry.addresses.has(link.href)) entry.addresses.set(link.href, link);
  }
  for (const [block, { parent, addresses }] of byBlock) {
    const codes = [...addresses.values()].flatMap((link): Element[] => {
      const address = printedAddress(link.href);
      const code = drawCode(link.href, `QR: ${address}`);
      if (code) return [captioned(code.svg, code.side, address)];
      notices.add('qr-too-long', { address: shortened(address) }, placeOf(link.node, chapter));
      return [];
    });
    if (codes.length === 0) continue;
    const { line } = placeOf([...addresses.values()][0]!.node, chapter);
    parent.children.splice(parent.children.indexOf(block) + 1, 0, {
      ...div('livret-codes', codes),
      properties: { className: ['livret-codes'], dataLine: line },
    });
  }
}

/** They only hold blocks: a code may stand inside them. */
const CONTAINERS = new Set(['div', 'section', 'article', 'aside', 'blockquote', 'main', 'header', 'footer']);

/** The outermost paragraph, list, table… around a link. */
function blockOf(link: WebLink): { block: Element; parent: Root | Element } {
  const { node, parents } = link.call ?? link;
  const line = [...parents, node];
  const at = line.findIndex((n) => n.type === 'element' && !CONTAINERS.has(n.tagName));
  return { block: line[at] as Element, parent: line[at - 1] as Root | Element };
}

function captioned(svg: Element, side: number, address: string): Element {
  const caption = div('livret-code-address', withBreaks(address));
  caption.properties.dir = 'ltr';
  const code = div('livret-code', [svg, caption]);
  // A narrow code would leave its address a few letters a line.
  code.properties.style = `width:${Math.max(side, LEAST_WIDTH)}mm`;
  return code;
}

/** Of a code with its address, mm: three side by side on A5. */
const LEAST_WIDTH = 34;

const div = (name: string, children: Element['children']): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: [name] },
  children,
});

const shortened = (address: string): string => (address.length > 80 ? `${address.slice(0, 79)}…` : address);
