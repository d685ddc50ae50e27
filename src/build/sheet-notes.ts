/** What a person should know of the booklet's sheets before copying them two hundred times. */
import { PAGES_A_SHEET } from '../imposition/blanks.ts';
import { hasCreep } from '../imposition/creep.ts';
import { scaleFor } from '../imposition/fit.ts';
import { tenth } from '../imposition/in-words.ts';
import { marksWithoutRoom } from '../imposition/marks/index.ts';
import { MOST_STAPLED } from '../imposition/schemes/index.ts';
import type { Config } from '../manuscript/config.ts';
import { type Notice, notice } from '../report/notice.ts';
import type { PlannedSheets, SheetKind } from './sheet-kinds.ts';

/** Sheets that an office stapler goes through. */
const MOST_SHEETS = MOST_STAPLED / PAGES_A_SHEET;
/** Pages moved by more than this come near the fold with their text, mm. */
const MUCH_CREEP = 4;
/** Reduced to less than this, text of ten points prints smaller than six. */
const SMALL = 0.6;

/** @param white along the edges of every page, mm */
export function notesOn(
  kind: SheetKind,
  sheets: PlannedSheets,
  { config, white }: { config: Config; white: number },
): Notice[] {
  const small = smallType(kind, sheets, white);
  return kind === 'print' ? [...bindingNotes(sheets, config), ...small] : small;
}

function bindingNotes({ whole, layout, paper }: PlannedSheets, config: Config): Notice[] {
  const { placeOf } = paper;
  const nests = new Map(
    whole.cells.flatMap(({ nest }) => (nest ? [[nest.number, nest.sheets] as const] : [])),
  );
  const notes: Notice[] = [];
  const thickest = Math.max(0, ...nests.values());
  if (whole.scheme === 'signatures' && paper.scheme === undefined) {
    const sizes = [...nests.values()].join(', ');
    const params = { pages: whole.pages, signatures: nests.size, sizes, most: MOST_SHEETS };
    notes.push(notice('booklet-in-signatures', params));
  } else if (thickest > MOST_SHEETS) {
    notes.push(notice('booklet-too-thick', { sheets: thickest, most: MOST_SHEETS }, placeOf(['scheme'])));
  }
  if (config.signatures !== 'auto' && whole.scheme !== 'signatures')
    notes.push(notice('booklet-without-signatures', { scheme: whole.scheme }, placeOf(['signatures'])));
  if (paper.thickness !== undefined) {
    const shift = Math.max(0, ...whole.cells.map((cell) => Math.abs(cell.shift ?? 0)));
    if (!hasCreep(whole)) notes.push(notice('creep-without-use', {}, placeOf(['creep'])));
    else if (shift > MUCH_CREEP)
      notes.push(notice('booklet-much-creep', { shift: tenth(shift) }, placeOf(['creep'])));
  }
  const without = marksWithoutRoom(layout, paper.marks);
  if (without.length > 0)
    notes.push(notice('booklet-marks-without-room', { marks: without.join(', ') }, placeOf(['marks'])));
  return notes;
}

function smallType(kind: SheetKind, sheets: PlannedSheets, white: number): Notice[] {
  const { layout, scale, whole, edge, paper } = sheets;
  if (scale === 'actual') return [];
  const factor = scaleFor(paper.page, layout.place, { edge, white });
  if (factor >= SMALL) return kind === 'print' && factor < 1 ? [reduced(sheets, factor)] : [];
  const params = { percent: Math.round(factor * 100), points: tenth(factor * 10), scheme: whole.scheme };
  return [notice('booklet-small', params, paper.placeOf(['scheme']))];
}

/** Pages that come out smaller than they are read, but not small. */
function reduced({ layout, paper }: PlannedSheets, factor: number): Notice {
  const { grid, place } = layout;
  return notice('impose-scaled', {
    ...{ width: tenth(paper.page.width), height: tenth(paper.page.height), percent: tenth(factor * 100) },
    part: grid.columns === 2 && grid.rows === 1 ? 'half' : 'place',
    ...{ placeWidth: tenth(place.width), placeHeight: tenth(place.height) },
  });
}
