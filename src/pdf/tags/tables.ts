/** What the tags of a table say besides its cells: heads and spans. */
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { allTags, type Tag } from './types.ts';

const [HEADERS, OWNER] = [PDFName.of('Headers'), PDFName.of('O')];
const SPANS = [PDFName.of('RowSpan'), PDFName.of('ColSpan')];

/**
 * One set of attributes a cell, without those that say nothing. A table from several pages loses the lists of
 * its cells' heads, which name only those of the first: the heads' scope says the same (ISO 14289-1, 7.5).
 */
export function settleTables(root: Tag, context: PDFContext): void {
  for (const table of allTags(root)) {
    if (table.type !== 'Table') continue;
    for (const cell of allTags(table)) {
      if (cell.type === 'TH' || cell.type === 'TD') cell.attributes = gathered(cell, table, context);
      if (cell.type === 'TH' && !hasScope(cell, context))
        cell.attributes = [context.obj({ O: 'Table', Scope: 'Column' }), ...cell.attributes];
    }
  }
}

function gathered(cell: Tag, table: Tag, context: PDFContext): PDFObject[] {
  const all = context.obj({ O: 'Table' });
  for (const item of cell.attributes) {
    const dict = context.lookup(item);
    if (!(dict instanceof PDFDict)) continue;
    for (const [key, value] of dict.entries()) {
      if (key === OWNER || saysNothing(key, context.lookup(value), table)) continue;
      all.set(key, value);
    }
  }
  return all.keys().length > 1 ? [all] : [];
}

function saysNothing(key: PDFName, value: PDFObject | undefined, table: Tag): boolean {
  if (SPANS.includes(key)) return value instanceof PDFNumber && value.asNumber() <= 1;
  if (key === HEADERS) return table.joined === true || (value instanceof PDFArray && value.size() === 0);
  return false;
}

const hasScope = (cell: Tag, context: PDFContext): boolean =>
  cell.attributes.some((item) => {
    const dict = context.lookup(item);
    return dict instanceof PDFDict && dict.has(PDFName.of('Scope'));
  });
