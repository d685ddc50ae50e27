/** Rows with more cells than their table's head: GitHub drops what is too much; here columns are added. */
import type { Root } from 'mdast';
import type { Notices } from '../report/notices.ts';
import { placeOf } from './place.ts';
import type { MarkdownChapter } from './types.ts';
import { visit } from './visit.ts';

export function widenTables(tree: Root, chapter: MarkdownChapter, notices: Notices): void {
  visit(tree, 'table', (table) => {
    const columns = table.align?.length ?? 0;
    if (!table.align || columns === 0) return;
    for (const row of table.children) {
      const cells = row.children.length;
      if (cells <= columns) continue;
      notices.add('table-row-long', { cells, columns }, placeOf(row, chapter));
      while (table.align.length < cells) table.align.push(null);
    }
  });
}
