/** The name of a value that was probably meant. */
import { distance } from 'fastest-levenshtein';

/** How many letters may differ: a third of the word, at least two. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const last = (one: string) => one.slice(one.lastIndexOf('.') + 1).toLowerCase();
  const allowed = Math.max(2, Math.floor(name.length / 3));
  const ranked = names
    .map((one) => ({ one, by: distance(one.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.by - b.by);
  const [best] = ranked;
  if (best && best.by <= allowed) return best.one;
  return names.find((one) => last(one) === last(name));
}
