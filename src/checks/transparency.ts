/** Nothing lets shine through what lies beneath it: some presses refuse that, and copiers draw a box around it. */
import { type Notice, notice } from '../report/notice.ts';
import { type Spot, toldOnce } from './spots.ts';
import type { Check } from './types.ts';

const KINDS = ['opacity', 'mask', 'blend'] as const;

export const transparency: Check = ({ reading }): Notice[] => {
  const spots: Spot[] = reading.facts.pages.flatMap((_, index) => {
    const { veils } = reading.facts.marks(index + 1);
    const kind = KINDS.find((each) => veils[each] !== undefined);
    return kind === undefined ? [] : [{ page: index + 1, area: veils[kind] }];
  });
  if (spots.length === 0) return [];
  const { place, pages } = toldOnce(spots, reading);
  return [notice('transparency', { pages }, place)];
};
