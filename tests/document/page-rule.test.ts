import { describe, expect, it } from 'vitest';
import { cssString, pageRule } from '../../src/document/page-rule.ts';

const tokens = new Map([
  ['margin-top', '12mm'],
  ['margin-outer', '13mm'],
  ['margin-bottom', '20mm'],
  ['margin-gutter', '18.5mm'],
]);
const rule = (url?: string): string => pageRule({ page: { width: 148, height: 210 }, tokens, url });

describe('pageRule', () => {
  it('writes size and mirrored margins', () => {
    const css = rule();
    expect(css).toContain('@page { size: 148mm 210mm; margin: 12mm 13mm 20mm 18.5mm; }');
    expect(css).toMatch(/@page :left \{\s+margin: 12mm 18\.5mm 20mm 13mm;/);
    expect(css).toMatch(/@page :right \{\s+margin: 12mm 13mm 20mm 18\.5mm;/);
  });

  it('sets folio and address on the outer side, the folio outermost', () => {
    const css = rule('www.example.org');
    expect(css).toContain('@bottom-left { content: counter(page) "\\2003" "www.example.org"; }');
    expect(css).toContain('@bottom-right { content: "www.example.org" "\\2003" counter(page); }');
    expect(rule()).toContain('@bottom-left { content: counter(page); }');
  });

  it('sets nothing on blank pages and covers', () => {
    for (const name of [':blank', 'cover', 'closing'])
      expect(rule('x')).toContain(
        `@page ${name} { @bottom-left { content: none; } @bottom-right { content: none; } }`,
      );
  });

  it('lets no address out of its string', () => {
    expect(rule('a"; } body { display: none; } @page { content: "')).toContain(
      '"a\\"; } body { display: none; } @page { content: \\""',
    );
  });
});

it.each([
  ['a', '"a"'],
  ['a"b\\c', '"a\\"b\\\\c"'],
  ['a\r\n\fb', '"a b"'],
  ['é שלום', '"é שלום"'],
])('%j is %s in CSS', (text, css) => {
  expect(cssString(text)).toBe(css);
});
