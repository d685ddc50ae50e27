/**
 * Tokens: the adjustable sizes, fonts and spaces of the look, as CSS custom properties (`--margin-gutter: 18mm`)
 * in `styles/tokens.css` and after it in a theme. Styles use them with `var()`; `@page` cannot (pagedjs#259),
 * so `page-rule.ts` writes their values out.
 */

import { distance } from 'fastest-levenshtein';
import type { Notices } from '../report/notices.ts';

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

/** How much smaller or larger than the theme a booklet may set a length: beyond it, pages fall apart. */
const LEAST = 0.5;
const MOST = 2;

/** Tokens that are shares of the type's size, with the em they may have; of nothing there is no half or double. */
const SHARES: Readonly<Record<string, readonly [least: number, most: number]>> = { tracking: [-0.03, 0.1] };

/** Tokens that are no lengths, with the values they may have. */
const CHOICES: Readonly<Record<string, readonly string[]>> = { 'text-align': ['start', 'justify'] };

/**
 * A booklet's own values of tokens, as a rule that follows the theme's: lengths in the token's own unit, or one
 * of a few words.
 *
 * @param known the tokens there are, by name
 * @param own the booklet's, by name; faults in them go to the notices
 */
export function ownTokens(
  known: ReadonlyMap<string, string>,
  own: Readonly<Record<string, string>>,
  notices: Notices,
): string {
  const lengths = new Map(
    [...known].flatMap(([name, value]) => (lengthOf(value) ? [[name, lengthOf(value)!]] : [])),
  );
  const rules = Object.entries(own).flatMap(([name, value]) => {
    const choices = Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined;
    if (choices) {
      if (choices.includes(value.trim())) return [`--${name}: ${value.trim()};`];
      notices.add('token-choice', { name, value, choices: choices.join(', ') });
      return [];
    }
    const usual = lengths.get(name);
    if (!usual) {
      const names = [...lengths.keys(), ...Object.keys(CHOICES)];
      const [suggestion = ''] = names.sort((a, b) => distance(name, a) - distance(name, b));
      notices.add('token-unknown', { name, suggestion });
      return [];
    }
    const share = Object.hasOwn(SHARES, name) ? SHARES[name] : undefined;
    const [least, most] = share ?? [hundredths(usual.size * LEAST), hundredths(usual.size * MOST)];
    const length = lengthOf(value);
    if (length?.unit !== usual.unit || length.size < least || length.size > most) {
      notices.add('token-value', { name, value, least, most, unit: usual.unit });
      return [];
    }
    return [`--${name}: ${value.trim()};`];
  });
  return `:root { ${rules.join(' ')} }`;
}

const hundredths = (n: number): number => Math.round(n * 100) / 100;

function lengthOf(value: string): { size: number; unit: string } | undefined {
  const [, size, unit] = /^(-?\d+(?:\.\d+)?)(pt|mm|em)$/.exec(value.trim()) ?? [];
  return size === undefined || unit === undefined ? undefined : { size: Number(size), unit };
}
