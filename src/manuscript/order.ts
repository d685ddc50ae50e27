/** The order of names as people count: 2 before 10, a folder's own page first. */

/** English, so that the order is the same on every machine; digits count as numbers. */
let collator: Intl.Collator | undefined;

/** At the beginning, of as many digits as numbers can be told apart by. */
const NUMBER = /^\d{1,15}(?!\p{N})/u;

/** As the system's collation has it, which takes ten milliseconds to load and is seldom asked: chapters have numbers. */
function compare(a: string, b: string): number {
  const [one, other] = [NUMBER.exec(a)?.[0], NUMBER.exec(b)?.[0]];
  const difference = one === undefined || other === undefined ? 0 : Number(one) - Number(other);
  if (difference !== 0) return difference;
  if (a === b) return 0;
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}

/** Names of the page that stands for its folder (Hugo, most web servers, GitBook). */
const INDEX = ['_index', 'index', 'readme'];

/** Sorts paths with slashes: files and folders of one folder together, by name without ending. */
export function inNaturalOrder(names: readonly string[]): string[] {
  return [...names].sort((a, b) => comparePaths(a.split('/'), b.split('/')));
}

/** Compares single names, such as those of groups. */
export const compareNames = (a: string, b: string): number => compare(a, b) || (a < b ? -1 : Number(a > b));

function comparePaths(a: readonly string[], b: readonly string[]): number {
  let level = 0;
  while (level < a.length - 1 && level < b.length - 1 && a[level] === b[level]) level++;
  const one = keyOf(a, level);
  const other = keyOf(b, level);
  return (
    one.rank - other.rank ||
    compare(one.name, other.name) ||
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
