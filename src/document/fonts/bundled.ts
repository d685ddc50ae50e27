/**
 * Which files of the bundled families draw what. That is read from the files beforehand
 * (`scripts/font-data.js`): the ranges that the packages declare hold more than their files do, and what is
 * missing would be printed as an empty box. Each family is cut into subsets by script; only those that hold
 * a sign of the booklet are handed to the browser, so that it never waits for a face that nothing uses.
 */
import path from 'node:path';
import data from '../font-data.json' with { type: 'json' };
import { FAMILIES, type Family, FRAMES } from './families.ts';
import { draws } from './signs.ts';
import { hasPoint, parseSpans, type Spans, toUnicodeRange } from './spans.ts';

interface Subset {
  name: string;
  spans: Spans;
}

const COVERAGE: Record<string, Record<string, string>> = data.coverage;

const known = new Map<Family, Subset[]>();
/** Read when a family is first asked for: most booklets need few. */
function subsetsOf(family: Family): Subset[] {
  let subsets = known.get(family);
  if (!subsets) {
    const coverage = Object.entries(COVERAGE[family.package] ?? {});
    subsets = coverage.map(([name, hex]) => ({ name, spans: parseSpans(hex) }));
    known.set(family, subsets);
  }
  return subsets;
}

/** How finished PDFs write the families' names: lower case, letters and digits only. */
export const BUNDLED_NAMES: readonly string[] = FAMILIES.map(
  ({ package: name }) => (data.names as Record<string, string>)[name] ?? name,
);

/**
 * What a family of signs may draw: of letters only those of the alphabets it was made to go with. It has some
 * Georgian, Armenian and Lao too, in which whole words would stand as on a typewriter.
 */
const SUITS_FRAMES =
  /^[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Braille}\p{Co}\p{Cn}]*$/u;

/** The subset of a family that draws a sign. */
export function subsetWith(family: Family, sign: string): string | undefined {
  if (family === FRAMES && !SUITS_FRAMES.test(sign)) return undefined;
  return subsetsOf(family).find(({ spans }) => draws((point) => hasPoint(spans, point), sign))?.name;
}

/** Rules and files for some subsets of a family. @param folder where npm put the packages (`node_modules/@fontsource`) */
export function bundledFaces(
  family: Family,
  names: ReadonlySet<string>,
  folder: string,
): { rules: string[]; files: [url: string, file: string][] } {
  const rules: string[] = [];
  const files: [string, string][] = [];
  for (const { name, spans } of subsetsOf(family)) {
    if (!names.has(name)) continue;
    for (const [weight, style] of family.faces) {
      const file = `${family.package}-${name}-${weight}-${style}.woff2`;
      files.push([`/fonts/${file}`, path.join(folder, family.package, 'files', file)]);
      rules.push(
        `@font-face{font-family:"${family.name}";font-weight:${weight};font-style:${style};` +
          `src:url("/fonts/${file}") format("woff2");unicode-range:${toUnicodeRange(spans)}}`,
      );
    }
  }
  return { rules, files };
}
