import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displaySize } from '../../src/document/display-size.ts';

const COVER = { measure: 300, height: 300, largest: 88 };

describe('displaySize', () => {
  it('is the largest for a few short words', () => {
    expect(displaySize('OUI', COVER)).toBe(88);
    expect(displaySize('', COVER)).toBe(88);
  });

  it('lets the longest word fit the measure', () => {
    // Sofia Sans Extra Condensed: capitals are about 0.4 em wide.
    const size = displaySize('ANTICONSTITUTIONNELLEMENT', COVER);
    expect(size).toBeGreaterThanOrEqual(26);
    expect(size).toBeLessThanOrEqual(32);
    expect(displaySize('anticonstitutionnellement', COVER)).toBe(size);
  });

  it('is smaller where there are more words, a longer word, less room', () => {
    const few = displaySize('S’organiser, se protéger', COVER);
    expect(displaySize(`${'S’organiser, se protéger '.repeat(8)}`, COVER)).toBeLessThan(few);
    expect(displaySize('S’organisationnellement, se protéger', COVER)).toBeLessThan(few);
    expect(displaySize('S’organiser, se protéger', { ...COVER, measure: 100 })).toBeLessThan(few);
    expect(displaySize('S’organiser, se protéger', { ...COVER, height: 90 })).toBeLessThan(few);
  });

  it('goes by the face, by capitals or not, and by how far apart the lines are', () => {
    const type = { face: 'courier-prime', capitals: true, leading: 1 };
    // Courier Prime: every sign is 0.6 em wide, and ten of them 300 pt at 50 pt.
    expect(displaySize('coopérons!', COVER, type)).toBe(49);
    expect(displaySize('Coopérons!', COVER, { ...type, capitals: false })).toBe(49);
    const plain = { face: 'atkinson-hyperlegible-next', capitals: false, leading: 1.06 };
    expect(displaySize('Coopérons', COVER, plain)).toBeGreaterThan(
      displaySize('Coopérons', COVER, { ...plain, capitals: true }),
    );
    const low = { ...COVER, height: 100 };
    expect(displaySize('Un deux trois quatre', low, { ...plain, leading: 2 })).toBeLessThan(
      displaySize('Un deux trois quatre', low, plain),
    );
  });

  it('is a whole number that can be read and is not larger than asked for, whatever the words', () => {
    const words = fc.oneof(
      fc.string({ maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.stringMatching(/^[A-Z]{1,400}$/),
    );
    const place = fc.record({
      measure: fc.integer({ min: 60, max: 600 }),
      height: fc.integer({ min: 40, max: 600 }),
      largest: fc.integer({ min: 24, max: 120 }),
    });
    fc.assert(
      fc.property(words, place, (text, where) => {
        const size = displaySize(text, where);
        expect(Number.isInteger(size)).toBe(true);
        expect(size).toBeGreaterThanOrEqual(12);
        expect(size).toBeLessThanOrEqual(where.largest);
      }),
    );
  });
});
