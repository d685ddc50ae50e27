/**
 * The stacks of fonts. A theme's tokens name the faces it wants (`--font-text: "Vollkorn"`); what helps them out
 * is added here to each, so that a theme need not know which scripts a booklet has.
 */
import { FAMILIES, type Family } from './families.ts';

export interface Stack {
  /** The token's name, such as `font-text`. */
  token: string;
  /** The families it names. */
  families: readonly Family[];
}

/**
 * The stacks that the tokens name: those called `font-…` whose value begins with a name in quotes.
 *
 * @throws if one names a family that is not bundled: a fault of the theme
 */
export function stacksOf(tokens: ReadonlyMap<string, string>): Stack[] {
  return [...tokens]
    .filter(([token, value]) => token.startsWith('font-') && /^["']/.test(value))
    .map(([token, value]) => ({
      token,
      families: [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) =>
        familyCalled(a ?? b ?? '', token),
      ),
    }));
}

function familyCalled(name: string, token: string): Family {
  const family = FAMILIES.find((known) => known.name === name);
  if (!family) throw new Error(`The token --${token} names “${name}”, which is not among the bundled fonts.`);
  return family;
}

/** The rule that gives each token its whole stack. @param stacks the names of all families, by token */
export function stackRule(stacks: ReadonlyMap<string, readonly string[]>): string {
  const values = [...stacks].map(([token, names]) => {
    const quoted = [...new Set(names)].map((name) => `"${name}"`);
    return `--${token}:${quoted.join(',')}`;
  });
  return `:root{${values.join(';')}}`;
}
