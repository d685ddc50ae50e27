/** What a booklet's flows come to on paper, and how little is too much where a sheet could be saved. */
import { arrange, type Filling } from '../../pagination/arrange.ts';
import type { FlowLength } from '../../pagination/index.ts';
import type { Size } from './search.ts';

/** How pages go onto sheets. */
export interface Sheets {
  /** How the sheets are filled up; default: to a multiple of four. */
  filling?: Filling | undefined;
  /** The sheets for so many pages, and how many copies these make at once; default: four pages a sheet, one copy. */
  planFor?: ((pages: number) => { sheets: number; copies: number }) | undefined;
}

/** More lines than these (a quarter of a page) are not "nearly". */
const MOST_LINES = 9;
/** Lines are measured to a tenth; this much above a whole one is space between paragraphs. */
const SLACK = 0.2;
const folded = (pages: number) => ({ sheets: Math.ceil(pages / 4), copies: 1 });

/** Pages with blanks, the blanks that fill the sheets (not those before a recto, which are meant), and sheets. */
export function sizeOf(
  lengths: readonly FlowLength[],
  { filling, planFor = folded }: Sheets = {},
): Size & { copiesAtOnce: number } {
  const places = arrange(lengths, filling);
  const pages = places.length;
  const { sheets, copies } = planFor(pages);
  return { pages, blanks: places.filter((place) => 'fills' in place).length, sheets, copiesAtOnce: copies };
}

/** What is to be shorter so that a sheet is saved. */
export interface Nearly {
  /** By how many lines, all in all. */
  lines: number;
  /** What the booklet comes to then. */
  size: Size;
  /** Where: the flows, in their order, and the lines to take out of each. */
  flows: { file?: string | undefined; lines: number }[];
}

/**
 * A page is won where a flow's last page holds few lines: without as many lines the flow has a page less. Taken
 * are the fewest lines that together save a sheet; undefined where that would be more than a few.
 */
export function nearlyLess(lengths: readonly FlowLength[], paper: Sheets = {}): Nearly | undefined {
  const { sheets } = sizeOf(lengths, paper);
  const candidates = lengths
    .flatMap(({ kind, pages, file, last }, index) =>
      kind === 'chapter' && pages > 1 && last ? [{ index, file, lines: wholeLines(last.lines) }] : [],
    )
    .filter(({ lines }) => lines <= MOST_LINES)
    .sort((a, b) => a.lines - b.lines || a.index - b.index);
  const without = (taken: typeof candidates): Size => {
    const won = new Set(taken.map(({ index }) => index));
    return sizeOf(
      lengths.map((flow, i) => (won.has(i) ? { ...flow, pages: flow.pages - 1 } : flow)),
      paper,
    );
  };
  const saves = (taken: typeof candidates): boolean => without(taken).sheets < sheets;

  const enough = candidates.findIndex((_, i) => saves(candidates.slice(0, i + 1)));
  if (enough === -1) return undefined;
  let taken = candidates.slice(0, enough + 1);
  // A page before a recto may be won in vain: what is not needed is left as it is, the longest first.
  for (const candidate of [...taken].reverse()) {
    const fewer = taken.filter((one) => one !== candidate);
    if (saves(fewer)) taken = fewer;
  }
  const lines = taken.reduce((sum, one) => sum + one.lines, 0);
  if (lines > MOST_LINES) return undefined;
  const flows = taken.sort((a, b) => a.index - b.index).map(({ file, lines }) => ({ file, lines }));
  return { lines, size: without(taken), flows };
}

const wholeLines = (lines: number): number => Math.max(1, Math.ceil(lines - SLACK));
