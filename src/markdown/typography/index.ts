/**
 * The signs and spaces of a careful typesetter, by the nearest language: quotation marks, apostrophes, dashes,
 * the ellipsis, spaces at which no line may end, and for French the spaces of its punctuation. Letters and digits are never
 * changed; code, mathematics, addresses and times stay as written. Doing it twice changes nothing more.
 * In languages that are not in the table of quotation marks only the ellipsis is set.
 */
import type { Root } from 'hast';
import { type Run, runOf } from '../run.ts';
import { runsOf } from '../runs.ts';
import { setApostrophes } from './apostrophes.ts';
import { setDashes } from './dashes.ts';
import { ENGLISH_RULES } from './english.ts';
import { FRENCH_RULES } from './french.ts';
import { GERMAN_RULES } from './german.ts';
import { type NoBreak, noBreakOf, setNoBreaks } from './no-break.ts';
import { raiseOrdinals } from './ordinals.ts';
import { quotesOf } from './quote-marks.ts';
import { setDoubleQuotes } from './quotes.ts';
import { ROMANCE_RULES } from './romance.ts';
import { SLAVIC_RULES } from './slavic.ts';
import { pattern } from './spaces.ts';
import type { Quotes, Rules } from './types.ts';
import { freezeUntouched } from './untouched.ts';

const FAMILIES: Record<string, Rules> = {
  ...FRENCH_RULES,
  ...ENGLISH_RULES,
  ...GERMAN_RULES,
  ...ROMANCE_RULES,
  ...SLAVIC_RULES,
};

/** For the other languages whose quotation marks are known. */
const PLAIN: Rules = {
  dash: '–',
  tight: ' – ',
  beforeNumber: 'p\\.|[Nn]r\\.|[Aa]rt\\.|[Ff]ig\\.|[Tt]el\\.|№',
  beforeName: 'Dr\\.|Prof\\.',
};

const ELLIPSIS = pattern('(?<!\\.)\\.{3}(?!\\.)');
interface Ways {
  quotes: Quotes;
  rules: Rules;
  noBreak: NoBreak;
}

const known = new Map<string, Ways | undefined>();

/** `fr-CH`, then `fr`; undefined where only what is safe is done. */
function waysOf(language: string): Ways | undefined {
  const name = language.toLowerCase();
  if (!known.has(name)) {
    const quotes = quotesOf(name);
    const rules = FAMILIES[name] ?? FAMILIES[name.split('-')[0]!] ?? PLAIN;
    known.set(name, quotes && { quotes, rules, noBreak: noBreakOf(rules) });
  }
  return known.get(name);
}

/** Sets a chapter. @param language of what stands in no `lang` (BCP 47) */
export function setTypography(tree: Root, language: string): void {
  for (const run of runsOf(tree, language)) {
    setRun(run);
    run.write();
    if (waysOf(run.language)?.rules.raisedOrdinals) raiseOrdinals(run);
  }
}

/** The same for words that are in no chapter, such as the title. @param language BCP 47 */
export function typeset(text: string, language: string): string {
  const run = runOf(text, language);
  setRun(run);
  return run.text();
}

/** A mark that was left may be told by what changed around it: then once more. */
const MOST_PASSES = 5;

function setRun(run: Run): void {
  freezeUntouched(run);
  run.replace(ELLIPSIS, () => '…');
  const ways = waysOf(run.language);
  if (!ways) return;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = run.words;
    setSigns(run, ways);
    freezeUntouched(run);
    if (!/["']/.test(run.words) || run.words === before) return;
  }
}

function setSigns(run: Run, { quotes, rules, noBreak }: Ways): void {
  if (/["']/.test(run.words)) {
    setDoubleQuotes(run, quotes, rules);
    setApostrophes(run, quotes.single, rules);
  }
  setDashes(run, rules);
  setNoBreaks(run, noBreak);
  rules.more?.(run);
}
