/**
 * Where a page ends inside a text, Paged.js asks of each letter whether its box lies past the page. The box of
 * the first letter after a soft hyphen at a line end also covers the hyphen left behind on the page, so it is
 * not seen as past it: the cut falls one letter late (“cons-/titution” becomes “const‑/itution”), a hyphen is
 * added, the line grows too long, wraps, and its last line is clipped (pagedjs#87, #168). Its test for letters,
 * `\w`, knows no accents either, and adds hyphens to addresses and code.
 *
 * Here a letter lies where its last box lies; the soft hyphen at the end of the page becomes the hyphen that
 * was drawn there already; and nothing is ever added.
 */
import Layout from '#pagedjs/chunker/layout.js';

export const SOFT_HYPHEN = '\u00ad';

export function mendTextBreaks(): void {
  Layout.prototype.textBreak = (node, _start, end, _vStart, vEnd) => {
    const { data } = node;
    let at = firstPast(node, end!, vEnd!);
    // Spaces stay behind, as at any line end; and so does a soft hyphen, which has no box of its own.
    while (at < data.length && /[\u00ad\u200b \t\r\n\f]/.test(data[at]!)) at += 1;
    return at < data.length ? at : undefined;
  };
  Layout.prototype.removeOverflow = (overflow) => {
    const removed = overflow.extractContents();
    const last = textBefore(overflow.startContainer, overflow.startOffset);
    if (last?.data.endsWith(SOFT_HYPHEN)) {
      last.replaceData(last.length - 1, 1, hyphenOf(last.parentElement!));
    }
    return removed;
  };
}

/** What is drawn where a word of `element` is divided, by its style. */
export function hyphenOf(element: Element): string {
  const value = getComputedStyle(element).getPropertyValue('hyphenate-character');
  return /^"(.+)"$/.exec(value)?.[1] ?? '-';
}

/**
 * The first character that stands past the page. Lines follow one another, so it is searched by halves: a
 * handful of measurements instead of one for each letter.
 * @param end px from the left, from which on a column is past the page
 * @param vEnd px from the top
 * @returns the text's length where none does
 */
function firstPast(text: Text, end: number, vEnd: number): number {
  const range = document.createRange();
  const isPast = (from: number, limit: number): boolean => {
    for (let at = from; at < limit; at += 1) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const rects = range.getClientRects();
      const rect = rects[rects.length - 1];
      if (rect) return Math.floor(rect.left) >= end || Math.floor(rect.top) >= vEnd;
    }
    return true; // nothing more is drawn
  };
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(middle, high)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The text that ends before this place, if any. */
function textBefore(container: Node, offset: number): Text | undefined {
  if (container instanceof Text) return container;
  const walker = document.createTreeWalker(container.getRootNode(), NodeFilter.SHOW_TEXT);
  const before = container.childNodes[offset - 1];
  let last: Node | null | undefined = before;
  while (last?.lastChild) last = last.lastChild;
  if (last instanceof Text) return last;
  walker.currentNode = last ?? container;
  return (walker.previousNode() as Text | null) ?? undefined;
}
