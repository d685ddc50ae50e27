/** How many pixels a picture needs for the size it is printed at. */
import type { Size } from '../geometry.ts';

/**
 * Pixels in an inch of paper: printers ask for 300, and above 400 nobody sees a difference, not even in line
 * drawings from an office copier (600 dots, of which a grey takes several).
 */
export const FINEST = 400;

/** How wide or high a picture may be printed. */
export interface PictureRoom {
  /** The largest it can become, mm. */
  width?: number | undefined;
  height?: number | undefined;
  /** Whether it fills both and what is over is cut off. */
  fills?: boolean | undefined;
}

/** The width in px that is enough wherever the picture stands; at least 1. */
export function widthNeeded(
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  rooms: readonly PictureRoom[],
): number {
  const ratio = widthPx / heightPx;
  const widths = rooms.map(
    ({ width = Number.POSITIVE_INFINITY, height = Number.POSITIVE_INFINITY, fills }) =>
      fills ? Math.max(width, height * ratio) : Math.min(width, height * ratio),
  );
  return Math.max(1, Math.floor((Math.max(...widths) / 25.4) * FINEST));
}

/** The room of a whole page, where nothing else is known. */
export const pageRoom = (page: Size): PictureRoom => ({ ...page, fills: true });
