/**
 * The signs a booklet sets. A sign is a letter with the marks that sit on it: they must come from one font
 * file, because the browser falls back with both at once and would otherwise draw an empty box.
 */

/** What a code point is to a sign. */
const [INK, INKLESS, MARK, IGNORED] = [1, 2, 3, 4] as const;

/** What stands between letter and mark without parting them, and is drawn by other means where a font lacks it. */
const IGNORABLE = /[\p{Cf}\p{Variation_Selector}\p{Default_Ignorable_Code_Point}]/u;

/** What leaves no ink. A mark may sit on a space. */
const BLANK = /[\p{Cc}\p{Cs}\p{Z}]/u;

/** HarfBuzz draws a no-break hyphen by the plain one where a font lacks it. */
const [NO_BREAK_HYPHEN, HYPHEN] = [0x2011, 0x2d];

/** By code point, as far as they were asked for: a book has few different ones, a million times. */
const kinds = new Uint8Array(0x110000);

function kindOf(point: number): number {
  const char = String.fromCodePoint(point);
  if (IGNORABLE.test(char)) return IGNORED;
  if (BLANK.test(char)) return INKLESS;
  return /\p{M}/u.test(char) ? MARK : INK;
}

/** Whether something in a text may sit on the letter before it. */
export const hasMarks = (text: string): boolean =>
  [...text].some((char) => kindOf(char.codePointAt(0)!) === MARK);

/** All different signs of some texts, in the order they come. */
export function signsOf(texts: Iterable<string>): Set<string> {
  const signs = new Set<string>();
  /** Those of the first plane that stood by themselves. */
  const alone = new Uint8Array(0x10000);
  const add = (base: number, marks: string): void => {
    if (marks === '' && (base < 0 || alone[base] === 1)) return;
    if (marks === '') alone[base] = 1; // what lies past its end is not kept
    const inked = base >= 0 && kinds[base] !== INKLESS;
    const sign = (inked ? String.fromCodePoint(base) : '') + marks;
    if (sign !== '') signs.add(sign);
  };
  for (const text of texts) {
    let [base, marks] = [-1, ''];
    for (let at = 0; at < text.length; at += 1) {
      let point = text.charCodeAt(at);
      if (point >= 0xd800 && point < 0xdc00) {
        point = text.codePointAt(at)!;
        if (point > 0xffff) at += 1;
      } else if (point === NO_BREAK_HYPHEN) point = HYPHEN;
      kinds[point] ||= kindOf(point);
      const kind = kinds[point];
      if (kind === IGNORED) continue;
      if (kind === MARK) marks += String.fromCodePoint(point);
      else {
        add(base, marks);
        [base, marks] = [point, ''];
      }
    }
    add(base, marks);
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
