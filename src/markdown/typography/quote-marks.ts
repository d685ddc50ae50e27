/**
 * Quotation marks by language: CLDR 48.2 (https://cldr.unicode.org, main/…/delimiters.json), but for
 * languages whose printers do otherwise: guillemets in Spanish (Ortografía de la lengua española, 2010), “ ” inside
 * the guillemets of French (Lexique des règles typographiques en usage à l’Imprimerie nationale) and Occitan,
 * guillemets in Swiss German; in Dutch, what the author wrote double stays double.
 */
import type { Pair, Quotes } from './types.ts';

const ENGLISH: Pair = ['“', '”'];
const ENGLISH_SINGLE: Pair = ['‘', '’'];
const GUILLEMETS: Pair = ['«', '»'];
const GUILLEMETS_SINGLE: Pair = ['‹', '›'];
const GERMAN: Pair = ['„', '“'];
const GERMAN_SINGLE: Pair = ['‚', '‘'];
const LOW_HIGH: Pair = ['„', '”'];
const SWEDISH: Pair = ['”', '”'];
const SWEDISH_SINGLE: Pair = ['’', '’'];

/** Single marks are those within others where these are single, else ‘ ’. */
function quotes(outer: Pair, inner: Pair): Quotes {
  const single = [ENGLISH_SINGLE, GUILLEMETS_SINGLE, GERMAN_SINGLE, SWEDISH_SINGLE].includes(inner);
  return { outer, inner, single: single ? inner : ENGLISH_SINGLE };
}

const TABLE: readonly [languages: string, Quotes][] = [
  ['fr', quotes(GUILLEMETS, ENGLISH)],
  ['fr-ch', quotes(GUILLEMETS, GUILLEMETS_SINGLE)],
  ['en cy ga gl af id ms mt sw sq tr vi lv ku fil pt nl da', quotes(ENGLISH, ENGLISH_SINGLE)],
  ['br oc es it ca ast eu sc el pt-pt', quotes(GUILLEMETS, ENGLISH)],
  ['eo', quotes(ENGLISH, GUILLEMETS)],
  ['hy', quotes(GUILLEMETS, GUILLEMETS)],
  ['de lb cs sk sl hr is et mk hsb dsb', quotes(GERMAN, GERMAN_SINGLE)],
  ['de-ch gsw rm', quotes(GUILLEMETS, GUILLEMETS_SINGLE)],
  ['bg lt', { ...quotes(GERMAN, GERMAN), single: ENGLISH_SINGLE }],
  ['ka', quotes(GERMAN, GUILLEMETS)],
  ['ru uk be', { ...quotes(GUILLEMETS, GERMAN), single: GERMAN }],
  ['pl ro', quotes(LOW_HIGH, GUILLEMETS)],
  ['hu', quotes(LOW_HIGH, ['»', '«'])],
  ['sr bs', { ...quotes(LOW_HIGH, SWEDISH_SINGLE), single: SWEDISH_SINGLE }],
  ['sv fi', quotes(SWEDISH, SWEDISH_SINGLE)],
  ['nb nn no', quotes(GUILLEMETS, ENGLISH_SINGLE)],
];

const BY_LANGUAGE = new Map(
  TABLE.flatMap(([names, value]) => names.split(' ').map((name) => [name, value] as const)),
);

/** The nearest entry (`fr-ch`, then `fr`); undefined for languages that are not in the table. */
export function quotesOf(language: string): Quotes | undefined {
  const parts = language.toLowerCase().split('-');
  for (; parts.length > 0; parts.pop()) {
    const found = BY_LANGUAGE.get(parts.join('-'));
    if (found) return found;
  }
  return undefined;
}
