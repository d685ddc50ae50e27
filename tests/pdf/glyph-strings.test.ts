import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinGlyphStrings } from '../../src/pdf/glyph-strings.ts';

/** Every glyph of the fonts here, by its code, in the type's size. */
const width = (code: number): number => (300 + ((code * 37) % 400)) / 1000;
const widthsOf = (font: string) => (font === 'F1' ? width : undefined);

function joined(text: string): string | undefined {
  const bytes = joinGlyphStrings(Buffer.from(text, 'latin1'), widthsOf);
  return bytes && Buffer.from(bytes).toString('latin1');
}

const hex = (code: number): string => `<${code.toString(16).padStart(4, '0')}>`;
const page = (...lines: string[]): string =>
  `0 g\nBT\n/F1 10 Tf\n1 0 0 -1 50 700 Tm\n${lines.join('\n')}\nET\n`;
/** A line as Chromium writes it: each glyph by itself, `more[i]` units further than it is wide. */
const line = (codes: number[], more: (index: number) => number = () => 0): string =>
  codes
    .map((code, i) =>
      i === 0
        ? `${hex(code)} Tj`
        : `${Number((width(codes[i - 1]!) * 10 + more(i - 1)).toFixed(7))} 0 Td ${hex(code)} Tj`,
    )
    .join('\n');

it('glyphs that stand as wide as they are become one string', () => {
  expect(joined(page(line([1, 2, 3])))).toBe(page('<000100020003> Tj'));
});

it('kerning stays, and what moves less than a reader sees does not count', () => {
  const kern = (index: number): number => [0.01, -0.5, 0, 0][index]!;
  // 0.5 of 10 are 50 thousandths, against the line; the hundredth before it is in them.
  expect(joined(page(line([1, 2, 3, 4, 5], kern)))).toBe(page('[<00010002>49<000300040005>] TJ'));
});

it('small differences are made up for before they add up', () => {
  const text = joined(page(line(Array(20).fill(7), () => 0.011)))!;
  expect(text).toMatch(
    /^0 g\nBT\n\/F1 10 Tf\n1 0 0 -1 50 700 Tm\n\[(?:<(?:0007){1,3}>-[23]){6,}<(?:0007)+>\] TJ\nET\n$/,
  );
});

it('letters set wider say so once, and what comes after them is as it was', () => {
  expect(joined(page(line([1, 2, 3, 4], () => 0.2)))).toBe(page('0.2 Tc <0001000200030004> Tj 0 Tc'));
});

it('moves that follow lead from where the line began', () => {
  const text = page(line([1, 2, 3]), '0 14 Td <0004> Tj', '-2.5 0 Td <0005> Tj');
  const x = width(1) * 10 + width(2) * 10;
  expect(joined(text)).toBe(page('<000100020003> Tj', `${x} 14 Td <0004> Tj`, '-2.5 0 Td <0005> Tj'));
});

it('a string goes on only from where a line begins', () => {
  const text = page('<0001> Tj <0002> Tj', '3 0 Td <0003> Tj');
  expect(joined(text)).toBeUndefined();
});

it('what is none of Chromium’s stays as it is', () => {
  const lines = line([1, 2, 3]);
  expect(joined(page(lines).replace('/F1', '/F2'))).toBeUndefined();
  for (const foreign of ['1 Tc', '1 Tw', '90 Tz', '0 12 TD', 'T*', "(a) '"]) {
    expect(joined(page(foreign, lines)), foreign).toBeUndefined();
  }
  expect(joined(page('/G1 gs', lines))).toBeUndefined();
  expect(joined(page('(ab) Tj', '5 0 Td (c) Tj'))).toBeUndefined();
  // As text it looks like a line; it is a string.
  expect(joined(`BT /F1 10 Tf (\n${lines}\n) Tj ET`)).toBeUndefined();
});

/** Where each glyph stands: read without any of what is tested. */
function glyphs(text: string): { code: number; x: number; y: number }[] {
  const found: { code: number; x: number; y: number }[] = [];
  let [x, y, lineX, lineY, spacing] = [0, 0, 0, 0, 0];
  const show = (codes: string): void => {
    for (const [code] of codes.matchAll(/[0-9a-f]{4}/g)) {
      const number = Number.parseInt(code, 16);
      found.push({ code: number, x, y });
      x += width(number) * 10 + spacing;
    }
  };
  const operators = /(\S+) (\S+) Td|(\S+) Tc|<([0-9a-f]+)> Tj|\[([^\]]*)\] TJ|Tm/g;
  for (const [whole, dx, dy, tc, codes, array] of text.matchAll(operators)) {
    if (whole === 'Tm') [x, y, lineX, lineY] = [0, 0, 0, 0];
    else if (tc !== undefined) spacing = Number(tc);
    else if (codes !== undefined) show(codes);
    else if (array !== undefined) {
      for (const [item] of array.matchAll(/<[^>]*>|-?[\d.]+/g)) {
        if (item.startsWith('<')) show(item);
        else x -= (Number(item) / 1000) * 10;
      }
    } else {
      [lineX, lineY] = [lineX + Number(dx), lineY + Number(dy)];
      [x, y] = [lineX, lineY];
    }
  }
  return found;
}

it('any line shows the same glyphs in the same order, each where it stood to two thousandths of its size', () => {
  const move = fc.oneof(
    fc.constant(0),
    fc.double({ min: -0.02, max: 0.02, noNaN: true }),
    fc.double({ min: -3, max: 60, noNaN: true }),
  );
  const glyph = fc.tuple(fc.integer({ min: 1, max: 0xffff }), move, fc.constantFrom(0, 0, 0, 0, 0, 14));
  const set = fc.tuple(fc.array(glyph, { minLength: 1, maxLength: 60 }), fc.constantFrom(0, 0, 0.3, -0.07));
  fc.assert(
    fc.property(fc.array(set, { minLength: 1, maxLength: 4 }), (lines) => {
      const text = lines
        .map(([line, tracking]) => {
          let before = 0;
          return page(
            ...line.map(([code, more, down], i) => {
              const x = before + more + tracking;
              before = width(code) * 10;
              return i === 0 ? `${hex(code)} Tj` : `${x.toFixed(7)} ${down} Td ${hex(code)} Tj`;
            }),
          );
        })
        .join('');
      const [here, there] = [glyphs(text), glyphs(joined(text) ?? text)];
      expect(there.map(({ code }) => code)).toEqual(here.map(({ code }) => code));
      for (const [i, { x, y }] of here.entries()) {
        expect(there[i]!.y).toBe(y);
        expect(Math.abs(there[i]!.x - x)).toBeLessThan(0.0201);
      }
    }),
    { numRuns: 400 },
  );
});

it('a line longer than one string holds is shown in several', () => {
  const codes = Array.from({ length: 2500 }, (_, i) => 1 + (i % 9));
  const text = page(line(codes));
  const [here, there] = [glyphs(text), glyphs(joined(text)!)];
  expect(there.map(({ code }) => code)).toEqual(codes);
  expect(joined(text)!.length).toBeLessThan(text.length / 3);
  for (const [i, { x }] of here.entries()) expect(Math.abs(there[i]!.x - x)).toBeLessThan(0.03);
});
