/** Whether what is printed keeps off the edges that printers do not reach, and whether a page has room for text. */
import type { Size } from '../geometry.ts';
import { hundredth, tenth } from '../imposition/in-words.ts';
import type { SchemeName } from '../imposition/schemes/index.ts';
import type { Notices } from '../report/notices.ts';
import type { Paper } from './paper.ts';

/** Tokens that say how far from the trim something is printed; the gutter lies in the fold. */
const EDGES = ['margin-top', 'margin-outer', 'margin-bottom', 'head-top'] as const;
/** From the trim to the footer, mm: as `styles/page.css` has it; the mini-zine has a token for it. */
const FOOTER = 10;

/** A text block less wide or high than this holds no line worth reading, mm. */
export const LEAST_TEXT = 25;

type Tokens = ReadonlyMap<string, string>;

const millimetres = (tokens: Tokens, name: string): number => Number.parseFloat(tokens.get(name) ?? '0');

/** White along the edges of every page but those that a picture fills, mm. */
export const whiteOf = (tokens: Tokens): number =>
  Math.min(
    tokens.has('footer-bottom') ? millimetres(tokens, 'footer-bottom') : FOOTER,
    ...EDGES.map((name) => millimetres(tokens, name)),
  );

/** The text block of a page, mm. */
function textBlock(tokens: Tokens, page: Size): Size {
  const mm = (name: string): number => millimetres(tokens, name);
  return {
    width: page.width - mm('margin-gutter') - mm('margin-outer'),
    height: page.height - mm('margin-top') - mm('margin-bottom'),
  };
}

/** Whether there is room for text between the margins. */
export function hasRoom(tokens: Tokens, page: Size): boolean {
  const { width, height } = textBlock(tokens, page);
  return width >= LEAST_TEXT && height >= LEAST_TEXT;
}

/**
 * Where the backs are moved against the fronts, they need as much more white, on whichever side of a page: pages lie
 * on the left and on the right, and some stand on their heads.
 */
function movedBy(name: string, { slip, scheme }: Paper): number {
  if (!slip || scheme === 'mini-zine') return 0;
  const [across, along] = [Math.abs(slip.right), Math.abs(slip.down)];
  // The usual schemes lie; sheets of the others may stand.
  if (scheme && STANDING.includes(scheme)) return Math.max(across, along);
  return name === 'margin-outer' ? across : along;
}

const STANDING: readonly SchemeName[] = ['cut-stack', 'two-copies', 'cards'];

/** Faults go to the notices. */
export function tellMargins(tokens: Tokens, paper: Paper, notices: Notices): void {
  const { page, edge, placeOf } = paper;
  const mm = (name: string): number => millimetres(tokens, name);
  const { width, height } = textBlock(tokens, page);
  if (!hasRoom(tokens, page)) {
    const sizes = { width: tenth(page.width), height: tenth(page.height), least: LEAST_TEXT };
    notices.add(
      'booklet-no-room',
      { ...sizes, textWidth: Math.max(0, tenth(width)), textHeight: Math.max(0, tenth(height)) },
      placeOf(['paper', 'page']),
    );
    return;
  }
  for (const name of EDGES) {
    const moved = movedBy(name, paper);
    const least = hundredth(edge + moved);
    if (mm(name) >= least) continue;
    const own = placeOf(['tokens', name]);
    const key = moved > 0 && mm(name) >= edge ? 'shift' : 'edge';
    const place = own.line === undefined ? placeOf(['printer', key]) : own;
    const shift = key === 'shift' ? moved : 0;
    notices.add('booklet-margin-in-edge', { name, margin: tenth(mm(name)), edge, shift, least }, place);
  }
}
