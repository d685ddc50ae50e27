/** How far several editions are, as lines that fit a terminal. */
import pc from 'picocolors';
import { EDITIONS_WORDS } from './editions-words.ts';
import { plain } from './print.ts';
import { STAGE_NAMES, type StageName } from './progress.ts';
import type { MessageLanguage } from './render.ts';
import { cutTo, displayWidth, fitTo } from './width.ts';

export interface Row {
  name: string;
  state: 'waiting' | 'working' | 'done' | 'refused';
  stage?: StageName | undefined;
  /** So far, or in all. */
  pages?: number | undefined;
  /** It is done, and there are warnings. */
  warned?: boolean | undefined;
  /** What came of it: where the files are, or why there are none. */
  result?: string | undefined;
}

/** Of a terminal, in characters. */
export interface Room {
  columns: number;
  rows: number;
}

export interface FrameWords {
  language: MessageLanguage;
  /** The editions are only checked. */
  checked: boolean;
}

const MARKS: Record<Row['state'], readonly [mark: string, paint: (text: string) => string]> = {
  waiting: ['·', pc.dim],
  working: ['›', pc.cyan],
  done: ['✓', pc.green],
  refused: ['✗', pc.red],
};

/** Names take at most this part of a line, but may have so many columns in any case. */
const NAMES_PART = 0.4;
const NAMES_LEAST = 10;

/**
 * One line a row and one that counts them all. Where the terminal has too few lines, rows are left to the counting
 * one: first those that are done, then those that wait.
 *
 * @returns at least one line and at most `rows - 1`, none of them wider than the terminal
 */
export function tableFrame(rows: readonly Row[], room: Room, { language, checked }: FrameWords): string[] {
  const words = EDITIONS_WORDS[language];
  // The last column stays empty: some terminals begin a new line as soon as it is written to.
  const columns = Math.max(1, room.columns - 1);
  const shown = folded(rows, Math.max(0, room.rows - 2));
  const pages = shown.map((row) => (row.pages === undefined ? '' : words.pages(row.pages)));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(displayWidth));
  const names = shown.map(({ name }) => plain(name).replace(/\s+/g, ' '));
  const nameWidth = Math.min(widest(names), Math.max(NAMES_LEAST, Math.floor(columns * NAMES_PART)));
  const pagesWidth = widest(pages);
  const lines = shown.map((row, index) => {
    const [mark, paint] = MARKS[row.state];
    const cells = [
      fitTo(names[index]!, nameWidth),
      fitTo(pages[index]!, pagesWidth),
      statusOf(row, language),
    ];
    const line = cells.filter((cell) => cell !== '').join('  ');
    return columns < 4 ? paint(mark) : `${paint(mark)} ${cutTo(line.trimEnd(), columns - 2)}`;
  });
  return [...lines, cutTo(words.counts(countsOf(rows), checked), columns)];
}

function statusOf({ state, stage, result }: Row, language: MessageLanguage): string {
  if (result !== undefined) return plain(result).replace(/\s+/g, ' ');
  if (state === 'working' && stage !== undefined) return STAGE_NAMES[stage][language];
  return state === 'waiting' ? EDITIONS_WORDS[language].waiting : '';
}

export function countsOf(rows: readonly Pick<Row, 'state' | 'warned'>[]) {
  const count = (state: Row['state']): number => rows.filter((row) => row.state === state).length;
  return {
    ...{ all: rows.length, done: count('done'), refused: count('refused') },
    ...{ working: count('working'), waiting: count('waiting') },
    warned: rows.filter(({ state, warned }) => state === 'done' && warned).length,
  };
}

/** The rows there is room for, in their order. */
function folded(rows: readonly Row[], most: number): Row[] {
  const of = (state: Row['state']): Row[] => rows.filter((row) => row.state === state);
  const leastWanted = [
    ...of('done'),
    ...of('waiting').reverse(),
    ...of('refused'),
    ...of('working').reverse(),
  ];
  const left = new Set(leastWanted.slice(0, Math.max(0, rows.length - most)));
  return rows.filter((row) => !left.has(row));
}
