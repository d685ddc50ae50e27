/** What is more than any booklet needs, found before anything is parsed: one walk over the lines. */
import type { Notices } from '../../report/notices.ts';
import type { MarkdownChapter } from '../types.ts';
import { Containers } from './containers.ts';
import type { MarkdownLimits } from './types.ts';

/** The line under a table's head (GitHub Flavored Markdown, 4.10). */
const TABLE_RULE = /^[\s>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const NOTE = /^ {0,3}\[\^[^\]\s]{1,999}\]:/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** A rule is looked for in short lines only: none that is longer could be printed as a table. */
const LONGEST_RULE = 2000;

/** Tells each limit that a chapter exceeds, once, with the line on which it is passed. */
export function tellOverLimits(
  { body, file, firstLine }: MarkdownChapter,
  limits: MarkdownLimits,
  notices: Notices,
): void {
  const containers = new Containers();
  const counts = { notes: 0, headings: 0 };
  let rows: number | undefined;
  let fence: string | undefined;
  const told = new Set<string>();
  /** The first line over a limit. */
  const over = (key: 'levels' | 'rows' | 'notes' | 'headings', count: number, index: number): void => {
    if (count <= limits[key] || told.has(key)) return;
    told.add(key);
    notices.add(CODES[key], { limit: limits[key] }, { file, line: firstLine + index });
  };

  let index = -1;
  for (const line of linesOf(body)) {
    index += 1;
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
      continue;
    }
    fence = mark;
    over('levels', containers.levelsAt(line), index);
    if (NOTE.test(line)) over('notes', ++counts.notes, index);
    else if (HEADING.test(line)) over('headings', ++counts.headings, index);
    if (line.trim() === '') rows = undefined;
    else if (rows !== undefined) over('rows', ++rows, index);
    else if (line.length <= LONGEST_RULE && line.includes('|') && TABLE_RULE.test(line)) rows = 0;
  }
}

const CODES = {
  levels: 'limit-levels',
  rows: 'limit-rows',
  notes: 'limit-notes',
  headings: 'limit-headings',
} as const;

/** One after the other, so that a text of millions of lines does not lie in memory twice. */
export function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    yield text.slice(from, to);
    from = to + 1;
  }
  yield text.slice(from);
}
