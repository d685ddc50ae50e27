/** Sets of code points as sorted spans: what a font file draws, or says that it draws. */

/** From and to, both included; sorted, none touching the next. */
export type Spans = readonly (readonly [from: number, to: number])[];

/** Reads `41-5a,61` (livret's own data) and `U+41-5A, U+61, U+4??` (CSS, `unicode-range`). What is neither is left out. */
export function parseSpans(text: string): Spans {
  const spans = text.split(',').flatMap((part): [number, number][] => {
    const [, first, last] =
      /^\s*(?:U\+)?([0-9a-f]{1,6}|[0-9a-f]{0,5}\?{1,6})(?:-([0-9a-f]{1,6}))?\s*$/i.exec(part) ?? [];
    if (first === undefined) return [];
    const from = Number.parseInt(first.replaceAll('?', '0'), 16);
    const to = Number.parseInt(last ?? first.replaceAll('?', 'f'), 16);
    return from <= to ? [[from, to]] : [];
  });
  return spans.sort(([a], [b]) => a - b);
}

/** The fewest spans that hold these points. */
export function spansOf(points: Iterable<number>): Spans {
  const spans: [number, number][] = [];
  for (const point of [...new Set(points)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else spans.push([point, point]);
  }
  return spans;
}

/** For `unicode-range` in CSS. */
export const toUnicodeRange = (spans: Spans): string =>
  spans.map(([from, to]) => `U+${from.toString(16)}${from === to ? '' : `-${to.toString(16)}`}`).join(',');

/** Whether a set has a point: a search by halves, because a font of Chinese asks it thousands of times. */
export function hasPoint(spans: Spans, point: number): boolean {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = spans[middle]!;
    if (point < from) high = middle - 1;
    else if (point > to) low = middle + 1;
    else return true;
  }
  return false;
}
