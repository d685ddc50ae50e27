/** Colours as operators set them (ISO 32000-1, 8.6.8). */
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { greyOf } from '../grey-level.ts';
import type { ContentScanner } from '../grey-scan.ts';
import { type Space, spaceOf } from '../grey-space.ts';
import type { Ink } from './state.ts';
import type { Tone } from './types.ts';

/** Parts of red, green and blue that differ by less look grey. */
const ALIKE = 0.01;

/** `values` of the plain spaces: 1 grey, 3 red, green, blue, 4 cyan, magenta, yellow, black. */
export function plainInk(values: readonly number[], before: Ink): Ink {
  const grey = values.length === 1;
  const space: Space = grey ? { kind: 'grey' } : { kind: 'colour', components: values.length, grey: greyOf };
  const level = grey ? values[0] : greyOf(values);
  return { space, tone: toneOf(values), level: finite(level), opacity: before.opacity };
}

/** The colour that a space begins with. */
export function inkIn(space: Space, before: Ink): Ink {
  if (space.kind === 'grey') return { space, tone: 'grey', level: 0, opacity: before.opacity };
  if (space.kind === 'pattern') return { space, tone: 'grey', level: undefined, opacity: before.opacity };
  const tone = space.kind === 'colour' && space.components === 1 && !space.table ? 'grey' : 'neutral';
  return { space, tone, level: space.kind === 'unknown' ? undefined : 0, opacity: before.opacity };
}

/** A colour of the space that was set. @param patternTone that of the pattern named, where one is */
export function inkOf(scanner: ContentScanner, before: Ink, patternTone: Tone | undefined): Ink {
  const { space, opacity } = before;
  const values = numbersOf(scanner);
  switch (space.kind) {
    case 'grey':
      return { ...before, level: finite(values.at(-1)) };
    case 'colour': {
      const own = values.slice(-space.components);
      if (space.table) return { space, tone: 'colour', level: finite(space.grey(own)), opacity };
      return { space, tone: toneOf(own), level: finite(space.grey(own)), opacity };
    }
    case 'pattern':
      return {
        space,
        tone: patternTone ?? (values.length > 1 ? toneOf(values) : 'grey'),
        level: undefined,
        opacity,
      };
    default:
      return { space, tone: space.name === 'Separation' ? 'neutral' : 'colour', level: undefined, opacity };
  }
}

/** Of a space by itself: what a gradient or a picture in it may be. */
export function toneOfSpace(object: PDFObject | undefined, context: PDFContext): Tone {
  const space = spaceOf(object, context);
  if (space.kind === 'grey') return 'grey';
  return space.kind === 'colour' && space.components === 1 && !space.table ? 'grey' : 'colour';
}

function toneOf(values: readonly number[]): Tone {
  if (values.length <= 1) return 'grey';
  const [a = 0, b = 0, c = 0] = values;
  if (values.length === 4) return Math.max(a, b, c) < ALIKE ? 'neutral' : 'colour';
  return Math.abs(a - b) < ALIKE && Math.abs(b - c) < ALIKE ? 'neutral' : 'colour';
}

const numbersOf = (scanner: ContentScanner): number[] =>
  Array.from({ length: scanner.count }, (_, i) => scanner.number(i)).filter((n) => !Number.isNaN(n));

const finite = (level: number | undefined): number | undefined =>
  level === undefined || Number.isNaN(level) ? undefined : Math.min(1, Math.max(0, level));
