import { describe, expect, it } from 'vitest';
import { pageSize } from '../../src/checks/page-size.ts';
import { A5, good, INTENT, pdf, SHEET, said, sheetsOf, TEXTS } from './support.ts';

const sized = (...sizes: { media: typeof A5; trim: typeof A5 }[]) => pdf(TEXTS, { facts: { pages: sizes } });
const both = (width: number, height: number) => ({ media: { width, height }, trim: { width, height } });

describe('page size', () => {
  it('is right within a tenth of a millimetre', () => {
    expect(said(pageSize, good())).toEqual([]);
    expect(said(pageSize, { reading: sized(both(148.09, 209.91)), intent: INTENT })).toEqual([]);
  });

  it.each([
    [both(148.12, 210), '148.1 × 210 mm'],
    [both(148, 209.8), '148 × 209.8 mm'],
    [{ media: A5, trim: { width: 140, height: 200 } }, '140 × 200 mm'],
    [{ media: { width: 154, height: 216 }, trim: A5 }, '154 × 216 mm'],
    [both(210, 148), '210 × 148 mm'],
  ])('is wrong with %j', (size, found) => {
    const ok = both(148, 210);
    expect(said(pageSize, { reading: sized(ok, size, ok, ok), intent: INTENT })).toEqual([
      `error page-size p.2: A page measures ${found} instead of 148 × 210 mm.`,
    ]);
  });

  it('looks at the sheets, too', () => {
    const sheets = sheetsOf(undefined, { pages: [both(297, 210), both(210, 297)] });
    expect(said(pageSize, { ...good(), sheets }, 'fr')).toEqual([
      'error page-size p.2: Une page mesure 210 × 297 mm au lieu de 297 × 210 mm.',
    ]);
    expect(SHEET).toEqual({ width: 297, height: 210 });
  });

  it('warns once where the pages of any PDF differ', () => {
    const a4 = both(210, 297);
    expect(said(pageSize, { reading: sized(a4, a4) })).toEqual([]);
    expect(said(pageSize, { reading: sized(a4, a4, both(148, 210), both(100, 100)) })).toEqual([
      'warning page-size-mixed p.3: Not all pages have the same size: the first measures 210 × 297 mm, this one 148 × 210 mm.',
    ]);
    expect(said(pageSize, { reading: sized() })).toEqual([]);
  });
});
