/** Which pages lie back to back on the first sheet. */
import type { SheetPlan } from './types.ts';

export interface Pair {
  under: number;
  over: number;
}

/**
 * Two pairs at most, enough to see that the backs came out right: behind page 1, and behind the page that
 * stands beside it. Turned over sideways, what was on the left is behind on the right.
 */
export function behind({ grid, cells }: SheetPlan): Pair[] {
  const first = cells.filter(({ sheet }) => sheet === 1);
  const pairs = first
    .filter(({ side }) => side === 'front')
    .flatMap((front): Pair[] => {
      const back = first.find(
        ({ side, column, row }) =>
          side === 'back' && row === front.row && column === grid.columns - 1 - front.column,
      );
      return front.page === null || !back || back.page === null
        ? []
        : [{ under: back.page, over: front.page }];
    })
    .sort((a, b) => a.over - b.over);
  const [lowest, highest] = [pairs[0], pairs.at(-1)];
  return [...new Set([lowest, highest])].filter((pair) => pair !== undefined);
}

/** Whether some pages stand on their heads, as they must. */
export const turnedBy = ({ cells }: SheetPlan): boolean => cells.some(({ turn }) => turn !== 0);
