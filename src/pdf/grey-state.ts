/** What of the graphics state (ISO 32000-1, 8.4) matters for turning a content stream grey. */
import type { Space } from './grey-space.ts';

export interface Paint {
  space: Space;
  /** 0 black, 1 white; undefined where a pattern paints. */
  level: number | undefined;
}

export interface GraphicsState {
  fill: Paint;
  stroke: Paint;
  /** pt of the page per unit; undefined where it is not known at what size this is drawn. */
  scale: number | undefined;
  fontSize: number;
  /** How text is painted: 0 and 2, 4, 6 fill it (ISO 32000-1, 9.3.6). */
  textMode: number;
  /** Opacity of what is filled, and the name of the resource that set it. */
  opacity: number;
  opacityName: string | undefined;
}

/** Every page begins with black. */
export const firstState = (scale: number | undefined): GraphicsState => ({
  fill: { space: { kind: 'grey' }, level: 0 },
  stroke: { space: { kind: 'grey' }, level: 0 },
  scale,
  fontSize: 0,
  textMode: 0,
  opacity: 1,
  opacityName: undefined,
});

/** How much larger a matrix [a b c d e f] draws. */
export const scaleOf = (a: number, b: number, c: number, d: number): number =>
  Math.sqrt(Math.abs(a * d - b * c));
