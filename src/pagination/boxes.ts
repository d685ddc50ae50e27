/** Boxes as the browser measured them, px, on pages as they are printed. */
import { pxToPt, type Size } from '../geometry.ts';
import type { Box } from './in-page/facts.ts';

/** A box of a right-hand page on a left-hand one, px. @param page trim size, mm */
export const mirrored = (box: Box, page: Size): Box => ({
  ...box,
  left: (page.width / 25.4) * 96 - box.left - box.width,
});

/** In pt. */
export const scaled = (box: Box): Box => ({
  left: pxToPt(box.left),
  top: pxToPt(box.top),
  width: pxToPt(box.width),
  height: pxToPt(box.height),
});
