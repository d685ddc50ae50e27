/**
 * In a paragraph that goes on from the page before, Paged.js 0.4.3 puts elements on the page one by one, a note
 * before its words. The room for the note is measured when it is still empty, and its words then go to the page
 * after that of its call. Here a note comes whole, as it does in every other paragraph.
 */
import type BreakToken from '#pagedjs/chunker/breaktoken.js';
import Layout from '#pagedjs/chunker/layout.js';

/** The notes of the source that are on a page already, by what holds its text. */
let there = new WeakMap<Element, Set<Node>>();

/** Call when a flow is laid out. */
export function forgetNotes(): void {
  there = new WeakMap();
}

export function mendWholeNotes(): void {
  const append = Layout.prototype.append;
  Layout.prototype.append = function (
    this: Layout,
    node: Node,
    dest: Element,
    token?: BreakToken | null,
    shallow?: boolean,
    rebuild?: boolean,
  ): Node {
    const note = noteAround(node);
    if (!note) return append.call(this, node, dest, token, shallow, rebuild);
    const notes = there.get(dest) ?? new Set();
    there.set(dest, notes);
    // Its contents came with it.
    if (node !== note && notes.has(note)) return node.cloneNode();
    notes.add(note);
    return append.call(this, node, dest, token, node === note ? false : shallow, rebuild);
  };
}

const noteAround = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest('[data-note="footnote"]') ?? null;
