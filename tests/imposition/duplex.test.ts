/** What changes on a plan; whether paper then comes out right, the tests of the schemes show. */
import { describe, expect, it } from 'vitest';
import { withCreep } from '../../src/imposition/creep.ts';
import { forFlip, onlySides } from '../../src/imposition/duplex.ts';
import { miniZine } from '../../src/imposition/schemes/mini-zine.ts';
import { saddle } from '../../src/imposition/schemes/saddle.ts';

describe('forFlip', () => {
  it('leaves a plan as it is for the edge that it was made for', () => {
    const plan = saddle(8);
    expect(forFlip(plan, 'landscape', 'short-edge')).toBe(plan);
    expect(forFlip(plan, 'portrait', 'long-edge')).toBe(plan);
  });

  it('turns whole backs, with their creep and their folds', () => {
    const plan = withCreep(saddle(12), 0.1);
    const turned = forFlip(plan, 'landscape', 'long-edge');
    const show = ({ cells }: typeof turned, sheet: number): string[] =>
      cells
        .filter((cell) => cell.sheet === sheet && cell.side === 'back')
        .map(
          ({ column, page, turn, spine, shift }) =>
            `${column}: ${page} ${turn} ${spine} ${shift?.toFixed(1)}`,
        );
    expect(show(plan, 2)).toEqual(['0: 4 0 right 0.1', '1: 9 0 left -0.1']);
    expect(show(turned, 2)).toEqual(['0: 9 180 right 0.1', '1: 4 180 left -0.1']);
    const fronts = (p: typeof turned) => p.cells.filter(({ side }) => side === 'front');
    expect(fronts(turned)).toEqual(fronts(plan));
  });

  it('is undone by doing it twice', () => {
    const plan = withCreep(saddle(12), 0.1);
    const twice = forFlip(forFlip(plan, 'landscape', 'long-edge'), 'landscape', 'long-edge');
    const plain = ({ cells }: typeof twice) =>
      cells.map(({ column, row, page, turn, shift }) => [column, row, page, turn, shift]);
    expect(plain(twice)).toEqual(plain(plan));
  });
});

describe('onlySides', () => {
  const sheets = (plan: ReturnType<typeof onlySides>) =>
    plan.cells.map(({ sheet, side }) => `${sheet} ${side}`);

  it('takes one side of every sheet, in order or from the last', () => {
    expect(new Set(sheets(onlySides(saddle(12), 'front')))).toEqual(
      new Set(['1 front', '2 front', '3 front']),
    );
    expect([...new Set(sheets(onlySides(saddle(12), 'back', 'reversed')))]).toEqual([
      '3 back',
      '2 back',
      '1 back',
    ]);
  });

  it('has nothing of a scheme without backs', () => {
    expect(onlySides(miniZine(8), 'back').cells).toEqual([]);
  });
});
