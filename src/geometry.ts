/**
 * The one home of sizes: units, paper, and nothing else.
 *
 * Lengths are millimetres (mm) unless a name says points (pt, 1/72 inch, the unit of PDF) or
 * pixels (px, 1/96 inch, the unit of CSS).
 */

/** A width and a height, in mm. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Millimetres to PDF points: an inch is 25.4 mm (ISO 31-1) and 72 pt (ISO 32000-1, 8.3.2.3). */
export const mmToPt = (mm: number): number => (mm * 72) / 25.4;

/** PDF points to millimetres. */
export const ptToMm = (pt: number): number => (pt * 25.4) / 72;

/** CSS pixels to PDF points: a CSS inch is 96 px (CSS Values and Units 4, 6.2). */
export const pxToPt = (px: number): number => px * 0.75;

/** Page sizes a booklet can have, upright, in mm (ISO 216). */
export const PAGE_SIZES = {
  A5: { width: 148, height: 210 },
} as const satisfies Record<string, Size>;

/** Sheet sizes a booklet can be printed on, as they lie in the printer for two pages side by side, in mm. */
export const SHEET_SIZES = {
  A4: { width: 297, height: 210 },
} as const satisfies Record<string, Size>;

export type PageName = keyof typeof PAGE_SIZES;
export type SheetName = keyof typeof SHEET_SIZES;

/** How far a measured length may be off before it is wrong, in mm. */
export const TOLERANCE = 0.1;
