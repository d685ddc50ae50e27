/** The graphics state (ISO 32000-1, 8.4 and 9.3) as far as marks need it. */
import type { Area } from '../../geometry.ts';
import type { Space } from '../grey-space.ts';
import type { UsedFont } from './font.ts';
import { IDENTITY, type Matrix } from './matrix.ts';
import type { Tone } from './types.ts';

export interface Ink {
  space: Space;
  tone: Tone;
  /** 0 black, 1 white; undefined for patterns and what cannot be read. */
  level: number | undefined;
  opacity: number;
}

export interface State {
  /** To pt from the top left corner of the page. */
  ctm: Matrix;
  fill: Ink;
  stroke: Ink;
  lineWidth: number;
  font: UsedFont | undefined;
  size: number;
  letterSpace: number;
  wordSpace: number;
  /** 1 is as the font has it. */
  stretch: number;
  leading: number;
  rise: number;
  /** How text is painted; 3 and 7: not at all. */
  mode: number;
  /** What is drawn outside of it is not seen; undefined where there is no limit. */
  clip: Area | undefined;
  masked: boolean;
  blended: boolean;
}

export const BLACK: Ink = { space: { kind: 'grey' }, tone: 'grey', level: 0, opacity: 1 };

export const firstState = (ctm: Matrix = IDENTITY): State => ({
  ...{ ctm, fill: BLACK, stroke: BLACK, lineWidth: 1 },
  ...{ font: undefined, size: 0, letterSpace: 0, wordSpace: 0, stretch: 1, leading: 0, rise: 0, mode: 0 },
  ...{ clip: undefined, masked: false, blended: false },
});
