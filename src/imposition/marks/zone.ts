/**
 * Where marks may stand: on paper outside the pages where there is some; else on a narrow strip along the edge of
 * the sheet, which printers reach and pages keep white. In mm.
 */
import { BLEED, type Layout, UNPRINTABLE_EDGE } from '../layout.ts';

/** A mark shorter than this is not seen; this much paper beyond the bleed makes a mark. */
const LEAST = 2;
/** As long as printers draw them. */
const LONGEST = 4;

/** The strip along the edge of a sheet that no text should reach: what marks keep to without room of their own. */
export const STRIP = { from: UNPRINTABLE_EDGE, to: 7 } as const;

/** From where to where outwards of the pages a mark runs, as distances from them; undefined without room. */
export function outside(room: number): { from: number; to: number } | undefined {
  return room < BLEED + LEAST ? undefined : { from: BLEED, to: Math.min(room, BLEED + LONGEST) };
}

/** The ends of a line through the sheet, at the bottom and the top or at the left and the right. */
export function endsOf(
  { block, room, sheet }: Layout,
  axis: 'vertical' | 'horizontal',
): readonly [first: readonly [number, number], last: readonly [number, number]] {
  const [low, high, length, before, after] =
    axis === 'vertical'
      ? [block.bottom, block.top, sheet.height, room.bottom, room.top]
      : [block.left, block.right, sheet.width, room.left, room.right];
  const [first, last] = [outside(before), outside(after)];
  return [
    first ? [low - first.to, low - first.from] : [STRIP.from, STRIP.to],
    last ? [high + last.from, high + last.to] : [length - STRIP.to, length - STRIP.from],
  ];
}
