/**
 * Two lines of a paragraph stand together at the foot of a page (`orphans: 2`) and at its head (`widows: 2`).
 * Chromium, which sets every page as a column and so decides where Paged.js cuts, does not go the whole way: of
 * three lines it leaves two and takes one over, and it rather divides two lines than a paragraph from the next
 * one that must stay with it. It moves such a paragraph whole where it may not be divided at all.
 */
import Layout from '#pagedjs/chunker/layout.js';

/** So many paragraphs that hang together may need it one after the other; a limit, lest it go on for ever. */
const MOST = 6;

export function mendStrandedLines(): void {
  const find = Layout.prototype.findOverflow;
  Layout.prototype.findOverflow = function (
    this: Layout,
    rendered: Element,
    bounds?: DOMRect,
    gap?: number,
  ): Range | undefined {
    let cut = find.call(this, rendered, bounds, gap);
    // How much of a note stands on a page is settled by the room for it; rows of tables go over whole.
    if (rendered.closest('.pagedjs_footnote_area')) return cut;
    for (let turn = 0; cut && turn < MOST; turn += 1) {
      const block = dividedBlock(cut);
      if (!block || block.closest('td, th') || !isStranded(linesAround(block, cut))) return cut;
      // An item with a list inside may be divided, but not in its own first lines.
      if (holdsBlocks(block)) block.style.orphans = '4';
      else block.style.breakInside = 'avoid';
      const again = find.call(this, rendered, bounds, gap);
      if (!again || isSame(again, cut)) return cut;
      cut = again;
    }
    return cut;
  };
}

const BLOCKS = 'p, ul, ol, dl, blockquote, pre, table, figure, div';

/** Notes that were not moved to the foot yet do not count. */
const holdsBlocks = (block: Element): boolean =>
  [...block.querySelectorAll(BLOCKS)].some((inner) => !inner.closest('[data-note]'));

const isStranded = ([before, after]: [number, number]): boolean =>
  before === 1 || (after === 1 && before === 2);

const isSame = (a: Range, b: Range): boolean =>
  a.startContainer === b.startContainer && a.startOffset === b.startOffset;

/** The element whose lines a page end divides, if it stands between lines. */
function dividedBlock({ startContainer, startOffset }: Range): HTMLElement | undefined {
  if (startContainer instanceof Text) return blockOf(startContainer);
  const next = startContainer.childNodes[startOffset];
  const inline =
    next instanceof Text || (next instanceof Element && getComputedStyle(next).display === 'inline');
  return next && inline && startOffset > 0 ? blockOf(next) : undefined;
}

/** The element whose lines something stands in. */
function blockOf(node: Node): HTMLElement | undefined {
  let element = node.parentElement;
  while (element && getComputedStyle(element).display === 'inline') element = element.parentElement;
  return element ?? undefined;
}

/** How many lines a block has before and after this place; those of blocks inside it not counted. */
function linesAround(block: Element, cut: Range): [before: number, after: number] {
  const ends = cut.cloneRange();
  const [before, after] = [new Set<number>(), new Set<number>()];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() === '' || blockOf(text) !== block) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const here = text === cut.startContainer;
    const past = !here && ends.comparePoint(text, 0) >= 0;
    if (here) range.setEnd(text, cut.startOffset);
    count(range, past ? after : before);
    if (!here) continue;
    range.selectNodeContents(text);
    range.setStart(text, cut.startOffset);
    // The first letter after a hyphen has the box of the hyphen too, on the line before.
    count(range, after, before);
  }
  return [before.size, after.size];
}

/** Lines by their lower edge: raised figures and other faces of the same line differ by less than half of it. */
function count(range: Range, lines: Set<number>, others: ReadonlySet<number> = new Set()): void {
  for (const { width, height, bottom } of range.getClientRects()) {
    if (width === 0) continue;
    const known = [...lines, ...others].some((other) => Math.abs(other - bottom) < height / 2);
    if (!known) lines.add(bottom);
  }
}
