/**
 * Where a page ends, Paged.js looks for the rest of the text in the source *by its words*: the first text that
 * contains them (`indexOfTextNode`), at their first occurrence (`createBreakToken`). A text that repeats itself
 * is taken up again at the wrong place: words are lost or doubled, or the layout repeats for ever
 * (pagedjs#1, #111, #168 show such symptoms). Here every text that is put on a page remembers where it came from.
 */
import BreakToken from '#pagedjs/chunker/breaktoken.js';
import type Chunker from '#pagedjs/chunker/chunker.js';
import Layout from '#pagedjs/chunker/layout.js';

interface Origin {
  source: Text;
  /** How many characters of the source stand on earlier pages. */
  start: number;
}

let origins = new WeakMap<Text, Origin>();

/** Call once. */
export function mendBreakTokens(): void {
  const create = Layout.prototype.createBreakToken;
  Layout.prototype.createBreakToken = function (this: Layout, overflow: Range, rendered: Node, source: Node) {
    const { startContainer, startOffset } = overflow;
    const inside = startContainer instanceof Text;
    const text = inside ? startContainer : startContainer.childNodes[startOffset];
    const origin = text instanceof Text ? origins.get(text) : undefined;
    if (!origin) return create.call(this, overflow, rendered, source);
    const offset = origin.start + (inside ? startOffset : 0);
    // A break before the first words of an element is a break before the element: its beginning goes along.
    const parent = origin.source.parentElement;
    const first = offset === 0 && parent?.firstChild === origin.source;
    return first ? new BreakToken(parent, 0) : new BreakToken(origin.source, offset);
  };
  // For Paged.js the beginning of a text is the same place as any other in it: a page that begins at the one and
  // ends at the other is given up, and the rest of the text lost.
  BreakToken.prototype.equals = function (this: BreakToken, other: BreakToken | undefined): boolean {
    if (!other) return false;
    const sameNode = !this.node || !other.node || this.node === other.node;
    return sameNode && (this.offset || 0) === (other.offset || 0);
  };
  // By these Paged.js knows a page end that it has been at, and stops there. A text has no reference of its own and
  // goes by its parent's: the tenth text of the tenth paragraph would pass for the beginning of that paragraph.
  const toJSON = BreakToken.prototype.toJSON;
  BreakToken.prototype.toJSON = function (this: BreakToken, hash?: boolean): unknown {
    const known = toJSON.call(this, hash);
    return this.node instanceof Text ? `text ${known}` : known;
  };
}

/** Call when a flow is laid out. */
export function forgetOrigins(): void {
  origins = new WeakMap();
}

/** Call for every chunker: before anything else may move what was just put on the page. */
export function rememberOrigins(chunker: Chunker): void {
  chunker.hooks.renderNode!.hooks.unshift((clone: Node, node: Node) => {
    if (clone instanceof Text && node instanceof Text) {
      // The first text of a page is what remained of it.
      origins.set(clone, { source: node, start: node.data.length - clone.data.length });
      return;
    }
    const [copies, sources] = [textsOf(clone), textsOf(node)];
    // Elements that hold blocks are copied without their contents.
    if (copies.length !== sources.length) return;
    for (const [i, copy] of copies.entries()) origins.set(copy, { source: sources[i]!, start: 0 });
  });
}

function textsOf(node: Node): Text[] {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
