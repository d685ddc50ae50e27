/**
 * Lines that were meant for a table and are none: the line of dashes is missing, or has another number of columns than
 * the one above it (GFM 0.29, 4.10). They are printed as they stand, and said to be.
 */
import type { Paragraph, Root } from 'mdast';
import type { Notices } from '../../report/notices.ts';
import { placeOf } from '../place.ts';
import type { MarkdownChapter } from '../types.ts';
import { visit } from '../visit.ts';

/** Of a list or a quotation that a line stands in. */
const BEFORE = /^[\s>]*/;
const BAR = /(?<!\\)\|/;
const DASHES = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const ENDS = /(?<!\\)\|$/;

export function reportBrokenTables(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  visit(tree, 'paragraph', (node) => {
    const found = brokenIn(linesOf(node, chapter.body));
    if (!found) return;
    const { line = 1, ...place } = placeOf(node, chapter);
    notices.add(
      'table-broken',
      { columns: found.columns, dashes: found.dashes },
      { ...place, line: line + found.line },
    );
  });
}

const linesOf = ({ position }: Paragraph, body: string): string[] =>
  body
    .slice(position?.start.offset, position?.end.offset)
    .split('\n')
    .map((line) => line.replace(BEFORE, '').trim());

/** @returns the columns of the first row, those of the line of dashes (0: there is none), and where that is to be, from 0 */
function brokenIn(lines: readonly string[]): { columns: number; dashes: number; line: number } | undefined {
  for (let line = 1; line < lines.length; line += 1) {
    const [above, here] = [lines[line - 1]!, lines[line]!];
    if (!BAR.test(above)) continue;
    const columns = columnsOf(above);
    if (BAR.test(here) && DASHES.test(here)) return { columns, dashes: columnsOf(here), line };
    if (line === 1 && isRow(above) && isRow(here)) return { columns, dashes: 0, line };
  }
  return undefined;
}

/** As most people write it: between bars. Not one pattern, which many bars would make slow. */
const isRow = (line: string): boolean => line.startsWith('|') && ENDS.test(line) && columnsOf(line) > 1;

const columnsOf = (row: string): number => row.replace(/^\|/, '').replace(ENDS, '').split(BAR).length;
