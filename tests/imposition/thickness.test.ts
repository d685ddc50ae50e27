import { describe, expect, it } from 'vitest';
import { parseThickness, thicknessOf } from '../../src/imposition/thickness.ts';

describe('thicknessOf', () => {
  it.each([
    [60, 0.075],
    [75, 0.1],
    [80, 0.1067],
    [90, 0.12],
    [105, 0.14],
    [120, 0.15],
    [180, 0.19],
    [360, 0.38],
    [40, 0.05],
  ])('%i g/m² is %s mm', (gsm, mm) => {
    expect(thicknessOf(gsm)).toBeCloseTo(mm, 4);
  });

  it('never falls as the weight rises', () => {
    for (let gsm = 41; gsm <= 400; gsm++) expect(thicknessOf(gsm)).toBeGreaterThan(thicknessOf(gsm - 1));
  });

  it.each([39, 401, -80, Number.NaN])('refuses %s g/m²', (gsm) => {
    expect(() => thicknessOf(gsm)).toThrow(RangeError);
  });
});

describe('parseThickness', () => {
  it.each([
    ['0.1mm', 0.1],
    ['0,1 mm', 0.1],
    [' 75gsm ', 0.1],
    ['90 g/m²', 0.12],
    ['90g', 0.12],
    ['105 G/M2', 0.14],
  ])('understands %s', (text, thickness) => {
    expect(parseThickness(text)).toEqual({ ok: true, thickness });
  });

  it.each([
    ['thick', 'unknown'],
    ['80', 'unknown'],
    ['', 'unknown'],
    ['1e-1mm', 'unknown'],
    ['0mm', 'thickness'],
    ['-0.1mm', 'thickness'],
    ['5mm', 'thickness'],
    ['8gsm', 'weight'],
    ['-80gsm', 'weight'],
    ['8000gsm', 'weight'],
  ])('does not take %s', (text, fault) => {
    expect(parseThickness(text)).toEqual({ ok: false, fault });
  });
});
