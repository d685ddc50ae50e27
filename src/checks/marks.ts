/** What is painted on a page, as the checks take it. Areas in pt from its top left corner, as it is shown. */
import type { Area } from '../geometry.ts';

/** 0 black, 1 white; undefined where a picture, pattern or gradient is. */
type Level = number | undefined;

export interface Marks {
  /** Words of one look on one line; `size` in pt, NaN where it is not known; `ground` is what lies beneath. */
  text: readonly {
    size: number;
    signs: number;
    missing: number;
    font: string;
    area: Area;
    level: Level;
    ground: Level;
  }[];
  /** Sizes in px, with the pixels in an inch of the page. */
  pictures: readonly { id: string; area: Area; width: number; height: number; ppi: number; bits: number }[];
  /** Fine lines, with their width in pt. */
  lines: readonly { width: number; area: Area }[];
  /** Where paint of a tone first stands. `neutral`: without colour, but written as one. */
  tones: { readonly [tone in 'grey' | 'neutral' | 'colour']?: Area };
  /** Where something first shines through. */
  veils: { readonly [veil in 'opacity' | 'mask' | 'blend']?: Area };
  /** True where a part could not be read. */
  incomplete: boolean;
}
