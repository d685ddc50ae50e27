import { describe, expect, it } from 'vitest';
import { pageBoxes } from '../../src/checks/page-boxes.ts';
import type { Boxes } from '../../src/checks/types.ts';
import { A5, good, pdf, said } from './support.ts';

const with_ = (boxes: Partial<Boxes>) =>
  pdf(['a', 'b'], {
    facts: {
      pages: [1, 2].map(() => ({
        ...{ media: A5, trim: A5 },
        boxes: { media: [0, 0, 420, 595], crop: undefined, bleed: undefined, trim: undefined, ...boxes },
      })),
    },
  });

describe('boxes of a page', () => {
  it('lie within each other, or are left out', () => {
    expect(said(pageBoxes, good())).toEqual([]);
    const boxes: Partial<Boxes> = { bleed: [5, 5, 415, 590], trim: [14, 14, 406, 581] };
    expect(said(pageBoxes, { reading: with_(boxes) })).toEqual([]);
  });

  it('that do not are told once, as a warning in files of other programs', () => {
    const reading = with_({ trim: [0, 0, 430, 595] });
    expect(said(pageBoxes, { reading })).toEqual([
      'warning page-boxes p.1: The boxes of this page contradict each other: the cut page (trim box) reaches out of the paper (media box). So it is on 2 pages.',
    ]);
    expect(said(pageBoxes, { ...good(), reading }, 'fr')).toEqual([
      'error page-boxes p.1: Les cadres de cette page se contredisent\u00a0: la page rognée (TrimBox) dépasse le papier (MediaBox). C’est le cas de 2 pages.',
    ]);
    expect(
      said(pageBoxes, { reading: with_({ bleed: [20, 20, 300, 500], trim: [10, 10, 300, 500] }) })[0],
    ).toMatch('reaches out of the bleed');
  });
});
