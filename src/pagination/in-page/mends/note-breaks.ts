/**
 * Where a page ends at a note, Paged.js 0.4.3 takes along what stands before the note, so that its call is not
 * left alone: the whole stretch of text, back to the element before it. That may begin in the middle of a line,
 * and the next page then begins with a full stop (pagedjs#126 shows such a page). Here it is the line with the
 * call that goes over.
 */
import Layout from '#pagedjs/chunker/layout.js';

export function mendNoteBreaks(): void {
  const find = Layout.prototype.findOverflow;
  Layout.prototype.findOverflow = function (
    this: Layout,
    rendered: Element,
    bounds?: DOMRect,
    gap?: number,
  ): Range | undefined {
    const cut = find.call(this, rendered, bounds, gap);
    if (!cut) return cut;
    const { startContainer: parent, startOffset } = cut;
    const taken = parent.childNodes[startOffset];
    const note = taken?.nextSibling;
    if (!(taken instanceof Text && note instanceof Element && note.matches('[data-note="footnote"]')))
      return cut;
    const start = lineStart(parent, startOffset);
    if (!start) return cut;
    if (start.first && parent instanceof HTMLElement) {
      // All of the block goes over, with the heading that must stay with it: the browser knows which.
      parent.style.breakInside = 'avoid';
      const whole = find.call(this, rendered, bounds, gap);
      if (whole && whole.comparePoint(start.text, start.at) >= 0) return whole;
    }
    cut.setStart(start.text, start.at);
    return cut;
  };
}

interface LineStart {
  text: Text;
  at: number;
  /** Nothing of the block stands before it. */
  first: boolean;
}

/** Where the line begins on which a stretch of text ends: in it, or in what stands before it in the same block. */
function lineStart(parent: Node, index: number): LineStart | undefined {
  const texts = [...parent.childNodes].slice(0, index + 1).flatMap(textsIn);
  const last = texts.at(-1);
  const end = last && boxAt(last, last.length - 1);
  if (!end) return undefined;
  const middle = (end.top + end.bottom) / 2;
  let found: LineStart | undefined;
  for (const text of [...texts].reverse()) {
    for (let at = text.length - 1; at >= 0; at -= 1) {
      const box = boxAt(text, at);
      if (!box) continue;
      // Raised and lowered letters belong to the line that their middle lies in.
      if (box.bottom < middle - (end.bottom - end.top) / 2 + 1 || box.top > end.bottom) return found;
      found = { text, at, first: text === texts[0] && at === 0 };
    }
  }
  return found;
}

function textsIn(node: Node): Text[] {
  if (node instanceof Text) return node.data.trim() === '' ? [] : [node];
  if (node instanceof Element && node.matches('[data-note]')) return [];
  return [...node.childNodes].flatMap(textsIn);
}

const range = document.createRange();

/** The box of a character; undefined for what has none, such as a space at a line's end. */
function boxAt(text: Text, at: number): DOMRect | undefined {
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  // The first letter after a hyphen has the box of the hyphen too, on the line before.
  return [...range.getClientRects()].filter(({ width }) => width > 0).at(-1);
}
