/** What is left open when any PDF is imposed: the scheme, the scale, and what depends on the size of the pages. */
import { lying, type Size, standing } from '../geometry.ts';
import { refuse } from '../report/notice.ts';
import type { ImposeOptions } from './impose.ts';
import { tenth } from './in-words.ts';
import { cardGrid, type Scale } from './layout.ts';
import type { Grid, Orientation } from './plan.ts';
import { type SchemeName, usualScheme } from './schemes/index.ts';

export interface Chosen {
  scheme: SchemeName;
  scale: Scale;
  /** Leaflets of one leaf that are wider than high stand above each other. */
  wide: boolean;
  /** For cards. */
  grid?: Grid;
  orientation?: Orientation;
}

/**
 * @param pages how many there are
 * @param largest their largest size, in mm
 * @param sheet in mm
 * @throws {Refusal} `sheet-too-small` for cards that are larger than the sheet
 */
export function chooseScheme(pages: number, largest: Size, sheet: Size, options: ImposeOptions): Chosen {
  const scheme = options.scheme ?? usualScheme(pages);
  const wide = largest.width > largest.height;
  if (scheme !== 'cards') return { scheme, scale: options.scale ?? 'fit', wide };
  if (options.grid)
    return {
      scheme,
      scale: options.scale ?? 'fit',
      wide,
      grid: options.grid,
      orientation: wayFor(options.grid, largest, sheet),
    };
  const found =
    cardGrid(largest, sheet) ??
    refuse('sheet-too-small', {
      ...{ width: tenth(largest.width), height: tenth(largest.height), places: 1 },
      ...{ sheetWidth: tenth(sheet.width), sheetHeight: tenth(sheet.height) },
    });
  return { scheme, scale: options.scale ?? 'actual', wide, ...found };
}

/** The way the sheet lies that leaves these cards larger. */
function wayFor({ columns, rows }: Grid, card: Size, sheet: Size): Orientation {
  const scale = ({ width, height }: Size): number =>
    Math.min(width / columns / card.width, height / rows / card.height);
  return scale(lying(sheet)) > scale(standing(sheet)) ? 'landscape' : 'portrait';
}
