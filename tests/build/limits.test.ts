import { expect, it } from 'vitest';
import { refuseTooManyPages, refuseTooMuchText } from '../../src/build/limits.ts';
import { PAPERS } from '../../src/geometry.ts';
import { Notices } from '../../src/report/notices.ts';

const text = (letters: number) => [{ body: 'x'.repeat(letters - 10), notes: [{ text: 'x'.repeat(10) }] }];

it('more text than the pages can ever hold is refused, and less is not', () => {
  // An A5 page has 419.5 × 595.3 pt, which makes 4,028 letters of 62 square points.
  const notices = new Notices();
  expect(() => refuseTooMuchText(text(8 * 4028 - 10), { page: PAPERS.A5, limit: 8, notices })).not.toThrow();
  expect(() => refuseTooMuchText(text(8 * 4028 + 20), { page: PAPERS.A5, limit: 8, notices })).toThrow(
    'limit-text',
  );
  expect(notices.all.map(({ code, params }) => [code, params])).toEqual([['limit-text', { limit: 8 }]]);
});

it('pages over the limit are refused', () => {
  const notices = new Notices();
  expect(() => refuseTooManyPages(12, 12, notices)).not.toThrow();
  expect(() => refuseTooManyPages(16, 12, notices)).toThrow('limit-pages');
});
