/** Sentences with their gaps filled. All of it is text: the template escapes it. */
import type { Counted, IndexWords } from './words.ts';

/** @throws {Error} where a sentence names a gap that nothing fills: a fault of its file */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing fills {${name}} in “${sentence}”.`);
    return String(value);
  });

export const counted = (
  { one, many }: Counted,
  n: number,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(n === 1 ? one : many, { n, ...values });

/** How much there is to fetch, as people count it: `85 kB`, `1.2 MB`. */
export function amount(bytes: number, { units, decimal }: IndexWords): string {
  const [one, thousand, million] = units;
  if (bytes < 1000) return `${bytes}\u00a0${one}`;
  if (bytes < 999_500) return `${Math.round(bytes / 1e3)}\u00a0${thousand}`;
  return `${(bytes / 1e6).toFixed(1).replace('.', decimal)}\u00a0${million}`;
}
