import { expect, it } from 'vitest';
import { pageRule } from '../../src/document/page-rule.ts';

const tokens = new Map([
  ['margin-top', '12mm'],
  ['margin-outer', '13mm'],
  ['margin-bottom', '20mm'],
  ['margin-gutter', '18.5mm'],
]);

it('writes size and mirrored margins, and nothing for Chromium to draw in them', () => {
  const css = pageRule({ page: { width: 148, height: 210 }, tokens });
  expect(css).toContain('@page { size: 148mm 210mm; margin: 12mm 13mm 20mm 18.5mm; }');
  expect(css).toContain('@page :left { margin: 12mm 18.5mm 20mm 13mm; }');
  expect(css).toContain('@page :right { margin: 12mm 13mm 20mm 18.5mm; }');
  expect(css).not.toContain('content');
});
