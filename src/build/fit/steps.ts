/**
 * Ways to set a booklet a little closer (or looser), from the mildest to the strongest: what is done first is
 * what readers notice least. Lines and letters stand closer by hundredths, then margins get narrower, then the
 * type smaller. Values of tokens, and nothing else but hyphenation.
 */

/** `sheets`: fewer of them. `fill`: the same, without blank pages. */
export type Goal = 'sheets' | 'fill';

/** How far it may go: type in pt, lines and letters in %, margins in mm. */
export interface Limits {
  size: number;
  leading: number;
  tracking: number;
  margins: number;
  hyphenation: boolean;
}

/** As `fitLimits` says it: lengths and shares with their units. */
export type OwnLimits = Partial<Record<Exclude<keyof Limits, 'hyphenation'>, string | undefined>> & {
  hyphenation?: boolean | undefined;
};

/** One way to set it. */
export interface Step {
  /** The tokens that differ from the start, by name. */
  tokens: Record<string, string>;
  hyphenate: boolean;
}

const USUAL: Record<Goal, Limits> = {
  sheets: { size: 0.5, leading: 4, tracking: 1, margins: 1.5, hyphenation: true },
  fill: { size: 1, leading: 6, tracking: 0, margins: 2, hyphenation: false },
};

/** On the way from nothing (0) to all of it (1): where each begins to change, and where its limit is reached. */
const WAY = { leading: [0, 0.5], tracking: [0, 0.5], margins: [0.25, 0.75], size: [0.5, 1] } as const;
/** Steps on that way. */
const COUNT = 16;
/** What a search among them needs at the most, with one more step for hyphenation. */
export const MOST_LAYOUTS = 1 + Math.floor(Math.log2(COUNT)) + 1;

/** Smallest legible values where a theme names none (`--least-size-text`), pt: what is smaller already stays as it is. */
const LEAST_SIZE: Record<string, number> = { 'size-text': 9, 'size-small': 9, 'size-note': 7.5 };
/** Lines may not stand closer than this, by the size of their type. */
const LEAST_LEADING = 1.2;
/** mm: outside for the thumb, inside for the fold, above and below for running heads and folios. */
const LEAST_MARGIN: Record<string, number> = {
  'margin-outer': 10,
  'margin-gutter': 12,
  'margin-top': 12.5,
  'margin-bottom': 16,
};
const LEADINGS = { leading: 'size-text', 'leading-small': 'size-small', 'leading-note': 'size-note' };
const SPACES = ['space-paragraph', 'space-item'];

/** The limits of a goal, with those of the booklet in their place. */
export function limitsOf(goal: Goal, own: OwnLimits = {}): Limits {
  const usual = USUAL[goal];
  const value = (name: Exclude<keyof Limits, 'hyphenation'>): number =>
    own[name] === undefined ? usual[name] : Number.parseFloat(own[name]);
  return {
    size: value('size'),
    leading: value('leading'),
    tracking: value('tracking'),
    margins: value('margins'),
    hyphenation: usual.hyphenation && (own.hyphenation ?? true),
  };
}

export interface StepsInput {
  goal: Goal;
  /** The tokens as they are, by name. */
  tokens: ReadonlyMap<string, string>;
  limits: Limits;
  /** Whether words are hyphenated already. */
  hyphenated: boolean;
  /** The white the printer leaves along the edges, mm; margins stay wider. */
  edge?: number | undefined;
}

/** All ways, each once, from the mildest to the strongest. */
export function stepsOf({ goal, tokens, limits, hyphenated, edge = 0 }: StepsInput): Step[] {
  const steps: Step[] = [];
  const known = new Set(['{}']);
  for (let i = 1; i <= COUNT; i += 1) {
    const values = tokensAt(i / COUNT, { goal, tokens, limits, edge });
    const key = JSON.stringify(values);
    if (!known.has(key)) steps.push({ tokens: values, hyphenate: hyphenated });
    known.add(key);
  }
  if (limits.hyphenation && !hyphenated) steps.push({ tokens: steps.at(-1)?.tokens ?? {}, hyphenate: true });
  return steps;
}

/** @param way 0 to 1 */
function tokensAt(
  way: number,
  { goal, tokens, limits, edge }: Omit<StepsInput, 'hyphenated'> & { edge: number },
): Record<string, string> {
  const sign = goal === 'sheets' ? -1 : 1;
  const share = (name: keyof typeof WAY): number => {
    const [from, to] = WAY[name];
    return sign * limits[name] * Math.min(1, Math.max(0, (way - from) / (to - from)));
  };
  const made: Record<string, string> = {};
  /** Sets a length anew, but not below `least`, nor at all if it is below already. */
  const set = (name: string, change: (value: number) => number, least = 0): number | undefined => {
    const [, number, unit] = /^(-?\d+(?:\.\d+)?)(pt|mm)$/.exec(tokens.get(name) ?? '') ?? [];
    if (number === undefined) return undefined;
    const before = Number(number);
    const after = rounded(sign < 0 ? Math.min(before, Math.max(least, change(before))) : change(before));
    if (after !== before) made[name] = `${after}${unit}`;
    return after;
  };

  const text = Number.parseFloat(tokens.get('size-text') ?? '');
  /** As the theme says it. */
  const leastOf = (name: string): number => {
    const own = Number.parseFloat(tokens.get(`least-${name}`) ?? '');
    return Number.isFinite(own) ? own : LEAST_SIZE[name]!;
  };
  const size = set('size-text', (pt) => pt + share('size'), leastOf('size-text'));
  const ratio = size === undefined ? 1 : size / text;
  const sizes: Record<string, number | undefined> = { 'size-text': size };
  for (const name of ['size-small', 'size-note']) sizes[name] = set(name, (pt) => pt * ratio, leastOf(name));
  const closer = (pt: number): number => pt * (1 + share('leading') / 100);
  for (const [name, size] of Object.entries(LEADINGS)) set(name, closer, (sizes[size] ?? 0) * LEAST_LEADING);
  for (const name of SPACES) set(name, closer);
  for (const [name, least] of Object.entries(LEAST_MARGIN))
    set(name, (mm) => mm + share('margins'), Math.max(least, edge));

  const tracking = Number.parseFloat(tokens.get('tracking') ?? '');
  const letters = rounded(tracking + share('tracking') / 100, 5);
  if (Number.isFinite(tracking) && letters !== tracking) made.tracking = `${letters}em`;
  return made;
}

/** Values people can read, and the same on every machine. */
const rounded = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;
