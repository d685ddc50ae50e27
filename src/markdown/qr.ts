/**
 * An address as a QR code that a bad copy of a copy can still be read from: black on white, level Q of error
 * correction (a quarter of it may be spoilt), M where Q would be too large, the quiet zone of four modules
 * around it (ISO/IEC 18004, 5.3.8). Sizes in mm.
 */
import type { Element } from 'hast';
import { encode } from 'uqr';

/** The least side of a code without its quiet zone. */
const LEAST_SIDE = 18;
/** The least side of a module: three dots of a copier that scans at 150 dpi. */
const LEAST_MODULE = 0.5;
/** The largest side, with the quiet zone. */
const LARGEST_SIDE = 45;
/** Modules on each side. */
const QUIET_ZONE = 4;

export interface DrawnCode {
  svg: Element;
  /** With the quiet zone, mm. */
  side: number;
}

/** @param label what is read aloud instead; @returns undefined where the address is too long */
export function drawCode(address: string, label: string): DrawnCode | undefined {
  const data = modules(ascii(address));
  if (!data) return undefined;
  const across = data.length + 2 * QUIET_ZONE;
  const side = round(across * moduleSide(data.length));
  return { side, svg: svgOf(data, across, side, label) };
}

const moduleSide = (count: number): number => Math.max(LEAST_MODULE, LEAST_SIDE / count);

function modules(address: string): boolean[][] | undefined {
  for (const ecc of ['Q', 'M'] as const) {
    try {
      const { data } = encode(address, { ecc, border: 0 });
      if ((data.length + 2 * QUIET_ZONE) * moduleSide(data.length) <= LARGEST_SIDE) return data;
    } catch {
      // No code at all holds as much.
    }
  }
  return undefined;
}

/** Some readers take what is not ASCII for another alphabet; a browser sends it as percent codes anyway. */
function ascii(address: string): string {
  if (/^[!-~]*$/.test(address)) return address;
  try {
    return new URL(address).href;
  } catch {
    return encodeURI(address);
  }
}

/** One path for all: modules of a row that touch are one rectangle, so that no seams are drawn. */
function svgOf(data: readonly boolean[][], across: number, side: number, label: string): Element {
  const path = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: run, index }) => `M${index + QUIET_ZONE} ${y + QUIET_ZONE}h${run.length}v1h-${run.length}z`),
  );
  return {
    type: 'element',
    tagName: 'svg',
    properties: {
      className: ['livret-code-drawing'],
      role: 'img',
      ariaLabel: label,
      viewBox: `0 0 ${across} ${across}`,
      width: `${side}mm`,
      height: `${side}mm`,
      shapeRendering: 'crispEdges',
    },
    children: [
      { type: 'element', tagName: 'path', properties: { d: path.join(''), fill: '#000' }, children: [] },
    ],
  };
}

const round = (mm: number): number => Math.round(mm * 1000) / 1000;
