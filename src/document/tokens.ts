/**
 * Tokens: the adjustable sizes, fonts and spaces of the look, as CSS custom properties (`--margin-gutter: 18mm`)
 * in `styles/tokens.css` and after it in a theme. Styles use them with `var()`; `@page` cannot (pagedjs#259),
 * so `page-rule.ts` writes their values out.
 */

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
