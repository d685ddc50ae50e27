/**
 * Where the lines of a text end. Everything is asked of the browser, and each question takes its time: so each line is
 * found with as few as may be.
 */
import { SOFT_HYPHEN } from './mends/text-breaks.ts';

/** A line whose end is looked for. */
interface Sought {
  /** Where it begins. */
  start: number;
  /** About where it ends. */
  guess: number;
  /** Where it stands, px, and where the next line does. */
  top: number;
  next: number;
}

const range = document.createRange();

/** The lines of a text that show anything, in order: `end` is where the next one begins. */
export function linesOf(text: Text): { end: number; first: number; last: number; top: number }[] {
  const { data } = text;
  const widths = new Map<number, number>();
  for (const { top, width } of boxes(text, 0, data.length)) widths.set(top, (widths.get(top) ?? 0) + width);
  const tops = [...widths.keys()].sort((a, b) => a - b);
  let ahead = tops.reduce((sum, top) => sum + widths.get(top)!, 0);
  let start = 0;
  return tops.flatMap((top, index) => {
    // By its share of what is left.
    const share = widths.get(top)! / (ahead || 1);
    ahead -= widths.get(top)!;
    const guess = start + Math.round((data.length - start) * share);
    const line = { start, guess, top, next: tops[index + 1] ?? 0 };
    const end = index < tops.length - 1 ? (endAround(text, line) ?? endByHalves(text, line)) : data.length;
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
export function endAround(text: Text, { start, guess, top, next }: Sought): number | undefined {
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

/** The same by halves, which is right for any text. */
export function endByHalves(text: Text, { start, guess, top }: Sought): number {
  const past = (at: number): boolean => (topOf(text, at) ?? Infinity) > top;
  return firstOf(past, { start, end: text.length, guess });
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
export function topOf(text: Text, at: number): number | undefined {
  for (let place = at; place < text.length; place += 1) {
    const rects = boxes(text, place, place + 1);
    // The first letter after a hyphen has the box of the hyphen too, on the line before.
    const rect = rects[rects.length - 1];
    if (rect) return rect.top;
  }
  return undefined;
}

export function boxes(text: Text, start: number, end: number): DOMRectList {
  range.setStart(text, start);
  range.setEnd(text, end);
  return range.getClientRects();
}
