/** The number of the sheet and its side, in hairlines: `3A` is the front of sheet 3, `3B` its back. */
import { BLEED, type Layout } from '../layout.ts';
import type { PlannedSide } from '../plan.ts';
import type { Point, Stroke } from './stroke.ts';
import { STRIP } from './zone.ts';

/** In mm: as small as a copier draws legibly. */
const HEIGHT = 2;
const WIDTH = 1.1;
const ADVANCE = 1.7;

/**
 * Signs as lines through points, `xy` in halves of the width and quarters of the height. Drawn, not written: the
 * text of a sheet must be that of its pages alone.
 */
const SIGNS: Record<string, string> = {
  '0': '00 20 24 04 00',
  '1': '03 14 10',
  '2': '04 24 22 02 00 20',
  '3': '04 24 20 00 | 12 22',
  '4': '04 02 22 | 24 20',
  '5': '24 04 02 22 20 00',
  '6': '24 04 00 20 22 02',
  '7': '04 24 10',
  '8': '00 20 24 04 00 | 02 22',
  '9': '22 02 04 24 20 00',
  A: '00 03 14 23 20 | 02 22',
  B: '00 04 14 23 12 02 | 12 21 10 00',
  '-': '02 22',
};

/** `3A`; with the number of the signature before it where there are several: `2-3A`. */
export function sideName({ sheet, side, cells }: PlannedSide, signatures: boolean): string {
  const nest = cells[0]?.nest;
  return `${signatures && nest ? `${nest.number}-` : ''}${sheet}${side === 'front' ? 'A' : 'B'}`;
}

/** Drawn below the pages if there is room, else beside the first line between places, at the foot of the sheet. */
export function numberMarks({ block, room, place, grid }: Layout, name: string): Stroke[] {
  const below = room.bottom >= BLEED + HEIGHT + 1;
  const x = below ? block.left + BLEED : grid.columns > 1 ? block.left + place.width + 1.5 : STRIP.from;
  const y = below ? block.bottom - BLEED - HEIGHT : STRIP.from;
  return [...name].flatMap((sign, index) =>
    (SIGNS[sign] ?? '').split(' | ').map((line) => ({
      points: line.split(' ').map(([u, v]): Point => {
        const right = index * ADVANCE + (Number(u) / 2) * WIDTH;
        return [x + right, y + (Number(v) / 4) * HEIGHT];
      }),
    })),
  );
}
