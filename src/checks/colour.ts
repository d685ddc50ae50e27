/** What was to be grey is grey throughout: copiers bill a page with anything written as a colour in it as a colour page. */
import { type Notice, notice } from '../report/notice.ts';
import { type Spot, toldOnce } from './spots.ts';
import type { Check, CheckedPdf } from './types.ts';

export const colour: Check = ({ reading, intent }) => {
  if (intent) return intent.grey === true ? told('colour-printed', reading, ['colour', 'neutral']) : [];
  return told('colour-used', reading, ['colour']);
};

function told(
  code: 'colour-printed' | 'colour-used',
  pdf: CheckedPdf,
  tones: readonly ('colour' | 'neutral')[],
): Notice[] {
  const spots: Spot[] = pdf.facts.pages.flatMap((_, index) => {
    const found = pdf.facts.marks(index + 1).tones;
    const tone = tones.find((each) => found[each] !== undefined);
    return tone === undefined ? [] : [{ page: index + 1, area: found[tone] }];
  });
  if (spots.length === 0) return [];
  const { place, pages } = toldOnce(spots, pdf);
  return [notice(code, { count: spots.length, pages }, place)];
}
