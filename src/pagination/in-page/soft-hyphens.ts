/**
 * Soft hyphens are for laying out. Once the lines are final, a word must be found when it is searched and be
 * whole when it is copied: so those that divide nothing are taken out, and those at a line end become the very
 * hyphen that they draw.
 *
 * A pair of letters may be kerned otherwise without a soft hyphen between them. Where that moved a line's end,
 * the lines before and after it get their soft hyphens back: what was laid out must not change any more.
 */
import { boxes, linesOf, topOf } from './line-ends.ts';
import { hyphenOf, SOFT_HYPHEN } from './mends/text-breaks.ts';

/** One text of a block, as it was laid out. */
interface Piece {
  text: Text;
  before: string;
  /** Its soft hyphens, with the line each stands on. */
  soft: { at: number; line: number; divides: boolean }[];
  /** What is drawn where one divides a word. */
  hyphen: string;
}

/** Where a character stands: px from the top of its block. */
interface Mark {
  piece: Piece;
  /** Its place in the text as it was. */
  at: number;
  line: number;
  top: number;
}

interface Block {
  element: Element;
  pieces: Piece[];
  /** The first and the last character of every line. */
  marks: Mark[];
  /** Lines that keep their soft hyphens, because one of their ends would move. */
  kept: Set<number>;
}

/**
 * Call when nothing moves any more, with the pages still in the document.
 * @returns how many lines keep their soft hyphens
 */
export function settleSoftHyphens(pages: readonly Element[]): number {
  const upright = standUp(pages);
  // First everything is measured, then everything is written: each turn lays the pages out anew.
  const blocks = pages.map((page) => blocksWithSoftHyphens(page).map(readBlock));
  for (const block of blocks.flat()) write(block);
  // A block that changes pushes those after it about, and may part them otherwise: so of each page the first
  // that moved is put right, then all that follow are looked at again.
  let waiting = blocks;
  while (waiting.length > 0) {
    const found = waiting.map((onPage) => ({ onPage, moved: firstMoved(onPage) }));
    waiting = found.flatMap(({ onPage, moved }) => {
      if (!moved) return [];
      giveBack(moved.block, moved.line);
      return [onPage.slice(onPage.indexOf(moved.block))];
    });
  }
  upright();
  return blocks.flat().reduce((sum, { kept }) => sum + kept.size, 0);
}

/** Lines are told apart by their height, so what is turned sideways stands up meanwhile; it does not change. */
function standUp(pages: readonly Element[]): () => void {
  const turned = pages.flatMap((page) => [...page.querySelectorAll<HTMLElement>('.livret-turned-sheet')]);
  const before = turned.map((sheet) => sheet.getAttribute('style') ?? '');
  for (const { style } of turned) style.transform = 'none';
  return () => {
    for (const [index, sheet] of turned.entries()) sheet.setAttribute('style', before[index]!);
  };
}

/** To the line that grew or shrank; to all lines of the block if it was not that. */
function giveBack(block: Block, line: number): void {
  const known = line < 0 || block.kept.has(line);
  const lines = known ? block.marks.map((mark) => mark.line) : [line];
  for (const one of lines) block.kept.add(one);
  write(block);
}

/** The first block in which a line begins or ends elsewhere than it did, with the line that caused it. */
function firstMoved(blocks: readonly Block[]): { block: Block; line: number } | undefined {
  for (const block of blocks) {
    const { top: start } = block.element.getBoundingClientRect();
    for (let index = 0; index < block.marks.length; index += 1) {
      if (staysApart(block, index, start)) {
        index += 1;
        continue;
      }
      const { piece, at, line, top } = block.marks[index]!;
      const shift = (topOf(piece.text, placeNow(block, piece, at)) ?? Number.NaN) - start - top;
      if (Math.abs(shift) <= 0.5 || everyLineKept(block)) continue;
      // What stands higher was taken along by a line that shrank; what stands lower was pushed on by its own.
      return { block, line: shift < 0 ? line - 1 : line };
    }
  }
  return undefined;
}

/**
 * Whether a line still ends, and the next one begins, where they did: both looked at at once.
 * @param index of the mark at the line's end
 */
function staysApart(block: Block, index: number, start: number): boolean {
  const [last, first] = [block.marks[index]!, block.marks[index + 1]];
  // Where soft hyphens are left, the box of a letter may hold a hyphen on another line.
  if (!first || first.piece !== last.piece || first.line === last.line || block.kept.size > 0) return false;
  const [from, to] = [placeNow(block, last.piece, last.at), placeNow(block, last.piece, first.at)];
  const rects = boxes(last.piece.text, from, to + 1);
  const isAt = (rect: DOMRect, top: number): boolean => Math.abs(rect.top - start - top) <= 0.5;
  return rects.length === 2 && isAt(rects[0]!, last.top) && isAt(rects[1]!, first.top);
}

const everyLineKept = ({ marks, kept }: Block): boolean => marks.every(({ line }) => kept.has(line));

function write(block: Block): void {
  for (const piece of block.pieces) {
    const { hyphen } = piece;
    const signs = new Map(
      piece.soft.map(({ at, line, divides }) => [
        at,
        divides ? hyphen : block.kept.has(line) ? SOFT_HYPHEN : '',
      ]),
    );
    const after = piece.before.replaceAll(SOFT_HYPHEN, (sign, at: number) => signs.get(at) ?? sign);
    if (after !== piece.text.data) piece.text.data = after;
  }
}

/** Where a character of the text as it was stands now. */
function placeNow({ kept }: Block, { soft }: Piece, at: number): number {
  let gone = 0;
  for (const one of soft) {
    if (one.at >= at) break;
    if (!one.divides && !kept.has(one.line)) gone += 1;
  }
  return at - gone;
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
  const { top: blockTop } = block.getBoundingClientRect();
  const lineTops: number[] = [];
  const lineAt = (top: number): number => {
    const known = lineTops.findIndex((one) => Math.abs(one - top) <= SAME_LINE);
    return known >= 0 ? known : lineTops.push(top) - 1;
  };
  const marks: Mark[] = [];
  const pieces = texts.map((text): Piece => {
    const piece: Piece = { text, before: text.data, soft: [], hyphen: '' };
    const goesOn = text === texts.at(-1) && block.closest('[data-last-split-element]') !== null;
    let start = 0;
    for (const { end, first, last, top } of linesOf(text)) {
      const line = lineAt(top);
      for (let at = start; at < end; at += 1) {
        if (text.data[at] !== SOFT_HYPHEN) continue;
        // Of the soft hyphens only the last sign of a line can divide a word.
        const divides = at === end - 1 && (isDrawn(text, at) || (goesOn && end === text.length));
        piece.soft.push({ at, line, divides });
      }
      for (const at of [first, last]) marks.push({ piece, at, line, top: top - blockTop });
      start = end;
    }
    // Asked before anything is written: each turn gives styles anew.
    if (piece.soft.some(({ divides }) => divides)) piece.hyphen = hyphenOf(text.parentElement!);
    return piece;
  });
  return { element: block, pieces, marks, kept: new Set() };
}

/** Letters of another size on the same line begin a little higher or lower. px */
const SAME_LINE = 6;

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
