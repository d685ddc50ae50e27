/**
 * Tokens: the adjustable sizes, fonts and spaces of the look, as CSS custom properties (`--margin-gutter: 18mm`)
 * in `styles/tokens.css` and after it in a theme. Styles use them with `var()`; `@page` cannot (pagedjs#259),
 * so `page-rule.ts` writes their values out.
 */

import { distance } from 'fastest-levenshtein';
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import { type ChoiceToken, type LengthToken, OWN, TOKENS, type Unit } from './token-table.ts';

/** The last value of each `--name: value` in a style sheet, without `--`. */
export function readTokens(css: string): Map<string, string> {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return new Map(
    [...plain.matchAll(/--([\w-]+)\s*:\s*([^;}]+)/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

/** A token that must be a length in mm. @throws if the style sheets lack it: a fault of livret's own */
export function millimetres(tokens: ReadonlyMap<string, string>, name: string): number {
  const value = /^(\d+(?:\.\d+)?)mm$/.exec(tokens.get(name) ?? '')?.[1];
  if (value === undefined) throw new Error(`The token --${name} must be a length in mm.`);
  return Number(value);
}

/**
 * A booklet's own values of tokens, as a rule that follows the theme's: lengths in the token's own unit, or one
 * of a few words, as the table of tokens says.
 *
 * @param own by name; faults in them go to the notices
 * @param placeOf where one stands
 */
export function ownTokens(
  own: Readonly<Record<string, string>>,
  notices: Notices,
  placeOf: (name: string) => Place = () => ({}),
): string {
  const rules = Object.entries(own).flatMap(([name, value]) => {
    const token = Object.hasOwn(TOKENS, name) ? TOKENS[name] : undefined;
    if (!token || 'by' in token) {
      notices.add(
        token ? 'token-of-theme' : 'token-unknown',
        { name, suggestion: meant(name) },
        placeOf(name),
      );
      return [];
    }
    const right = 'choices' in token ? isChoice(token, value) : isLength(token, value);
    if (right === true) return [`--${name}: ${value.trim()};`];
    right(name, notices, placeOf(name));
    return [];
  });
  return `:root { ${rules.join(' ')} }`;
}

/** As CSS calls what tokens set. */
const IN_CSS = new Map([
  ['font-size', 'size-text'],
  ['line-height', 'leading'],
  ['letter-spacing', 'tracking'],
  ['text-transform', 'heading-case'],
]);

/** The token spelt most like it. */
const meant = (name: string): string =>
  IN_CSS.get(name) ?? [...OWN].sort((a, b) => distance(name, a) - distance(name, b))[0] ?? '';

/** True, or what tells the fault. */
type Verdict = true | ((name: string, notices: Notices, place: Place) => void);

const isChoice = ({ choices }: ChoiceToken, value: string): Verdict =>
  choices.includes(value.trim()) ||
  ((name, notices, place) =>
    notices.add('token-choice', { name, value, choices: choices.join(', ') }, place));

function isLength({ unit, least, most, why }: LengthToken, value: string): Verdict {
  const [, number, written] = /^(-?\d+(?:[.,]\d+)?) ?([a-z%]*)$/i.exec(value.trim()) ?? [];
  const length = Number(number?.replace(',', '.'));
  const [limits, reason] = [{ least, most, unit }, length < least ? why[0] : why[1]];
  if (/^-?\d+(?:\.\d+)?(?:mm|pt|em)$/.test(value.trim()) && written === unit)
    return (
      (length >= least && length <= most) ||
      ((name, notices, place) => notices.add('token-value', { name, value, ...limits, why: reason }, place))
    );
  const example = number === undefined ? '' : inUnit(length, written?.toLowerCase() ?? '', unit);
  return (name, notices, place) => notices.add('token-unit', { name, value, ...limits, example }, place);
}

/** Millimetres of other units; a bare number is taken to be in the unit that is wanted. */
const MM: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  px: 25.4 / 96,
  pc: 25.4 / 6,
};

/** The same length as it should be written; empty if it has none. */
function inUnit(length: number, written: string, unit: Unit): string {
  if (written === '' || written === unit) return `${length}${unit}`;
  const [from, to] = [MM[written], MM[unit]];
  return from === undefined || to === undefined ? '' : `${Math.round((length * from * 10) / to) / 10}${unit}`;
}
