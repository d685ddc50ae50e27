/** The order of names as people count: 2 before 10, a folder's own page first. */

/** English, so that the order is the same on every machine; digits count as numbers. */
const collator = new Intl.Collator('en', { numeric: true });

/** Names of the page that stands for its folder (Hugo, most web servers, GitBook). */
const INDEX = ['_index', 'index', 'readme'];

/** Sorts paths with slashes: files and folders of one folder together, by name without ending. */
export function inNaturalOrder(names: readonly string[]): string[] {
  return [...names].sort((a, b) => comparePaths(a.split('/'), b.split('/')));
}

/** Compares single names, such as those of groups. */
export const compareNames = (a: string, b: string): number =>
  collator.compare(a, b) || (a < b ? -1 : Number(a > b));

function comparePaths(a: readonly string[], b: readonly string[]): number {
  let level = 0;
  while (level < a.length - 1 && level < b.length - 1 && a[level] === b[level]) level++;
  const one = keyOf(a, level);
  const other = keyOf(b, level);
  return (
    one.rank - other.rank ||
    collator.compare(one.name, other.name) ||
    Number(other.isFile) - Number(one.isFile) ||
    compareNames(a.join('/'), b.join('/'))
  );
}

function keyOf(parts: readonly string[], level: number): { rank: number; name: string; isFile: boolean } {
  const isFile = level === parts.length - 1;
  const whole = parts[level]!.normalize('NFC');
  const name = isFile ? whole.replace(/\.[^.]*$/, '') : whole;
  const index = isFile ? INDEX.indexOf(name.toLowerCase()) : -1;
  return { rank: index < 0 ? INDEX.length : index, name, isFile };
}
