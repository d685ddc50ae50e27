import { describe, expect, it } from 'vitest';
import { sheetEdge } from '../../src/checks/sheet-edge.ts';
import { painted, SPOT, words } from './marks.ts';
import { good, INTENT, marks, SHEETS, said, sheetsOf } from './support.ts';

/** Sheets with words so far from their left edge, of pages with words so far from theirs; pt. */
function context(onPages: number, onSheet: number, edge: number | undefined) {
  const at = (left: number) => ({ text: [words({ area: { ...SPOT, left } })] });
  const sheets = sheetsOf(undefined, { marks: (side) => marks(side === 2 ? at(onSheet) : {}) });
  return {
    reading: painted([at(onPages), {}, {}, {}]),
    sheets: sheets.map((file) => ({ ...file, intent: { ...SHEETS, edge } })),
    intent: INTENT,
  };
}

describe('words on sheets', () => {
  it('keep off the edge that the printer does not reach', () => {
    expect(said(sheetEdge, context(40, 40, 4.2))).toEqual([]);
    expect(said(sheetEdge, good())).toEqual([]);
    expect(said(sheetEdge, context(5, 5, 4.2))).toEqual([
      'warning sheet-edge p.2: Words stand 1.8 mm from the edge of the sheet, but the printer leaves 4.2 mm white there: they would be cut off.',
    ]);
    expect(said(sheetEdge, context(5, 5, 0))).toEqual([]);
    expect(said(sheetEdge, context(5, 5, undefined))).toEqual([]);
  });

  it('are looked for where their page has some near its edge; the fold is no edge', () => {
    expect(said(sheetEdge, context(5, 200, 4.2))).toEqual([]);
  });
});
