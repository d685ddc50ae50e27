/** Pieces of SVG in millimetres: filled shapes, because their edges are where they are said to be. */
import { round } from './numbers.ts';

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param fill a colour; default black */
export const rect = (x: number, y: number, width: number, height: number, fill = '#000'): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;

export interface Lettering {
  /** Height of the type, mm. */
  size: number;
  anchor?: 'start' | 'middle' | 'end' | undefined;
  /** CSS classes. */
  class?: string | undefined;
}

/** Words on a baseline. */
export const words = (
  x: number,
  y: number,
  text: string,
  { size, anchor = 'start', class: name }: Lettering,
): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" text-anchor="${anchor}"` +
  `${name ? ` class="${name}"` : ''}>${escapeHtml(text)}</text>`;

/** A line that is drawn along its middle. @param d an SVG path @param width mm */
export const line = (d: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="#000" stroke-width="${width}"${more === '' ? '' : ` ${more}`}/>`;

/** A closed shape with an outline. */
export const shape = (d: string, width: number, fill = '#fff'): string =>
  `<path d="${d}" fill="${fill}" stroke="#000" stroke-width="${width}" stroke-linejoin="round"/>`;

export const at = (x: number, y: number, inner: string, turn = 0): string =>
  `<g transform="translate(${round(x)} ${round(y)})${turn === 0 ? '' : ` rotate(${turn})`}">${inner}</g>`;

/** A drawing of its own. @param label what is read aloud; without it the drawing only repeats the words */
export const drawing = (width: number, height: number, inner: string, label?: string): string =>
  `<svg class="howto-drawing" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}mm" ` +
  `height="${round(height)}mm" direction="ltr" ${label ? `role="img" aria-label="${escapeHtml(label)}"` : 'aria-hidden="true"'}>` +
  `${inner}</svg>`;
