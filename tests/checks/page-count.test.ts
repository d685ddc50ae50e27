import { describe, expect, it } from 'vitest';
import { pageCount } from '../../src/checks/page-count.ts';
import { good, INTENT, pdf, said, sheetsOf, TEXTS } from './support.ts';

describe('page count', () => {
  it('is right where pages fill the sheets and these have the sides that were planned', () => {
    expect(said(pageCount, good())).toEqual([]);
    expect(said(pageCount, { reading: pdf(TEXTS), intent: INTENT })).toEqual([]);
  });

  it('says when pages are missing or too many', () => {
    expect(said(pageCount, { ...good(), reading: pdf(['a', 'b', 'c']) })).toEqual([
      'error page-count: The PDF has 3 pages instead of 4.',
    ]);
    expect(said(pageCount, { reading: pdf(Array(8).fill('a')), intent: INTENT }, 'fr')).toEqual([
      'error page-count: Le PDF a 8 pages au lieu de 4.',
    ]);
  });

  it('says when sheets are not full, whatever the layout says', () => {
    const pages = INTENT.pages.slice(0, 3);
    const reading = pdf(['a', 'b', 'c']);
    expect(said(pageCount, { reading, intent: { ...INTENT, pages } })).toEqual([
      'error page-count: The PDF has 3 pages instead of 4.',
    ]);
    expect(said(pageCount, { reading, intent: { ...INTENT, pages, full: undefined } })).toEqual([]);
  });

  it('says when sides are missing', () => {
    expect(said(pageCount, { ...good(), sheets: sheetsOf([['back', 'cover']]) })).toEqual([
      'error sheet-count: The sheets have 1 sides instead of 2.',
    ]);
  });

  it.each([
    [4, []],
    [8, []],
    [1, ['warning page-count-odd a.pdf: 1 pages do not fill folded sheets: 3 would be blank.']],
    [6, ['warning page-count-odd a.pdf: 6 pages do not fill folded sheets: 2 would be blank.']],
  ])('warns of any PDF of %d pages that would leave blanks', (pages, messages) => {
    expect(said(pageCount, { reading: pdf(Array(pages).fill(''), { file: '/b/a.pdf' }) })).toEqual(messages);
  });
});
