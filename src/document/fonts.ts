/**
 * The bundled fonts, and which files of them a booklet needs. All come from npm's @fontsource packages under
 * the SIL Open Font License. Each family is cut into subsets by script; only those that hold a character of
 * the booklet are handed to the browser, so that it never waits for a face that nothing uses.
 *
 * What a file draws is read from the file itself (`scripts/font-data.js`): the ranges that the packages
 * declare hold more than their files do, and what is missing would be printed as an empty box.
 */
import path from 'node:path';
import data from './font-data.json' with { type: 'json' };

interface Family {
  /** As CSS names it. */
  name: string;
  /** The package below @fontsource, also the beginning of its file names. */
  package: string;
  /** Faces, as weight and style. */
  faces: readonly (readonly [weight: number, style: 'normal' | 'italic'])[];
}

const REGULAR_AND_BOLD = [
  [400, 'normal'],
  [700, 'normal'],
] as const;

/** The text face of the default theme, then the families that help it out, in the order of the CSS stacks. */
const TEXT: Family = {
  name: 'Vollkorn',
  package: 'vollkorn',
  faces: [...REGULAR_AND_BOLD, [400, 'italic'], [700, 'italic']],
};
const DISPLAY: Family = {
  name: 'Sofia Sans Extra Condensed',
  package: 'sofia-sans-extra-condensed',
  faces: [
    [700, 'normal'],
    [900, 'normal'],
  ],
};
const MONO: Family = { name: 'Source Code Pro', package: 'source-code-pro', faces: REGULAR_AND_BOLD };
/** Frames of tables and trees drawn in letters, per mille, and other signs that code and lists use. */
const FRAMES: Family = { name: 'DejaVu Mono', package: 'dejavu-mono', faces: REGULAR_AND_BOLD };
const HELPERS: readonly Family[] = [
  { name: 'Frank Ruhl Libre', package: 'frank-ruhl-libre', faces: REGULAR_AND_BOLD },
  { name: 'Noto Naskh Arabic', package: 'noto-naskh-arabic', faces: REGULAR_AND_BOLD },
  { name: 'Noto Sans Math', package: 'noto-sans-math', faces: [[400, 'normal']] },
  { name: 'Noto Sans Symbols 2', package: 'noto-sans-symbols-2', faces: [[400, 'normal']] },
  FRAMES,
  { name: 'Noto Emoji', package: 'noto-emoji', faces: REGULAR_AND_BOLD },
];
/** The order in which a family is asked for a character. */
const STACKS: readonly (readonly Family[])[] = [
  [TEXT, ...HELPERS],
  [DISPLAY, TEXT, ...HELPERS],
  [MONO, FRAMES, TEXT, ...HELPERS],
];

/** The packages all this comes from, below @fontsource. */
export const FONT_PACKAGES: readonly string[] = [...new Set(STACKS.flat())].map((family) => family.package);

/** Folios, addresses and dates are set whatever the booklet says. */
const ALWAYS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;/-–— ';

export interface FontChoice {
  css: string;
  /** Absolute file by the address in the CSS. */
  files: Map<string, string>;
  names: string[];
  /** Characters that no bundled font draws. */
  missing: string[];
}

/**
 * @param characters every character the booklet sets, in any order
 * @param folder where npm put the packages (`node_modules/@fontsource`)
 */
export function chooseFonts(characters: string, folder: string): FontChoice {
  const needed = drawn(characters);
  const used = new Map<Family, Set<string>>();
  const missing = new Set<string>();
  const ranges = new Map<Family, Subset[]>();
  for (const family of new Set(STACKS.flat())) ranges.set(family, subsetsOf(family));
  for (const stack of STACKS) {
    for (const point of needed) {
      const found = firstWith(point, stack, ranges);
      if (!found) missing.add(String.fromCodePoint(point));
      else used.set(found.family, (used.get(found.family) ?? new Set()).add(found.subset.name));
    }
  }
  const files = new Map<string, string>();
  const rules: string[] = [];
  for (const [family, names] of used) {
    for (const subset of ranges.get(family)!) {
      if (!names.has(subset.name)) continue;
      for (const [weight, style] of family.faces) {
        const file = `${family.package}-${subset.name}-${weight}-${style}.woff2`;
        files.set(`/fonts/${file}`, path.join(folder, family.package, 'files', file));
        rules.push(
          `@font-face{font-family:"${family.name}";font-weight:${weight};font-style:${style};` +
            `src:url("/fonts/${file}") format("woff2");unicode-range:${subset.range}}`,
        );
      }
    }
  }
  const drawnAs: Record<string, string> = data.names;
  const names = FONT_PACKAGES.map((name) => drawnAs[name] ?? name);
  return { css: rules.join('\n'), files, names, missing: [...missing] };
}

/** Code points that leave ink, their capitals included (CSS may set them). */
function drawn(characters: string): Set<number> {
  const points = new Set<number>();
  for (const c of `${ALWAYS}${characters}${characters.toUpperCase()}`) {
    // A no-break hyphen is drawn by the plain one where a font lacks it (HarfBuzz).
    if (c !== '\u2011' && !/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Variation_Selector}]/u.test(c))
      points.add(c.codePointAt(0)!);
  }
  return points;
}

interface Subset {
  name: string;
  range: string;
  spans: [number, number][];
}

function subsetsOf(family: Family): Subset[] {
  const coverage: Record<string, Record<string, string>> = data.coverage;
  return Object.entries(coverage[family.package] ?? {}).map(([name, hex]) => {
    const spans = hex.split(',').map((part): [number, number] => {
      const [from = '', to = from] = part.split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    });
    return { name, range: hex.replace(/[^,]+/g, 'U+$&'), spans };
  });
}

function firstWith(point: number, stack: readonly Family[], ranges: ReadonlyMap<Family, Subset[]>) {
  for (const family of stack) {
    for (const subset of ranges.get(family)!) {
      if (subset.spans.some(([from, to]) => point >= from && point <= to)) return { family, subset };
    }
  }
  return undefined;
}
