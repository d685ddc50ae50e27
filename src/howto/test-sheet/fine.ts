/** What a copier can still draw: hairlines and QR codes. Around their own corner, in mm. */
import { encode } from 'uqr';
import { ptToMm } from '../../geometry.ts';
import { round } from '../numbers.ts';
import { rect, words } from '../svg.ts';

/** Thicknesses, pt. */
export const HAIRLINES = [0.1, 0.25, 0.5, 0.75, 1] as const;
const LINE = { length: 30, apart: 3.6 };
/** Where the black field with the white lines begins. */
const WHITE_AT = 42;

/** Black on white, and white on black. */
export const drawHairlines = (): string => {
  const height = HAIRLINES.length * LINE.apart;
  const lines = HAIRLINES.map((pt, index) => {
    const [y, thickness] = [(index + 0.5) * LINE.apart, ptToMm(pt)];
    return [
      words(7, y + 0.8, `${pt} pt`, { size: 2.3, anchor: 'end', class: 'test-label' }),
      rect(9, y - thickness / 2, LINE.length, thickness),
      rect(WHITE_AT + 1.5, y - thickness / 2, LINE.length - 3, thickness, '#fff'),
    ].join('');
  });
  return rect(WHITE_AT, 0, LINE.length, height) + lines.join('');
};

/** Sides of a module, mm. */
export const MODULES = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8] as const;
/** Modules of white on each side (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;

/** Codes that say how large their own modules are. The same grade as on the pages of booklets. */
export function drawCodes(): string {
  let x = 0;
  return MODULES.map((side) => {
    const { data } = encode(codeText(side), { ecc: 'Q', border: 0 });
    const across = data.length * side;
    const [left, top] = [x, 0];
    x += across + Math.max(QUIET * side, 3);
    const dark = data.flatMap((row, r) => runs(row).map(([from, to]) => [from, to, r] as const));
    const path = dark.map(([from, to, r]) => `M${from} ${r}h${to - from}v1h-${to - from}z`).join('');
    return [
      `<g transform="translate(${round(left)} ${top}) scale(${side})"><path d="${path}" shape-rendering="crispEdges"/></g>`,
      words(left + across / 2, across + 3.4, `${side} mm`, {
        size: 2.3,
        anchor: 'middle',
        class: 'test-label',
      }),
    ].join('');
  }).join('');
}

/** In capitals and digits, which make the smallest code (21 modules). */
export const codeText = (side: number): string => `${side} MM`;

/** Dark modules that touch are one shape, so that no seams are drawn. */
function runs(row: readonly boolean[]): [from: number, to: number][] {
  const text = row.map((dark) => (dark ? '1' : '0')).join('');
  return [...text.matchAll(/1+/g)].map(({ 0: run, index }) => [index, index + run.length]);
}
