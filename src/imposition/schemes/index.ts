/** All schemes by their names. */
import type { Plan } from '../plan.ts';
import { type CardOptions, cards } from './cards.ts';
import { cutStack } from './cut-stack.ts';
import { miniZine } from './mini-zine.ts';
import { perfect } from './perfect.ts';
import { saddle } from './saddle.ts';
import { type SignatureOptions, signatures } from './signatures.ts';
import { type TwoCopiesOptions, twoCopies } from './two-copies.ts';

export type SchemeName =
  | 'saddle'
  | 'signatures'
  | 'perfect'
  | 'cut-stack'
  | 'mini-zine'
  | 'two-copies'
  | 'cards';

/** What the schemes may be told; each takes what concerns it. `grid` is needed for cards alone. */
export type SchemeOptions = SignatureOptions & TwoCopiesOptions & Partial<CardOptions>;

const SCHEMES: Record<SchemeName, (pages: number, options: SchemeOptions) => Plan> = {
  saddle,
  signatures,
  perfect,
  'cut-stack': cutStack,
  'mini-zine': miniZine,
  'two-copies': twoCopies,
  cards: (pages, { grid, ...options }) => {
    if (!grid) throw new RangeError('cards need a grid');
    return cards(pages, { grid, ...options });
  },
};

export const SCHEME_NAMES = Object.keys(SCHEMES) as SchemeName[];

/**
 * Plans by the name of a scheme.
 *
 * @throws {RangeError} for anything but a whole number of pages from 1, and for cards without a grid
 * @throws {Refusal} where the scheme cannot hold the pages
 */
export const planFor = (scheme: SchemeName, pages: number, options: SchemeOptions = {}): Plan =>
  SCHEMES[scheme](pages, options);

/** More pages than this are more sheets than an office stapler goes through (twenty of 80 g/m²). */
export const MOST_STAPLED = 80;

/** The scheme for a booklet whose maker named none. */
export const usualScheme = (pages: number): SchemeName => (pages > MOST_STAPLED ? 'signatures' : 'saddle');
