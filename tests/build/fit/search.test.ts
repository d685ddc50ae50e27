import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBooklet, type Size } from '../../../src/build/fit/search.ts';
import type { Goal, Step } from '../../../src/build/fit/steps.ts';

const stepsUpTo = (count: number): Step[] =>
  Array.from({ length: count }, (_, i) => ({ tokens: { n: String(i) }, hyphenate: true }));
const numberOf = (step: Step): number => Number(step.tokens.n);

/** Searches among fake layouts; `at` gives what step i comes to. */
async function search(goal: Goal, first: Size, at: readonly (Size | undefined)[]) {
  const tried: number[] = [];
  const found = await fitBooklet({
    ...{ goal, first, steps: stepsUpTo(at.length) },
    attempt: async (step) => {
      tried.push(numberOf(step));
      return at[numberOf(step)];
    },
  });
  return { found: found && numberOf(found.step), result: found?.result, attempts: found?.attempts, tried };
}

const size = (printed: number): Size => {
  const pages = Math.ceil(printed / 4) * 4;
  return { pages, blanks: pages - printed, sheets: pages / 4 };
};

describe('fewest sheets', () => {
  it('takes the mildest step that saves one', async () => {
    const at = [9, 9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7].map(size);
    const { found, result, attempts, tried } = await search('sheets', size(9), at);
    expect({ found, result, attempts }).toEqual({ found: 5, result: size(8), attempts: 5 });
    expect(tried[0]).toBe(15);
  });

  it('tries the strongest once, and no more if that is not enough', async () => {
    const { found, tried } = await search(
      'sheets',
      size(12),
      Array.from({ length: 16 }, () => size(11)),
    );
    expect({ found, tried }).toEqual({ found: undefined, tried: [15] });
  });

  it('tries nothing where there is a single sheet, or no step', async () => {
    expect(await search('sheets', size(4), [size(3)])).toMatchObject({ found: undefined, tried: [] });
    expect(await search('sheets', size(9), [])).toMatchObject({ found: undefined, tried: [] });
  });

  it('goes around a step in which the booklet cannot be set', async () => {
    const at = [...Array.from({ length: 8 }, () => size(8)), ...Array.from({ length: 8 }, () => undefined)];
    expect(await search('sheets', size(9), at)).toMatchObject({ found: 0 });
    expect(await search('sheets', size(9), Array(16).fill(undefined))).toMatchObject({ found: undefined });
  });

  it('is what looking at all steps finds, in 5 layouts for 16 and 6 for 17', async () => {
    const shrinking = fc
      .tuple(fc.integer({ min: 5, max: 80 }), fc.array(fc.nat(2), { minLength: 1, maxLength: 17 }))
      .map(([first, falls]) => {
        let printed = first;
        const at = falls.map((fall) => {
          printed = Math.max(1, printed - fall);
          return size(printed);
        });
        return { first: size(first), at };
      });
    await fc.assert(
      fc.asyncProperty(shrinking, async ({ first, at }) => {
        const { found, tried } = await search('sheets', first, at);
        const plain = at.findIndex(({ pages }) => pages < first.pages);
        expect(found).toBe(plain === -1 ? undefined : plain);
        expect(tried.length).toBeLessThanOrEqual(at.length < 17 ? 5 : 6);
        expect(new Set(tried).size).toBe(tried.length);
      }),
      { seed: 4 },
    );
  });

  it('never takes what does not save a sheet, however layouts jump', async () => {
    const any = fc.array(fc.option(fc.integer({ min: 1, max: 16 }).map(size), { nil: undefined }), {
      minLength: 1,
      maxLength: 17,
    });
    await fc.assert(
      fc.asyncProperty(any, async (at) => {
        const { result } = await search('sheets', size(11), at);
        if (result) expect(result.pages).toBeLessThanOrEqual(8);
      }),
      { seed: 4 },
    );
  });
});

describe('no blank page', () => {
  it('takes the mildest step that fills the last one', async () => {
    const at = [9, 9, 9, 10, 10, 10, 11, 11, 12, 12, 12, 13, 13, 14, 14, 14].map(size);
    expect(await search('fill', size(9), at)).toMatchObject({ found: 8, result: size(12) });
  });

  it('never adds a sheet', async () => {
    const at = [11, 11, 11, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 16].map(size);
    expect(await search('fill', size(11), at)).toMatchObject({ found: undefined });
  });

  it('tries nothing where there is none', async () => {
    expect(await search('fill', size(12), [size(12)])).toMatchObject({ found: undefined, tried: [] });
  });
});
