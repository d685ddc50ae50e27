import { expect, it } from 'vitest';
import { colourRule } from '../../src/document/colours.ts';
import { readTokens } from '../../src/document/tokens.ts';

it('a group’s colour takes the place of the theme’s, with white words upon it', () => {
  expect([...readTokens(colourRule({ accent: '#a3001b' }))]).toEqual([
    ['colour-accent', '#a3001b'],
    ['colour-accent-text', 'white'],
  ]);
});

it.each([undefined, {}])('without one the theme’s stay: %j', (colours) => {
  expect(colourRule(colours)).toBe('');
});
