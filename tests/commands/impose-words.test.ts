import { expect, it } from 'vitest';
import { DUPLEX } from '../../src/commands/impose-options.ts';
import { howToPrint } from '../../src/commands/impose-words.ts';

it('names the edge that the paper is turned over on', () => {
  expect(howToPrint('en', 'long-edge', true)).toBe('print both sides, flipped on the long edge, at 100 %.');
  expect(howToPrint('fr', 'short-edge', true)).toContain('sur le bord court');
  expect(howToPrint('fr', 'backs-long-edge', true)).toContain('sur le bord long');
});

it('says which sheet lies on top of the stack', () => {
  expect(howToPrint('en', 'backs', true)).toMatch(/turn the whole stack.*printed first now lies on top/);
  expect(howToPrint('en', 'backs', true, true)).toMatch(/as it came out.*printed last on top/);
  expect(howToPrint('fr', 'backs', true, true)).toMatch(/telle quelle, la dernière feuille imprimée dessus/);
});

it('asks for one side where nothing is printed on the other', () => {
  for (const duplex of DUPLEX) expect(howToPrint('en', duplex, false)).toBe('print one side only, at 100 %.');
});

it('sets French as French is set', () => {
  for (const duplex of DUPLEX)
    for (const reversed of [false, true])
      expect(howToPrint('fr', duplex, true, reversed)).not.toMatch(/ [:;!?]|'/);
});
