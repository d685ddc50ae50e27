/** The options of `livret impose` as they were typed, turned into what imposition takes. */
import { LEAST_SIDE, MOST_SIDE, PAPERS, parseLength, parseSize, type Size } from '../geometry.ts';
import type { Blanks } from '../imposition/blanks.ts';
import type { Flip } from '../imposition/duplex.ts';
import type { ImposeOptions } from '../imposition/impose.ts';
import type { Scale } from '../imposition/layout.ts';
import { MARK_NAMES, type MarkName } from '../imposition/marks/index.ts';
import type { Binding, Grid, Side } from '../imposition/plan.ts';
import type { CardBacks } from '../imposition/schemes/cards.ts';
import type { SchemeName } from '../imposition/schemes/index.ts';
import { MOST_IN_SIGNATURE, type SignatureSizes } from '../imposition/schemes/signatures.ts';
import { MOST_SLIP, type Slip } from '../imposition/slip.ts';
import {
  LEAST_GSM,
  LEAST_THICKNESS,
  MOST_GSM,
  MOST_THICKNESS,
  parseThickness,
} from '../imposition/thickness.ts';
import { type Notice, notice, refuse } from '../report/notice.ts';

/** How both sides are printed: in one run over an edge of the paper, or one side after the other. */
export const DUPLEX = ['short-edge', 'long-edge', 'fronts', 'backs', 'backs-long-edge'] as const;
export type Duplex = (typeof DUPLEX)[number];

/** Those with a list of choices were checked when the command was read. */
export interface TypedOptions {
  scheme?: SchemeName | undefined;
  sheet?: string | undefined;
  blanks?: Blanks | undefined;
  binding?: Binding | undefined;
  duplex?: Duplex | undefined;
  reverse?: boolean | undefined;
  creep?: string | undefined;
  marks?: string | undefined;
  scale?: Scale | undefined;
  margin?: string | undefined;
  shift?: string | undefined;
  signatures?: string | undefined;
  grid?: string | undefined;
  backs?: CardBacks | undefined;
}

type Wanted = Omit<ImposeOptions, 'file' | 'title' | 'language' | 'onSheet'>;

/** Cards on one sheet, beside or above each other: more would be smaller than stamps. */
const MOST_CARDS = 20;

/** A margin wider than this leaves nothing of an A6 page. In mm. */
const MOST_MARGIN = 40;

/** @throws {Refusal} for what cannot be understood, or is out of all bounds */
export function imposeOptions(typed: TypedOptions): Wanted {
  const { scheme, blanks, binding, scale, backs } = typed;
  return {
    ...{ scheme, blanks, binding, scale, backs },
    ...sidesOf(typed.duplex),
    reversed: typed.reverse,
    sheet: parsed(typed.sheet, sheetOf),
    thickness: parsed(typed.creep, thicknessOf),
    marks: parsed(typed.marks, marksOf),
    edge: parsed(typed.margin, marginOf),
    slip: parsed(typed.shift, slipOf),
    signatures: parsed(typed.signatures, signaturesOf),
    grid: parsed(typed.grid, gridOf),
  };
}

/** Options that were given to a scheme that knows nothing of them. @param scheme the one that was taken */
export function withoutUse(
  { signatures, grid, backs, reverse, duplex, shift }: TypedOptions,
  scheme: SchemeName,
): Notice[] {
  const oneSided = duplex === 'fronts' || duplex?.startsWith('backs');
  const idle = [
    ...(signatures !== undefined && scheme !== 'signatures' ? ['--signatures'] : []),
    ...(grid !== undefined && scheme !== 'cards' ? ['--grid'] : []),
    ...(backs !== undefined && scheme !== 'cards' ? ['--backs'] : []),
    ...(reverse && !oneSided ? ['--reverse'] : []),
    ...(shift !== undefined && scheme === 'mini-zine' ? ['--shift'] : []),
  ];
  return idle.map((option) => notice('choice-without-use', { option, scheme }));
}

const parsed = <T>(text: string | undefined, read: (text: string) => T): T | undefined =>
  text === undefined ? undefined : read(text.trim());

function sidesOf(duplex: Duplex = 'short-edge'): { flip: Flip; only?: Side } {
  const flip: Flip = duplex.endsWith('long-edge') ? 'long-edge' : 'short-edge';
  if (duplex === 'fronts') return { flip, only: 'front' };
  return duplex.startsWith('backs') ? { flip, only: 'back' } : { flip };
}

function sheetOf(text: string): Size {
  const result = parseSize(text);
  if (result.ok) return result.size;
  if (result.fault === 'unit') refuse('paper-without-unit', { text });
  if (result.fault === 'size') refuse('paper-out-of-range', { text, least: LEAST_SIDE, most: MOST_SIDE });
  return refuse('paper-unknown', { text, names: Object.keys(PAPERS).join(', ') });
}

function thicknessOf(text: string): number | undefined {
  if (text === 'none') return undefined;
  const result = parseThickness(text);
  if (result.ok) return result.thickness;
  if (result.fault === 'unknown') refuse('thickness-unknown', { text });
  const range =
    result.fault === 'weight'
      ? { least: LEAST_GSM, most: MOST_GSM, unit: 'g/m²' }
      : { least: LEAST_THICKNESS, most: MOST_THICKNESS, unit: 'mm' };
  return refuse('thickness-out-of-range', { text, ...range });
}

function marksOf(text: string): readonly MarkName[] {
  if (text === 'all') return MARK_NAMES;
  if (text === 'none') return [];
  return text.split(',').map((part) => {
    const name = MARK_NAMES.find((known) => known === part.trim());
    return name ?? refuse('marks-unknown', { text: part.trim(), names: MARK_NAMES.join(', ') });
  });
}

function marginOf(text: string): number {
  const margin = parseLength(text) ?? (text === '0' ? 0 : Number.NaN);
  return margin >= 0 && margin <= MOST_MARGIN
    ? margin
    : refuse('margin-unknown', { text, most: MOST_MARGIN });
}

/** Two lengths as the test sheet has them: `0.5,-0.25`, in mm, or with units; in brackets or not. */
function slipOf(text: string): Slip {
  const parts = text.replace(/^\[(.*)\]$/, '$1').split(/[,;]/);
  const [right = Number.NaN, down = Number.NaN] = parts.map((part) => {
    const plain = part.trim();
    return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : (parseLength(plain) ?? Number.NaN);
  });
  const possible = parts.length === 2 && Math.abs(right) <= MOST_SLIP && Math.abs(down) <= MOST_SLIP;
  return possible ? { right, down } : refuse('shift-unknown', { text, most: MOST_SLIP });
}

function signaturesOf(text: string): SignatureSizes {
  if (text === 'auto') return text;
  const sizes = text.split(',').map((part) => (/^\s*\d{1,3}\s*$/.test(part) ? Number(part) : 0));
  const possible = sizes.every((size) => size >= 1 && size <= MOST_IN_SIGNATURE);
  return possible ? sizes : refuse('signatures-unknown', { text, most: MOST_IN_SIGNATURE });
}

function gridOf(text: string): Grid {
  const [, columns, rows] = /^(\d{1,2})\s*[x×]\s*(\d{1,2})$/i.exec(text) ?? [];
  const possible = (n: number): boolean => n >= 1 && n <= MOST_CARDS;
  const grid = { columns: Number(columns), rows: Number(rows) };
  return possible(grid.columns) && possible(grid.rows)
    ? grid
    : refuse('grid-unknown', { text, most: MOST_CARDS });
}
