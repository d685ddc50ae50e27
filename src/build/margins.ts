/** Whether what is printed keeps off the edges that printers do not reach, and whether a page has room for text. */
import { tenth } from '../imposition/in-words.ts';
import type { Notices } from '../report/notices.ts';
import type { Paper } from './paper.ts';

/** Tokens that say how far from the trim something is printed; the gutter lies in the fold. */
const EDGES = ['margin-top', 'margin-outer', 'margin-bottom', 'head-top'] as const;
/** From the trim to the footer, mm: as `styles/page.css` has it. */
const FOOTER = 10;

/** A text block less wide or high than this holds no line worth reading, mm. */
const LEAST_TEXT = 25;

type Tokens = ReadonlyMap<string, string>;

const millimetres = (tokens: Tokens, name: string): number => Number.parseFloat(tokens.get(name) ?? '0');

/** White along the edges of every page but those that a picture fills, mm. */
export const whiteOf = (tokens: Tokens): number =>
  Math.min(FOOTER, ...EDGES.map((name) => millimetres(tokens, name)));

/** Faults go to the notices. */
export function tellMargins(tokens: Tokens, { page, edge, placeOf }: Paper, notices: Notices): void {
  const mm = (name: string): number => millimetres(tokens, name);
  const width = page.width - mm('margin-gutter') - mm('margin-outer');
  const height = page.height - mm('margin-top') - mm('margin-bottom');
  if (width < LEAST_TEXT || height < LEAST_TEXT) {
    const sizes = { width: tenth(page.width), height: tenth(page.height), least: LEAST_TEXT };
    notices.add(
      'booklet-no-room',
      { ...sizes, textWidth: Math.max(0, tenth(width)), textHeight: Math.max(0, tenth(height)) },
      placeOf(['paper', 'page']),
    );
    return;
  }
  for (const name of EDGES) {
    if (mm(name) >= edge) continue;
    const own = placeOf(['tokens', name]);
    const place = own.line === undefined ? placeOf(['printer', 'edge']) : own;
    notices.add('booklet-margin-in-edge', { name, margin: tenth(mm(name)), edge }, place);
  }
}
