import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displaySize } from '../../src/document/display-size.ts';
import { withShortWords } from '../../src/document/short-words.ts';

const COVER = { measure: 332, height: 298, largest: 88 };

describe('withShortWords', () => {
  it.each([
    ['On commence à deux.', 'On commence à~deux.'],
    ['À deux on y va, à dix on y est.', 'À~deux on y~va, à~dix on~y~est.'],
    ['A day to be together', 'A~day to~be together'],
    ['Se connaître, s’entraider', 'Se connaître, s’entraider'],
    ['On y va à deux', 'On~y~va à~deux'],
    ['Le droit de se taire, le droit de ne rien signer', 'Le~droit de se~taire, le droit de~ne rien signer'],
    ['Oui', 'Oui'],
    ['', ''],
    ['Bonne nuit~!', 'Bonne nuit~!'],
  ])('%j', (text, made) => {
    expect(withShortWords(text.replaceAll('~', '\u00a0'), COVER).replaceAll('\u00a0', '~')).toBe(made);
  });

  it('makes nothing smaller, and changes spaces alone', () => {
    const words = fc.array(fc.stringMatching(/^[a-zéà]{1,9}$/), { maxLength: 30 });
    const place = fc.record({
      measure: fc.integer({ min: 60, max: 600 }),
      height: fc.integer({ min: 40, max: 600 }),
      largest: fc.integer({ min: 24, max: 120 }),
    });
    fc.assert(
      fc.property(words, place, (some, where) => {
        const text = some.join(' ');
        const made = withShortWords(text, where);
        expect(made.replaceAll('\u00a0', ' ')).toBe(text);
        expect(displaySize(made, where)).toBeGreaterThanOrEqual(displaySize(text, where));
      }),
    );
  });
});
