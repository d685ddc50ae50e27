/** The line that says how far a stage is: its name, a bar once that is worth drawing, what is done and what is left. */
import type { MessageLanguage } from './render.ts';

export interface BarLine {
  name: string;
  done: number;
  /** Without it nobody knows how much there is. */
  total?: number | undefined;
  /** The total is a guess, of pages. */
  guessed?: boolean | undefined;
  /** Whether it takes so long that people want to see how far it is. */
  bar: boolean;
  /** Of the terminal. */
  columns: number;
  language: MessageLanguage;
}

/** Shorter bars say nothing; longer ones nothing more. */
const [LEAST, MOST] = [8, 30];
const [FULL, EMPTY] = ['█', '░'];

const WORDS: Record<MessageLanguage, { done: (n: number) => string; left: (n: number) => string }> = {
  en: {
    done: (n) => `${n} ${n === 1 ? 'page' : 'pages'}`,
    left: (n) => `, about ${n} left`,
  },
  fr: {
    done: (n) => `${n} ${n < 2 ? 'page' : 'pages'}`,
    left: (n) => `, encore ${n} environ`,
  },
};

/**
 * Never as wide as the terminal: a line that wraps could not be drawn over. What does not fit is left out, the bar
 * first, then what is left, then the end of the name.
 */
export function barLine(line: BarLine): string {
  const { name, done, bar } = line;
  // Pages beyond the guess: nobody knows how many more.
  const total = line.guessed && line.total !== undefined ? Math.max(line.total, done + 1) : line.total;
  const room = line.columns - 1;
  const head = `  ${name}…`;
  const [short, long] = countsOf({ ...line, total });
  const before = ` `;
  for (const counts of bar ? [long, short] : [short]) {
    const width = Math.min(MOST, room - head.length - counts.length - 2 * before.length);
    if (bar && total !== undefined && width >= LEAST)
      return `${head}${before}${drawn(done / total, width)}${before}${counts}`;
  }
  const fitting = [...(bar ? [long] : []), short].find((counts) => head.length + 1 + counts.length <= room);
  if (fitting !== undefined) return `${head} ${fitting}`;
  return `${head} ${short}`.slice(0, Math.max(0, room));
}

/** The short way, and the one that says what is left. */
function countsOf({ done, total, guessed, language }: BarLine): [string, string] {
  if (total === undefined) return [String(done), String(done)];
  const words = WORDS[language];
  if (guessed) return [String(done), words.done(done) + words.left(total - done)];
  return [`${done} / ${total}`, `${done} / ${total}`];
}

function drawn(share: number, width: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * width);
  return FULL.repeat(full) + EMPTY.repeat(width - full);
}
