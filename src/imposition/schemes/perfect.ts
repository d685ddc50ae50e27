/** Perfect binding: every sheet is folded by itself, the folded sheets are stacked and glued along the fold. */
import type { Plan } from '../plan.ts';
import type { HalfCell, SpineOptions } from './nest.ts';
import { signatures } from './signatures.ts';

/**
 * Plans signatures of a single sheet each, which is what folding every sheet by itself means.
 *
 * Eight pages, bound on the left:
 *
 * ```
 *            sheet 1                             sheet 2
 *    front           back                front           back
 *  +----+----+     +----+----+         +----+----+     +----+----+
 *  |  4 |  1 |     |  2 |  3 |         |  8 |  5 |     |  6 |  7 |
 *  +----+----+     +----+----+         +----+----+     +----+----+
 *       fold                                fold
 * ```
 *
 * @param pages pages of the document, 1 or more
 * @throws {RangeError} for anything but a whole number from 1
 */
export function perfect(pages: number, options: SpineOptions = {}): Plan<HalfCell> {
  const plan = signatures(pages, { ...options, signatures: [1] });
  return { ...plan, scheme: 'perfect', lines: [{ kind: 'fold', axis: 'vertical', at: 1 }] };
}
