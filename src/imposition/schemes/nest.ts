/** Sheets that lie in each other and are folded once together: what the schemes with a fold have in common. */
import type { Blanks } from '../blanks.ts';
import { PAGES_A_SHEET } from '../blanks.ts';
import type { Binding, Cell, Nest, Side } from '../plan.ts';

/** What may be chosen wherever there is a spine. */
export interface SpineOptions {
  /** Default `before-last`. */
  blanks?: Blanks | undefined;
  /** Default `left`. */
  binding?: Binding | undefined;
}

/** A place on a sheet of two columns, which also says its half in a word. */
export interface HalfCell extends Cell {
  readonly place: 'left' | 'right';
}

/** What stands side by side on one side of a sheet. */
type Pair = readonly [left: number | null, right: number | null];

/** One sheet of a nest. */
export interface FoldedSheet {
  readonly nest: Nest;
  readonly front: Pair;
  readonly back: Pair;
}

/**
 * The sheets of one nest, the outermost first. Position p of the nest stands beside the one that, added to it,
 * gives one more than the positions there are; behind each position stands the next, or the one before.
 *
 * @param order what stands on the positions of the nest; a multiple of four
 * @param number which nest it is, from 1
 */
export function nested(
  order: readonly (number | null)[],
  number: number,
  binding: Binding = 'left',
): FoldedSheet[] {
  const sheets = order.length / PAGES_A_SHEET;
  const at = (position: number): number | null => order[position - 1] ?? null;
  const pair = (left: number, right: number): Pair =>
    binding === 'left' ? [at(left), at(right)] : [at(right), at(left)];
  return Array.from({ length: sheets }, (_, depth) => {
    const recto = 2 * depth + 1;
    const last = order.length - 2 * depth;
    return {
      nest: { number, depth, sheets },
      front: pair(last, recto),
      back: pair(recto + 1, last - 1),
    };
  });
}

/** The two places of a folded sheet on one row of one side. The fold lies between them. */
export function halves(
  where: { sheet: number; side: Side; row: number },
  { nest, ...sheet }: FoldedSheet,
): HalfCell[] {
  const [left, right] = sheet[where.side];
  return [
    { ...where, column: 0, place: 'left', page: left, turn: 0, spine: 'right', nest },
    { ...where, column: 1, place: 'right', page: right, turn: 0, spine: 'left', nest },
  ];
}
