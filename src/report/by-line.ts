/** Notices of one file in the order of its lines, as whoever mends them goes through it. */
import type { Notice } from './notice.ts';

/**
 * @returns the same; those of a file that have a line share the places they had among the others. Several of one line stay
 *   in their order.
 */
export function byLine(notices: readonly Notice[]): Notice[] {
  const places = new Map<string, number[]>();
  for (const [place, { file, line }] of notices.entries()) {
    if (file === undefined || line === undefined) continue;
    const own = places.get(file) ?? [];
    own.push(place);
    places.set(file, own);
  }
  const sorted = [...notices];
  for (const own of places.values()) {
    const inOrder = own.map((place) => notices[place]!).sort((a, b) => a.line! - b.line!);
    for (const [index, place] of own.entries()) sorted[place] = inOrder[index]!;
  }
  return sorted;
}
