import { describe, expect, it } from 'vitest';
import { expectedPages } from '../../src/build/expected-pages.ts';
import type { Flow } from '../../src/document/types.ts';

const tokens = new Map([
  ['margin-gutter', '17mm'],
  ['margin-outer', '14mm'],
  ['margin-top', '15mm'],
  ['margin-bottom', '20mm'],
  ['size-text', '10.2pt'],
  ['leading', '13.6pt'],
]);
const page = { width: 148, height: 210 };
const flow = (letters: number, notes = 0): Flow => ({
  ...{ id: 'c1', kind: 'chapter', html: '', start: 'page', body: 'x'.repeat(letters) },
  notes: notes === 0 ? [] : [{ anchor: 'n', text: 'x'.repeat(notes) }],
});

describe('expectedPages', () => {
  it('is near what a generated book of 136 pages comes to: 9 chapters of 32,000 letters', () => {
    const pages = expectedPages({ tokens, page, flows: Array.from({ length: 9 }, () => flow(29_000, 3000)) });
    expect(pages).toBeGreaterThan(110);
    expect(pages).toBeLessThan(165);
  });

  it('gives each flow a page at least', () => {
    expect(expectedPages({ tokens, page, flows: [flow(0), flow(10), flow(0, 10)] })).toBe(3);
  });

  it('counts smaller type and larger pages', () => {
    const flows = [flow(50_000)];
    const usual = expectedPages({ tokens, page, flows });
    const small = new Map([...tokens, ['size-text', '8pt'], ['leading', '10pt']]);
    expect(expectedPages({ tokens: small, page, flows })).toBeLessThan(usual * 0.7);
    expect(expectedPages({ tokens, page: { width: 210, height: 297 }, flows })).toBeLessThan(usual * 0.5);
    const odd = new Map([...tokens, ['size-text', '1em']]);
    expect(expectedPages({ tokens: odd, page, flows })).toBeGreaterThan(0);
  });
});
