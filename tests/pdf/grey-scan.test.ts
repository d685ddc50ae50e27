import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentScanner } from '../../src/pdf/grey-scan.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Operators with what stands before them, as they are written. */
function read(text: string): string[] {
  const scanner = new ContentScanner(bytes(text));
  const found: string[] = [];
  while (scanner.next()) {
    const operands = Array.from({ length: scanner.count }, (_, i) => scanner.text(i));
    found.push([...operands, scanner.operator].join(' '));
  }
  return found;
}

describe('a content stream', () => {
  it.each([
    ['1 0 0 rg\n0 g', ['1 0 0 rg', '0 g']],
    ['q Q/a gs(x)Tj[1(y)]TJ', ['q', 'Q', '/a gs', '(x) Tj', '[1(y)] TJ']],
    // What only looks like colours: in strings, names, comments.
    ['(1 0 0 rg \\) (0 g) ) Tj', ['(1 0 0 rg \\) (0 g) ) Tj']],
    ['<30206720> Tj', ['<30206720> Tj']],
    ['% 1 0 0 rg\r0 G', ['0 G']],
    ['/rg#20 cs', ['/rg#20 cs']],
    [
      '/P <</MCID 0 /E (0 g) /A [<</B <</C 1>> >>]>> BDC',
      ['/P <</MCID 0 /E (0 g) /A [<</B <</C 1>> >>]>> BDC'],
    ],
    ['true null false x', ['true null false x']],
    // Torn or wrong.
    ['1 0 0', []],
    [') ] >> 0 g', [') ] > > 0 g']],
    ['(never closed 0 g', []],
    ['[ 1 [ 2', []],
    ['<</A 1', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('passes over a picture written into it, whatever its bytes', () => {
    const data = '\x00\xff EI\x01 1 0 0 rg ( [ << \nEI \x80\x90 ';
    const picture = `BI /W 4 /H 4 /CS /G /F [/Fl] /D <</EI 1>> ID ${data}\nEI`;
    expect(read(`q ${picture} Q 0 g`)).toEqual(['q', 'BI', 'Q', '0 g']);
    expect(read(`${picture}`)).toEqual(['BI']);
    expect(read('BI /W 1 ID \x00\x01')).toEqual(['BI']);
  });

  it('gives numbers and names', () => {
    const scanner = new ContentScanner(bytes('-.5 +12.25 7 /A#20b (x) op'));
    scanner.next();
    expect([0, 1, 2].map((i) => scanner.number(i))).toEqual([-0.5, 12.25, 7]);
    expect([scanner.number(-1), scanner.number(9)]).toEqual([Number.NaN, Number.NaN]);
    expect([scanner.name(3), scanner.name(-1), scanner.name(9)]).toEqual(['A b', undefined, undefined]);
  });

  it('is read to its end, in order and without overlap, whatever it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        const scanner = new ContentScanner(noise);
        let last = 0;
        while (scanner.next()) {
          expect(scanner.start).toBeGreaterThanOrEqual(last);
          expect(scanner.end).toBeGreaterThan(scanner.start);
          last = scanner.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('remembers the last operands of too many', () => {
    const scanner = new ContentScanner(bytes(`${'7 '.repeat(500)}1 2 3 rg`));
    expect(scanner.next()).toBe(true);
    expect([-3, -2, -1].map((i) => scanner.number(i))).toEqual([1, 2, 3]);
  });
});
