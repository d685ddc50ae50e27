/**
 * Soft hyphens are for laying out. Once the lines are final, a word must be found when it is searched and be
 * whole when it is copied: so those that divide nothing are taken out, and those at a line end become the very
 * hyphen that they draw.
 *
 * A pair of letters may be kerned otherwise without a soft hyphen between them. Where that moved a line's end,
 * the block gets its soft hyphens back: what was laid out must not change any more.
 */
import { hyphenOf, SOFT_HYPHEN } from './mends/text-breaks.ts';

/** Where a character stands: px from the top of its block. */
interface Mark {
  text: Text;
  /** Its place in the text as it will be, without unused soft hyphens. */
  at: number;
  top: number;
}

interface Block {
  element: Element;
  changes: { text: Text; before: string; after: string }[];
  /** The first and the last character of every line. */
  marks: Mark[];
}

const range = document.createRange();

/**
 * Call when nothing moves any more, with the pages still in the document.
 * @returns how many blocks keep their soft hyphens, because a line would have changed
 */
export function settleSoftHyphens(pages: readonly Element[]): number {
  // First everything is measured, then everything is written: each turn lays the pages out anew.
  const blocks = pages.flatMap(blocksWithSoftHyphens).map(readBlock);
  for (const { changes } of blocks) for (const { text, after } of changes) text.data = after;
  // A block that changes may push those after it about: so they are looked at again after each.
  let kept = 0;
  for (let at = blocks.findIndex(hasMoved); at >= 0; at = blocks.findIndex(hasMoved)) {
    for (const { text, before } of blocks[at]!.changes) text.data = before;
    blocks.splice(at, 1);
    kept += 1;
  }
  return kept;
}

function hasMoved({ element, marks }: Block): boolean {
  const { top: start } = element.getBoundingClientRect();
  return marks.some(({ text, at, top }) => Math.abs((topOf(text, at) ?? Number.NaN) - start - top) > 0.5);
}

function blocksWithSoftHyphens(page: Element): Element[] {
  const found = new Set<Element>();
  for (const text of textsIn(page)) {
    if (!text.data.includes(SOFT_HYPHEN)) continue;
    let block = text.parentElement!;
    while (block !== page && getComputedStyle(block).display === 'inline') block = block.parentElement!;
    found.add(block);
  }
  return [...found];
}

function readBlock(block: Element): Block {
  const texts = textsIn(block).filter(({ length }) => length > 0);
  const changes: Block['changes'] = [];
  const marks: Mark[] = [];
  const { top: blockTop } = block.getBoundingClientRect();
  for (const text of texts) {
    const before = text.data;
    const lines = linesOf(text);
    // Of the soft hyphens only the last sign of a line can divide a word.
    const kept = new Set(
      lines.map(({ end }) => end - 1).filter((at) => before[at] === SOFT_HYPHEN && isDrawn(text, at)),
    );
    const goesOn = text === texts.at(-1) && block.closest('[data-last-split-element]') !== null;
    if (goesOn && before.endsWith(SOFT_HYPHEN)) kept.add(before.length - 1);
    const dropped: number[] = [];
    const after = before.replaceAll(SOFT_HYPHEN, (_sign, at: number) => {
      if (kept.has(at)) return hyphenOf(text.parentElement!);
      dropped.push(at);
      return '';
    });
    if (after !== before) changes.push({ text, before, after });
    for (const { first, last, top } of lines) {
      for (const at of [first, last]) {
        marks.push({ text, at: at - dropped.filter((place) => place < at).length, top: top - blockTop });
      }
    }
  }
  return { element: block, changes, marks };
}

function textsIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** A soft hyphen that divides a word has the box of the hyphen; any other has one of no width. */
function isDrawn(text: Text, at: number): boolean {
  return [...boxes(text, at, at + 1)].some(({ width }) => width > 0);
}

/** The lines of a text that show anything, found by halves: `end` is where the next one begins. */
function linesOf(text: Text): { end: number; first: number; last: number; top: number }[] {
  const { data } = text;
  const tops = [...new Set([...boxes(text, 0, data.length)].map(({ top }) => top))].sort((a, b) => a - b);
  let start = 0;
  return tops.flatMap((top, index) => {
    let [low, high] = [start, data.length];
    while (low < high && index < tops.length - 1) {
      const middle = (low + high) >> 1;
      const found = topOf(text, middle);
      if (found === undefined || found > top) high = middle;
      else low = middle + 1;
    }
    const end = index < tops.length - 1 ? low : data.length;
    let [first, last] = [start, end - 1];
    start = end;
    while (first < end && NOT_INKED.test(data[first]!)) first += 1;
    while (last >= first && NOT_INKED.test(data[last]!)) last -= 1;
    return first <= last ? [{ end, first, last, top }] : [];
  });
}

const NOT_INKED = /[\s\u00ad\u200b]/;

/** Where the first character from `at` on that has a box stands; undefined where none has. */
function topOf(text: Text, at: number): number | undefined {
  for (let place = at; place < text.length; place += 1) {
    const rects = boxes(text, place, place + 1);
    // The first letter after a hyphen has the box of the hyphen too, on the line before.
    const rect = rects[rects.length - 1];
    if (rect) return rect.top;
  }
  return undefined;
}

function boxes(text: Text, start: number, end: number): DOMRectList {
  range.setStart(text, start);
  range.setEnd(text, end);
  return range.getClientRects();
}
