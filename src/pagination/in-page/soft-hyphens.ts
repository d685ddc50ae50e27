/**
 * Soft hyphens are for laying out. Once the lines are final, a word must be found when it is searched and be
 * whole when it is copied: so those that divide nothing are taken out, and those at a line end become the very
 * hyphen that they draw.
 *
 * A pair of letters may be kerned otherwise without a soft hyphen between them. Where that moved a line's end,
 * the lines before and after it get their soft hyphens back: what was laid out must not change any more.
 */
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

const range = document.createRange();

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

/** The lines of a text that show anything: `end` is where the next one begins. */
function linesOf(text: Text): { end: number; first: number; last: number; top: number }[] {
  const { data } = text;
  const widths = new Map<number, number>();
  for (const { top, width } of boxes(text, 0, data.length)) widths.set(top, (widths.get(top) ?? 0) + width);
  const tops = [...widths.keys()].sort((a, b) => a - b);
  let ahead = tops.reduce((sum, top) => sum + widths.get(top)!, 0);
  let start = 0;
  return tops.flatMap((top, index) => {
    const past = (at: number): boolean => (topOf(text, at) ?? Infinity) > top;
    // By its share of what is left.
    const share = widths.get(top)! / (ahead || 1);
    ahead -= widths.get(top)!;
    const guess = start + Math.round((data.length - start) * share);
    const line = { start, guess, top, next: tops[index + 1] ?? 0 };
    const end =
      index < tops.length - 1
        ? (lineEnd(text, line) ?? firstOf(past, { start, end: data.length, guess }))
        : data.length;
    let [first, last] = [start, end - 1];
    start = end;
    while (first < end && NOT_INKED.test(data[first]!)) first += 1;
    while (last >= first && NOT_INKED.test(data[last]!)) last -= 1;
    return first <= last ? [{ end, first, last, top }] : [];
  });
}

/** How far around a guess the end of a line is looked for. */
const AROUND = 8;

/**
 * Where the next line begins, found by two measurements: how much of what stands around a guess is on either line says
 * where that is to a letter or two, and where lines may end there is one place, mostly.
 * @returns undefined where it is not that simple
 */
function lineEnd(
  text: Text,
  { start, guess, top, next }: { start: number; guess: number; top: number; next: number },
): number | undefined {
  const { data } = text;
  const [from, to] = [Math.max(start, guess - AROUND), Math.min(data.length, guess + AROUND)];
  let [here, there] = [0, 0];
  for (const rect of boxes(text, from, to)) {
    if (rect.top === top) here += rect.width;
    else if (rect.top === next) there += rect.width;
    else return undefined;
  }
  const letters = data.slice(from, to).replaceAll(SOFT_HYPHEN, '').length;
  let left = Math.round((letters * here) / (here + there));
  let near = from;
  for (; near < to && left > 0; near += 1) if (data[near] !== SOFT_HYPHEN) left -= 1;
  for (const at of AWAY.map((far) => near + far)) {
    if (at <= start || at >= data.length || !mayEnd(data, at)) continue;
    const rects = boxes(text, at - 1, data[at] === ' ' ? at + 2 : at + 1);
    // A hyphen that is drawn has a box of its own.
    const there = rects.length - 1;
    if (there > 0 && [...rects].every((rect, i) => rect.top === (i < there ? top : next))) return at;
  }
  return undefined;
}

/** The nearest places first. */
const AWAY = [0, 1, -1, 2, -2, 3, -3];

/** Whether a line may end there: before a single space between letters, after a soft hyphen or a hyphen before one. */
function mayEnd(data: string, at: number): boolean {
  const [before, after] = [data[at - 1]!, data[at]!];
  if (after === ' ') return !NOT_INKED.test(before) && at + 1 < data.length && !NOT_INKED.test(data[at + 1]!);
  return (before === SOFT_HYPHEN || before === '-') && !NOT_INKED.test(after);
}

/** The first place from which on something holds, by halves around a guess; `end` where it never does. */
function firstOf(
  holds: (at: number) => boolean,
  { start, end, guess }: { start: number; end: number; guess: number },
): number {
  let [low, high] = [start, end];
  let [at, step] = [guess, 4];
  while (low < high) {
    if (holds(at)) high = at;
    else low = at + 1;
    // Until it lies between two places, each is further off than the last.
    if (low === start) at = Math.max(start, at - step);
    else if (high === end) at = Math.min(end - 1, at + step);
    else at = (low + high) >> 1;
    step *= 2;
  }
  return low;
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
