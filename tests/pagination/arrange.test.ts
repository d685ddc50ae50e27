import { describe, expect, it } from 'vitest';
import { blanksBefore, blanksBeforeBackCover } from '../../src/pagination/arrange.ts';

describe('blanks', () => {
  it('fill every booklet of 1 to 400 pages to a multiple of four, with three at the most', () => {
    for (let pages = 1; pages <= 400; pages += 1) {
      const blanks = blanksBeforeBackCover(pages - 1, 1);
      expect((pages + blanks) % 4).toBe(0);
      expect(blanks).toBeGreaterThanOrEqual(0);
      expect(blanks).toBeLessThan(4);
    }
  });

  it('fill a booklet without a back cover alike', () => {
    expect([1, 2, 3, 4, 5].map((pages) => blanksBeforeBackCover(pages, 0))).toEqual([3, 2, 1, 0, 3]);
  });

  it('put a flow on a recto where it asks for one', () => {
    expect([0, 1, 2, 3].map((before) => blanksBefore('recto', before))).toEqual([0, 1, 0, 1]);
    expect([0, 1, 2, 3].map((before) => blanksBefore('page', before))).toEqual([0, 0, 0, 0]);
  });
});
