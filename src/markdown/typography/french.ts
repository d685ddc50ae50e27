/**
 * French (Lexique des règles typographiques en usage à l’Imprimerie nationale): narrow spaces before ; ! ? and
 * inside « », a full one before a colon, also where the author wrote none; dashes that hold an aside; 10 h 30.
 * Times (8:30), proportions (1:2) and what `untouched.ts` holds back keep their signs as they stand.
 */
import type { Run } from '../run.ts';
import { FULL, NARROW, pattern, SP, SPACES, WORD_END, WORDLIKE } from './spaces.ts';
import type { Rules } from './types.ts';

const WRITTEN = pattern(`${SPACES}(?=[;!?»›])`);
const LEFT_OUT = pattern(`(?<=[${WORDLIKE}])(?:[!?](?![\\p{L}\\p{N}=])|;(?![\\p{L}\\p{N}=)-]))`);
const AFTER_OPENING = pattern(`[«‹](?:${SP}+|(?!${SP}|$))`);
const BEFORE_CLOSING = pattern('(?<=[^\\s])[»›]');
const COLON_WRITTEN = pattern(`${SPACES}(?=:(?:$|[\\s\\ufffc"«“]))`);
const COLON_LEFT_OUT = pattern(`(?<=[${WORDLIKE}]):(?=$|[\\s«])`);
const PERCENT = pattern(`(?<=\\p{N})[%€](?![\\p{L}\\p{N}])`);
const HOUR = pattern(`(?<=\\p{N})${SP}+h(?:${SP}+(?=\\d\\d${WORD_END})|${WORD_END})`);
const HOUR_SPACES = pattern(`${SP}+`);
/** An aside within a sentence: what stands inside stays with its dashes. */
const ASIDE = pattern(`(?<=${SP})[–—]${SP}([^–—.!?…;:]*[^–—.!?…;:\\s])${SP}(?=[–—](?:${SP}|[,.)]))`);
/** A speech in a dialogue. */
const SPEECH = pattern(`(?<=^|\\u2028|\\u2028\\n)[–—]${SP}+`);

function setSpaces(run: Run, colon: string): void {
  // Only spaces are put in: a sign that is not there now will not be.
  const { words } = run;
  if (/[;!?»›]/.test(words)) {
    run.replace(WRITTEN, () => NARROW);
    run.replace(LEFT_OUT, ([sign]) => NARROW + sign);
  }
  if (/[«‹]/.test(words)) run.replace(AFTER_OPENING, ([sign]) => sign[0] + NARROW);
  if (/[»›]/.test(words)) run.replace(BEFORE_CLOSING, ([sign]) => NARROW + sign);
  if (words.includes(':')) {
    run.replace(COLON_WRITTEN, () => colon);
    run.replace(COLON_LEFT_OUT, () => `${colon}:`);
  }
  if (/[%€]/.test(words)) run.replace(PERCENT, ([sign]) => NARROW + sign);
  if (/\p{N}/u.test(words)) run.replace(HOUR, ([hour]) => hour.replace(HOUR_SPACES, NARROW));
  if (/[–—]/.test(words)) {
    run.replace(SPEECH, ([speech]) => speech[0] + FULL);
    setAsides(run);
  }
}

/** By single characters: the words between may stand in other elements. */
function setAsides(run: Run): void {
  run.edit(
    [...run.words.matchAll(ASIDE)].flatMap(({ 0: aside, index }) => [
      { from: index + 1, to: index + 2, text: FULL },
      { from: index + aside.length - 1, to: index + aside.length, text: FULL },
    ]),
  );
}

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|décembre';

const CENTURY = pattern(`(?<=[IVX](?:e|er|ème))${SP}+(?=siècles?${WORD_END})`);
const FIRST_OF_MONTH = pattern(`(?<=1er)${SP}+(?=(?:${MONTHS})${WORD_END})`);

function setFrench(run: Run, colon: string): void {
  if (run.words.includes('siècle')) run.replace(CENTURY, () => FULL);
  if (run.words.includes('1er')) run.replace(FIRST_OF_MONTH, () => FULL);
  setSpaces(run, colon);
}

const FRENCH: Rules = {
  dash: '–',
  tight: ' – ',
  elision: true,
  beforeNumber:
    '[nN][°º]s?|pp?\\.|arts?\\.|al\\.|[cC]hap\\.|ch\\.|[fF]igs?\\.|[tT]\\.|vol\\.|[tT]él\\.|[LRD]\\.|[aA]rticles?|[cC]hapitres?|[pP]ages?|[aA]nnexes?|[aA]linéas?',
  beforeName: 'MM?\\.|Mmes?|Mlles?|Drs?|Prs?|Mes?|Mgr|Stes?|Sts?',
  afterNumber: MONTHS,
  raisedOrdinals: true,
  more: (run) => setFrench(run, FULL),
};

/** By language; Swiss printers set every one of these spaces narrowly (Guide du typographe, Lausanne). */
export const FRENCH_RULES: Record<string, Rules> = {
  fr: FRENCH,
  'fr-ch': { ...FRENCH, more: (run) => setFrench(run, NARROW) },
};
