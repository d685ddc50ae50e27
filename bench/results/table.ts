/** Tables in Markdown. */

export type Cell = string | number | undefined;

/** Numbers stand on the right; what is not there is a dash. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const right = head.map((_, column) => {
    const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined);
    return cells.length > 0 && cells.every((cell) => /^[≤\d]/.test(String(cell)));
  });
  const line = (cells: readonly Cell[]) => `| ${cells.map((cell) => escaped(cell ?? '–')).join(' | ')} |`;
  const rule = `|${right.map((is) => (is ? ' ---: ' : ' --- ')).join('|')}|`;
  return [line(head), rule, ...rows.map((row) => line(head.map((_, column) => row[column])))].join('\n');
}

const escaped = (cell: Cell): string => String(cell).replace(/\s+/g, ' ').replaceAll('|', '\\|');
