/**
 * Straight quotation marks into those of the language, nested right. Which ones open and which close is told by
 * what stands around them; a double mark after a number may be an inch (12") and a single one a foot (5'10):
 * those stay. Marks that are right already are only looked at for how deep the others stand.
 */
import { type Edit, LINE_BREAK, OPAQUE, type Run } from '../run.ts';
import type { Pair, Quotes, Rules } from './types.ts';

const SPACE = /[\s\u00a0\u202f]/u;
const WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}${OPAQUE}]`, 'u');
const OPENING = '([{¿¡—–/-';
const CLOSING = ')]}.,;:!?…';
/** After them an opening mark follows where an author left the space out. */
const STOPS = ':,;=';

/** Several may stand together, guillemets with spaces: what is around all of them counts. */
const MARKS = `"'‘’‚“”„«»‹›`;

type Kind = 'open' | 'close' | 'either' | 'inch';

interface Mark {
  at: number;
  kind: Kind;
  /** Of a typographic pair: what stands there already. */
  set?: true;
}

/** Replaces `"` in a run. */
export function setDoubleQuotes(run: Run, quotes: Quotes, rules: Pick<Rules, 'elision'>): void {
  const marks = findMarks(run.words, quotes, rules.elision === true);
  const partners = pairUp(marks);
  const edits: Edit[] = [];
  let depth = 0;
  for (const [index, { at, set, kind }] of marks.entries()) {
    const partner = partners.get(index);
    const opens = partner === undefined ? kind === 'open' : partner > index;
    if (partner !== undefined && !opens) depth -= 1;
    if (set !== true && (partner !== undefined || kind === 'open' || kind === 'close')) {
      const pair = depth % 2 === 0 ? quotes.outer : quotes.inner;
      edits.push({ from: at, to: at + 1, text: opens ? pair[0] : pair[1] });
    }
    if (partner !== undefined && opens) depth += 1;
  }
  run.edit(edits);
}

function findMarks(words: string, { outer, inner }: Quotes, elision: boolean): Mark[] {
  const known: Pair[] = [outer, inner].filter(([open, close]) => open !== close);
  const opening = known.map(([open]) => open);
  const closing = known.map(([, close]) => close).filter((sign) => !opening.includes(sign));
  const marks: Mark[] = [];
  const beyond = afterMarks(words);
  let before = '';
  let inside = false;
  for (let at = 0; at < words.length; at += 1) {
    const sign = words[at]!;
    if (opening.includes(sign)) marks.push({ at, kind: 'open', set: true });
    else if (closing.includes(sign)) marks.push({ at, kind: 'close', set: true });
    else if (sign === '"') {
      const kind = kindOf(words, at, before, beyond.get(at) ?? words[at + 1] ?? '', elision);
      if (kind !== undefined) marks.push({ at, kind });
    }
    inside = '«‹'.includes(sign) || (inside && isSpace(sign));
    if (!inside && !MARKS.includes(sign)) before = sign;
  }
  return marks;
}

/** What follows each straight mark, other marks passed over. */
function afterMarks(words: string): Map<number, string> {
  const after = new Map<number, string>();
  let next = '';
  let inside = false;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const sign = words[at]!;
    if (sign === '"') after.set(at, next);
    inside = '»›'.includes(sign) || (inside && isSpace(sign));
    if (!inside && !MARKS.includes(sign)) next = sign;
  }
  return after;
}

const isSpace = (sign: string): boolean => sign === '' || sign === LINE_BREAK || SPACE.test(sign);

function kindOf(
  words: string,
  at: number,
  before: string,
  after: string,
  elision: boolean,
): Kind | undefined {
  const touching = words[at - 1] ?? '';
  if (elision && (touching === "'" || touching === '’') && WORD.test(words[at - 2] ?? '')) {
    if (WORD.test(after)) return 'open';
  }
  if (isSpace(before)) return isSpace(after) || CLOSING.includes(after) ? 'either' : 'open';
  if (OPENING.includes(before)) {
    if (isSpace(after)) return 'close';
    return CLOSING.includes(after) ? undefined : 'open';
  }
  if (/\p{N}/u.test(touching)) return 'inch';
  if (!WORD.test(after)) return 'close';
  if (STOPS.includes(before)) return 'open';
  return WORD.test(before) ? undefined : 'either';
}

/** Which mark belongs to which, both ways. */
function pairUp(marks: readonly Mark[]): Map<number, number> {
  const closeComes = closesAhead(marks);
  const partners = new Map<number, number>();
  const open: number[] = [];
  const pair = (from: number, to: number): void => {
    partners.set(from, to);
    partners.set(to, from);
  };
  for (const [index, { kind, set }] of marks.entries()) {
    const last = open.at(-1);
    const fits = last !== undefined && marks[last]!.set === set;
    const closes = kind === 'close' || (kind === 'either' && fits) || (kind === 'inch' && fits);
    if (kind === 'inch' && (!fits || closeComes[index])) continue;
    if (kind === 'open' || (kind === 'either' && !fits)) open.push(index);
    else if (closes && fits) pair(open.pop()!, index);
  }
  return partners;
}

/** Whether a mark that can only close comes before the next that opens: then an inch is an inch. */
function closesAhead(marks: readonly Mark[]): boolean[] {
  const ahead: boolean[] = [];
  let close = false;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    ahead[index] = close;
    const { kind, set } = marks[index]!;
    if (set !== true && kind === 'close') close = true;
    else if (kind === 'open' || kind === 'either') close = false;
  }
  return ahead;
}
