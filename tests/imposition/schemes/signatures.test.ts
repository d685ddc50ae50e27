import { describe, expect, it } from 'vitest';
import { signatureSizes, signatures } from '../../../src/imposition/schemes/signatures.ts';
import { Refusal } from '../../../src/report/notice.ts';
import { renderNotice } from '../../../src/report/render.ts';

const total = (sizes: number[]): number => sizes.reduce((sum, size) => sum + size, 0);

describe('signatureSizes', () => {
  it.each([
    [1, [1]],
    [20, [5]],
    [21, [3, 3]],
    [84, [5, 4, 4, 4, 4]],
    [96, [4, 4, 4, 4, 4, 4]],
  ])('finds sizes for %i pages', (pages, sizes) => {
    expect(signatureSizes(pages, 'auto')).toEqual(sizes);
  });

  it('never needs a sheet more than the pages do, nor sizes that differ by two', () => {
    for (let pages = 1; pages <= 400; pages++) {
      const sizes = signatureSizes(pages, 'auto');
      expect(total(sizes)).toBe(Math.ceil(pages / 4));
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      if (pages > 40) for (const size of sizes) expect([3, 4, 5]).toContain(size);
    }
  });

  it('takes one number for all, and several one by one', () => {
    expect(signatureSizes(50, [5])).toEqual([5, 5, 5]);
    expect(signatureSizes(50, [5, 4, 4])).toEqual([5, 4, 4]);
  });

  it('refuses sizes that do not hold the pages, in words', () => {
    let refusal: unknown;
    try {
      signatures(60, { signatures: [5, 4, 4] });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    const [notice] = (refusal as Refusal).notices;
    expect((refusal as Refusal).exitCode).toBe(2);
    expect(renderNotice(notice!, 'en', '/').text).toBe('These signatures hold 52 pages; there are 60.');
    expect(renderNotice(notice!, 'fr', '/').hint).toMatch(/^Il leur faut 15 feuilles en tout/);
  });

  it.each([[[0]], [[-1]], [[2.5]], [[51]]])('refuses signatures of %j sheets', (sizes) => {
    expect(() => signatureSizes(8, sizes)).toThrow(RangeError);
  });
});
