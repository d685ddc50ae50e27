/**
 * The signs a booklet sets. A sign is a letter with the marks that sit on it: they must come from one font
 * file, because the browser falls back with both at once and would otherwise draw an empty box.
 */

/** What stands between letter and mark without parting them, and is drawn by other means where a font lacks it. */
const IGNORABLE = /[\p{Cf}\p{Variation_Selector}\p{Default_Ignorable_Code_Point}]/gu;

/** What leaves no ink. A mark may sit on a space. */
const INKLESS = /[\p{Cc}\p{Cs}\p{Z}]/gu;

/** HarfBuzz draws a no-break hyphen by the plain one where a font lacks it. */
const NO_BREAK_HYPHEN = /\u2011/g;

const SIGN = /\P{M}\p{M}*|\p{M}+/gu;

/** All different signs of some texts, in the order they come. */
export function signsOf(texts: Iterable<string>): Set<string> {
  const signs = new Set<string>();
  for (const text of texts) {
    const plain = text.replace(IGNORABLE, '').replace(NO_BREAK_HYPHEN, '-');
    for (const found of plain.match(SIGN) ?? []) {
      const sign = found.replace(INKLESS, '');
      if (sign !== '') signs.add(sign);
    }
  }
  return signs;
}

/**
 * The capitals of some signs: CSS may set them, by the rules of the language (Turkish “i” becomes “İ”, Greek
 * letters lose their accents).
 *
 * @param languages BCP 47; those that no one knows count as any other
 */
export function capitalsOf(signs: Iterable<string>, languages: Iterable<string>): Set<string> {
  // A line each: a mark that stands alone must not sit on the sign before it.
  const letters = [...signs];
  const capitals = [letters.map((sign) => sign.toUpperCase()).join('\n')];
  for (const language of languages)
    capitals.push(letters.map((sign) => upperCase(sign, language)).join('\n'));
  return signsOf(capitals);
}

function upperCase(text: string, language: string): string {
  try {
    return text.toLocaleUpperCase(language);
  } catch {
    return text.toUpperCase();
  }
}

/** Whether a file draws a sign. @param has tells of a code point whether the file has a picture of it */
export function draws(has: (point: number) => boolean, sign: string): boolean {
  return pointsDrawn(has, sign) !== undefined;
}

/**
 * The code points of a file that draw a sign, composed and taken apart: a shaper puts letter and accent
 * together if the font has them as one, and takes them apart if it has them as two (HarfBuzz, “Normalization”).
 *
 * @returns undefined if the file lacks any
 */
export function pointsDrawn(has: (point: number) => boolean, sign: string): number[] | undefined {
  const drawn = new Set<number>();
  for (const char of sign.normalize('NFC')) {
    const parts = [char, ...(char.normalize('NFD') === char ? [] : [char.normalize('NFD')])];
    const found = parts.find((part) => codePoints(part).every(has));
    if (found === undefined) return undefined;
    for (const point of codePoints(found)) drawn.add(point);
  }
  // As it was written too, so that the browser finds the file by any of them.
  for (const point of codePoints(sign)) if (has(point)) drawn.add(point);
  return [...drawn];
}

export const codePoints = (text: string): number[] => [...text].map((char) => char.codePointAt(0)!);
