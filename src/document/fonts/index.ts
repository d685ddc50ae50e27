/**
 * Chooses the fonts of a booklet: which families draw which signs, and which of their files the browser needs.
 *
 * A stack is asked in this order: what the theme names; the bundled alphabets (Hebrew, Arabic); for letters,
 * the booklet's own fonts; the bundled signs; for signs, the booklet's own fonts. So French words stay in
 * the theme's face whatever else a Thai font can draw, and Georgian is not set by a font of typewriter signs.
 */
import { BUNDLED_NAMES, bundledFaces, subsetWith } from './bundled.ts';
import { type Family, FRAMES, LETTERS, SIGNS } from './families.ts';
import { NARROW_SPACE, NARROW_SPACE_FILE, narrowSpaceFamily, narrowSpaceRule } from './narrow-space.ts';
import { ownFaces } from './own/faces.ts';
import type { OwnFamily } from './own/family.ts';
import { capitalsOf, codePoints, signsOf } from './signs.ts';
import { type Stack, stackRule } from './stacks.ts';

export { FONT_PACKAGES } from './families.ts';
export { stacksOf } from './stacks.ts';

/** Folios, addresses and dates are set whatever the booklet says. */
const ALWAYS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;/-–— ';

export interface FontWants {
  /** Everything the booklet sets, in any number of pieces; letters and their marks together. */
  texts: readonly string[];
  /** Every language in it (BCP 47): capitals are made by their rules. */
  languages: Iterable<string>;
  stacks: readonly Stack[];
  /** The booklet's own fonts, in the order they are asked. */
  own: readonly OwnFamily[];
  /** Where npm put the bundled packages (`node_modules/@fontsource`). */
  folder: string;
}

export interface FontChoice {
  /** Faces, and the stacks as tokens; to stand behind the styles. */
  css: string;
  /** Absolute file by the address in the CSS. */
  files: Map<string, string>;
  /** How the fonts may be called in the finished PDF: lower case, letters and digits only. */
  names: string[];
  /** Signs that no font draws: single characters, or a letter with marks that no font has together with it. */
  missing: string[];
}

export function chooseFonts({ texts, languages, stacks, own, folder }: FontWants): FontChoice {
  const plain = signsOf([ALWAYS, ...texts]);
  const signs = new Set([...plain, ...capitalsOf(plain, languages)]);
  const bundled = new Map<Family, Set<string>>();
  const given = new Map<OwnFamily, Set<string>>(own.map((family) => [family, new Set()]));
  const missing = new Set<string>();

  const take = ({ family, subset }: { family: Family; subset: string }): void =>
    void bundled.set(family, (bundled.get(family) ?? new Set()).add(subset));
  for (const { families } of stacks) {
    for (const sign of signs) {
      const [first, last] = isLetter(sign) ? [LETTERS, SIGNS] : [[...LETTERS, ...SIGNS], []];
      const early = firstBundled([...families, ...first], sign);
      const mine = early ? undefined : own.find((family) => family.draws(sign));
      const late = early ?? (mine ? undefined : firstBundled(last, sign));
      if (late) take(late);
      else if (mine) given.get(mine)!.add(sign);
      else for (const part of partsMissing(sign, [...families, ...LETTERS, ...SIGNS], own)) missing.add(part);
    }
  }

  const files = new Map<string, string>();
  const rules: string[] = [];
  const add = (more: { rules: string[]; files: [string, string][] }): void => {
    rules.push(...more.rules);
    for (const [url, file] of more.files) files.set(url, file);
  };
  const narrow = texts.some((text) => text.includes(NARROW_SPACE));
  if (narrow) take({ family: FRAMES, subset: 'latin' });
  for (const [family, names] of bundled) add(bundledFaces(family, names, folder));
  const used = own.filter((family) => given.get(family)!.size > 0);
  for (const family of used) add(ownFaces(family, given.get(family)!));
  if (narrow) {
    for (const { token, families } of stacks)
      rules.push(narrowSpaceRule(token, families[0], `/fonts/${NARROW_SPACE_FILE}`));
  }
  const whole = stacks.map(({ token, families }): [string, string[]] => [
    token,
    [
      ...(narrow ? [narrowSpaceFamily(token)] : []),
      ...[...families, ...LETTERS, ...used, ...SIGNS].map(({ name }) => name),
    ],
  ]);
  return {
    css: [...rules, stackRule(new Map(whole))].join('\n'),
    files,
    names: [...BUNDLED_NAMES, ...used.flatMap((family) => family.pdfNames())],
    // A capital that only CSS would set says nothing new where its letter is missing too.
    missing: [...missing].filter((sign) => sign.toLowerCase() === sign || !missing.has(sign.toLowerCase())),
  };
}

const isLetter = (sign: string): boolean => /^[\p{L}\p{M}\p{N}]/u.test(sign) && !/^[0-9]/.test(sign);

function firstBundled(families: readonly Family[], sign: string) {
  for (const family of families) {
    const subset = subsetWith(family, sign);
    if (subset !== undefined) return { family, subset };
  }
  return undefined;
}

/** Of a letter with marks, those characters that no font has at all; the whole of it if each is in some font. */
function partsMissing(sign: string, families: readonly Family[], own: readonly OwnFamily[]): string[] {
  const lacking = codePoints(sign)
    .map((point) => String.fromCodePoint(point))
    .filter((char) => !firstBundled(families, char) && !own.some((family) => family.draws(char)));
  return lacking.length > 0 ? lacking : [sign];
}
