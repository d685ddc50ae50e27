import { describe, expect, it } from 'vitest';
import { coloursOf, contrastWithWhite } from '../../src/manuscript/colours.ts';
import { validate } from '../../src/manuscript/validate.ts';
import { valueSentence } from '../../src/report/codes/manuscript-values.ts';

const told = (accent: unknown) => {
  const yaml = { data: { accent }, sourceOf: () => String(accent) } as unknown as Parameters<
    typeof validate
  >[1];
  const { value, faults } = validate(coloursOf(), yaml);
  return {
    accent: value?.accent,
    said: (language: 'en' | 'fr') => faults.map((f) => valueSentence(language, f).join(' ')),
  };
};

describe('colours', () => {
  it.each([
    ['#c00', '#c00'],
    ['#A3001B', '#a3001b'],
    [' 0b5394 ', '#0b5394'],
    [660000, '#660000'],
    ['#000', '#000'],
  ])('%j is one', (written, accent) => {
    expect(told(written).accent).toBe(accent);
  });

  it.each([
    'red',
    '#ff',
    'rgb(1,2,3)',
    '#c00; } body { display: none',
    'url(x)',
    true,
  ])('%j is none', (written) => {
    const { accent, said } = told(written);
    expect(accent).toBeUndefined();
    expect(said('en')).toHaveLength(1);
  });

  it('says how it is written', () => {
    expect(told('red').said('en')).toEqual([
      '“accent” must be a colour. Write six digits after #, between quotation marks: "#a3001b"',
    ]);
    expect(told('red').said('fr')[0]).toContain('doit être une couleur. Écrivez six signes');
  });

  it('refuses what is too pale to be read, and says how pale it is', () => {
    expect(told('#fc0').said('en')).toEqual([
      '“accent” must be a darker colour (1.5:1 against white; at least 4.5:1). Words are set in it on white, and in white upon it: paler, they cannot be read on a copy.',
    ]);
    expect(told('#fc0').said('fr')[0]).toContain(
      'une couleur plus foncée (contraste sur du blanc\u00a0: 1,5\u00a0; il faut',
    );
    // The palest grey that passes, and the next one.
    expect(told('#767676').accent).toBe('#767676');
    expect(told('#777777').accent).toBeUndefined();
  });

  it('measures from 1 to 21', () => {
    expect(contrastWithWhite([0, 0, 0])).toBeCloseTo(21);
    expect(contrastWithWhite([1, 1, 1])).toBeCloseTo(1);
  });
});
