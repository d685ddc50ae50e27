/**
 * Small text is pure black: copiers and presses print grey as dots, in which small letters break up. Type of less
 * than 10 pt that a theme sets grey, or lets shine through, is made black and solid; what comes after it is not.
 */
import { greyText } from './grey-level.ts';
import type { ContentScanner } from './grey-scan.ts';
import type { GraphicsState } from './grey-state.ts';

/** pt */
const SMALL = 10;
/** Lighter letters than this stand on something dark: black ones would vanish there. */
const DARK = 0.75;
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
/** What may stand between two words without anything else being painted. */
const OF_TEXT = new Set('Tc Tw Tz TL Tf Tr Ts Td TD Tm T* BMC BDC EMC MP DP'.split(' '));

export class SmallText {
  private changed: { fill?: number; opacityName?: string } | undefined;

  /** @param opaque gives the name of a graphics state that lets nothing shine through */
  constructor(private readonly opaque: () => string) {}

  /**
   * @param textScale of the text matrix
   * @returns what is to be written before the operator; undefined for nothing
   */
  before({ operator }: ContentScanner, state: GraphicsState, textScale: number): string | undefined {
    if (SHOWS.has(operator)) {
      const wanted = this.wanted(state, textScale);
      if (wanted === (this.changed !== undefined)) return undefined;
      return wanted ? this.darken(state) : this.restore();
    }
    return this.changed === undefined || OF_TEXT.has(operator) ? undefined : this.restore();
  }

  private wanted(state: GraphicsState, textScale: number): boolean {
    const { fill, scale, fontSize, textMode, opacity, opacityName } = state;
    if (scale === undefined || textMode % 2 === 1 || textMode > 6) return false;
    if (fill.space.kind === 'pattern' || fill.level === undefined || fill.level >= DARK) return false;
    const translucent = opacity < 1 && opacity > 0 && opacityName !== undefined;
    if (fill.level === 0 && !translucent) return false;
    return Math.abs(fontSize) * scale * textScale < SMALL - 1e-3;
  }

  private darken({ fill, opacity, opacityName }: GraphicsState): string {
    this.changed = {};
    let text = '';
    if (fill.level !== 0 && fill.level !== undefined) {
      this.changed.fill = fill.level;
      text += ' 0 g ';
    }
    if (opacity < 1 && opacityName !== undefined) {
      this.changed.opacityName = opacityName;
      text += ` /${this.opaque()} gs `;
    }
    return text;
  }

  private restore(): string {
    const { fill, opacityName } = this.changed ?? {};
    this.changed = undefined;
    return `${fill === undefined ? '' : ` ${greyText(fill)} g `}${opacityName === undefined ? '' : ` /${opacityName} gs `}`;
  }
}
