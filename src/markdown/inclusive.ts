/**
 * Words in French inclusive writing: vigilant·e·s, formé-es, participant.e.s, étudiant(e)(s). They are kept in one
 * piece, and a booklet that mixes signs hears of it once.
 */
import type { Root } from 'hast';
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { placeOf } from './place.ts';
import type { Run } from './run.ts';
import { runsOf } from './runs.ts';
import type { MarkdownChapter } from './types.ts';
import { freezeUntouched } from './typography/untouched.ts';
import { wrapWords } from './wrap-words.ts';

/** What joins the endings: U+00B7, U+2022, U+2027, U+22C5, a hyphen, a full stop, or brackets around them. */
export type InclusiveSign = '·' | '•' | '‧' | '⋅' | '-' | '.' | '()';

export interface InclusiveWord {
  from: number;
  to: number;
  sign: InclusiveSign;
}

/** A word with endings behind it. No letter or figure stands before it. */
const JOINED = /[\p{L}\p{M}]{2,}(?:[·•‧⋅.-][\p{L}\p{M}]+|\([\p{L}\p{M}]+\))+[sx]?(?![\p{L}\p{N}])/uy;
/** What all of them have: most texts are done with after a glance. */
const JOINT = /[·•‧⋅.(-](?=[\p{L}\p{M}])/gu;
const LETTER = /^[\p{L}\p{M}]$/u;
const FIGURE = /^\p{N}$/u;

const FEMININE =
  'e|es|ne|nes|nne|nnes|te|tes|tte|ttes|fe|fes|ve|ves|ère|ères|ière|ières|euse|euses|rice|rices|trice|trices|esse|esses|ive|ives|enne|ennes|ienne|iennes|onne|onnes|ale|ales|he|hes|sse|sses|se|ses';
/** They end verbs with a hyphen too (prends-les, dit-elle): there only with a plural behind them. */
const ALSO_PRONOUNS = 'le|les|lle|lles|la|elle|elles';
const POINTED = new RegExp(`^(?:(?:${FEMININE}|${ALSO_PRONOUNS})(?:\\.s|\\.x)?)$`, 'u');
const HYPHENED = new RegExp(`^(?:(?:${FEMININE})(?:-s|-x)?|(?:${ALSO_PRONOUNS})-s)$`, 'u');
const BRACKETED = new RegExp(`^\\((?:${FEMININE}|${ALSO_PRONOUNS})\\)(?:\\([sx]\\)|[sx])?$`, 'u');

/** The words in inclusive writing of a text, in order. */
export function inclusiveWords(text: string): InclusiveWord[] {
  const found: InclusiveWord[] = [];
  let done = 0;
  for (const { index: joint } of text.matchAll(JOINT)) {
    const from = startOf(text, joint);
    if (joint < done || from < done || FIGURE.test(signBefore(text, from))) continue;
    JOINED.lastIndex = from;
    const word = JOINED.exec(text)?.[0];
    if (word === undefined) continue;
    done = from + word.length;
    const sign = signOf(word);
    if (sign !== undefined) found.push({ from, to: done, sign });
  }
  return found;
}

/** Where the letters begin that end there. */
function startOf(text: string, end: number): number {
  let from = end;
  for (let sign = signBefore(text, from); LETTER.test(sign); sign = signBefore(text, from))
    from -= sign.length;
  return from;
}

/** The character that ends there; none at the beginning. */
function signBefore(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff && end > 1;
  return end < 1 ? '' : text.slice(end - (pair ? 2 : 1), end);
}

function signOf(word: string): InclusiveSign | undefined {
  const at = word.search(/[^\p{L}\p{M}]/u);
  const sign = word[at]!;
  const endings = word.slice(at + 1);
  if (sign === '(') return BRACKETED.test(word.slice(at)) ? '()' : undefined;
  if (sign === '.') return POINTED.test(endings) ? '.' : undefined;
  if (sign === '-') return HYPHENED.test(endings) ? '-' : undefined;
  return sign as InclusiveSign;
}

/** Only the hyphen, the hyphenation point and two brackets in a row let a line end (UAX #14; seen in Chromium 147). */
const BREAKS = /[-‧]|\)\(/u;

/** Wraps those that a line could end in. @param language of what stands in no `lang` (BCP 47) */
export function keepInclusiveWhole(tree: Root, language: string): void {
  for (const run of frenchRuns(tree, language)) {
    const { words } = run;
    const breaking = inclusiveWords(words)
      .filter(({ from, to }) => BREAKS.test(words.slice(from, to)))
      .map(({ from, to }) => [from, to] as const);
    wrapWords(run, breaking, 'span', { className: ['livret-whole'] });
  }
}

/** What the check needs to know of a chapter. */
export interface InclusiveChapter extends MarkdownChapter {
  tree: Root;
}

/** One sign in a chapter, or in the booklet. */
export interface InclusiveUse {
  sign: InclusiveSign;
  count: number;
  /** Where it stands first. */
  place: Place;
  /** Of the chapter. */
  name: string;
}

/** The signs of a chapter, in the order they come. @param language of the chapter (BCP 47) */
export function inclusiveUses(chapter: InclusiveChapter, language: string): InclusiveUse[] {
  const uses = new Map<InclusiveSign, InclusiveUse>();
  for (const run of frenchRuns(chapter.tree, language)) {
    for (const { sign, from } of inclusiveWords(run.words)) {
      const use = uses.get(sign);
      if (use) use.count += 1;
      else uses.set(sign, { sign, count: 1, place: lineOf(run, from, chapter), name: chapter.name });
    }
  }
  return [...uses.values()];
}

/**
 * Warns once when a booklet joins its endings by several signs.
 * @param chapters the signs of each
 * @param options.hyphen whether the hyphen is one of them; it also joins what is not inclusive (a find such as
 *   “dis-ne” is wrong), so it does not count unless asked for
 */
export function tellInclusive(
  chapters: readonly (readonly InclusiveUse[])[],
  notices: Notices,
  { hyphen = false }: { hyphen?: boolean } = {},
): void {
  const uses = new Map<InclusiveSign, InclusiveUse>();
  for (const { sign, count, ...first } of chapters.flat()) {
    if (sign === '-' && !hyphen) continue;
    uses.set(sign, {
      ...(uses.get(sign) ?? { sign, ...first }),
      count: count + (uses.get(sign)?.count ?? 0),
    });
  }
  if (uses.size < 2) return;
  const byUse = [...uses.values()].sort((a, b) => b.count - a.count);
  // The place of the message is where the booklet first leaves its own custom.
  notices.add(
    'inclusive-mixed',
    {
      custom: byUse[0]!.sign,
      signs: byUse
        .map(({ sign, count, name, place }) => [sign, count, name, place.line ?? ''].join('\t'))
        .join('\n'),
    },
    byUse[1]!.place,
  );
}

/** Text nodes know the line they begin on. */
function lineOf(run: Run, index: number, chapter: MarkdownChapter): Place {
  const [spot] = run.locate([index]);
  const { file } = chapter;
  if (!spot) return { file };
  const { line } = placeOf(spot.node.position ? spot.node : (spot.parent ?? spot.node), chapter);
  const further = spot.node.value.slice(0, spot.offset).split('\n').length - 1;
  return { file, line: line === undefined ? undefined : line + further };
}

/** Those in which there may be such words. */
function frenchRuns(tree: Root, language: string): Run[] {
  const runs = runsOf(tree, language).filter(
    (run) => /^fr(-|$)/i.test(run.language) && run.words.search(JOINT) >= 0,
  );
  // An ending may look like a domain (élu.es): only what is more than that is an address.
  for (const run of runs) freezeUntouched(run, (word) => inclusiveWords(word)[0]?.to === word.length);
  return runs;
}
