/** What is painted on the pages of a finished PDF, as plain data: what the checks of looks and print go by. */
import type { Area } from '../../geometry.ts';

/**
 * How a colour is written: `grey` in grey alone; `neutral` in the way of colours, but without any (red, green and
 * blue alike): many copiers bill that as colour; `colour`.
 */
export type Tone = 'grey' | 'neutral' | 'colour';

/** Words of one look on one line. */
export interface TextRun {
  /** pt on the page; NaN where the font does not say how large its signs are (Type 3 of bitmaps). */
  size: number;
  /** Signs painted, blanks counted. */
  signs: number;
  /** Signs that the font does not have, and draws as a box or not at all. */
  missing: number;
  /** The font's name, without the prefix of subsets. */
  font: string;
  area: Area;
  /** 0 black, 1 white, with the paper shining through where it does; undefined where a pattern or gradient paints. */
  level: number | undefined;
  /** What lies beneath, in the same way; undefined on pictures and gradients. */
  ground: number | undefined;
}

/** A picture where it stands. */
export interface PlacedPicture {
  /** The same for the same picture in several places. */
  id: string;
  area: Area;
  /** px */
  width: number;
  height: number;
  /** Pixels in an inch of the page, in the direction that has fewer. */
  ppi: number;
  /** Bits in each of its colours; 1 for stencils as well. */
  bits: number;
}

/** A line or a long thin area. */
export interface Line {
  /** pt on the page; 0 where the file asks for the thinnest line that the machine can draw. */
  width: number;
  area: Area;
}

/** How something lets what is beneath it shine through. */
export type Veil = 'opacity' | 'mask' | 'blend';

/** All that is painted on a page. Areas in pt from the top left corner of the page as it is shown. */
export interface PageMarks {
  text: TextRun[];
  pictures: PlacedPicture[];
  /** Those thinner than {@link FINE}. */
  lines: Line[];
  /** Where paint of a tone first stands. */
  tones: Partial<Record<Tone, Area>>;
  veils: Partial<Record<Veil, Area>>;
  /** What looks like a QR code drawn of squares, with the side of a module, pt. */
  codes: { area: Area; module: number }[];
  /** True where a part could not be read, or was too much. */
  incomplete: boolean;
}

/** Lines that are thicker than this are nobody's trouble, pt. */
export const FINE = 1;

export const noMarks = (): PageMarks => ({
  ...{ text: [], pictures: [], lines: [], tones: {}, veils: {}, codes: [] },
  incomplete: false,
});
