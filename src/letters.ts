/**
 * What counts as text when livret proves that no word was lost: letters and digits in order.
 *
 * Spaces, hyphens, soft hyphens, punctuation and combining marks are left aside: a line end may drop a space
 * or add a hyphen, and PDF readers disagree on them. Case is folded, because CSS may set capitals.
 */

/**
 * What capitals gain or lose by language: the dot of a Turkish i, the accents of Greek. Nothing looks back over marks:
 * half a million of them on one letter would take hours.
 */
const CASE_MARKS = /(I)\u0307|(\p{Script=Greek})\p{M}+/gu;

/** `text` as a string of comparable letters and digits (Unicode NFKC, upper case, categories L and N only). */
export function letters(text: string): string {
  let found = '';
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (!isAlone(code)) return lettersOf(text);
    found += ALONE[code] ??= lettersOf(text[i]!);
  }
  return found;
}

/** What the signs that mean the same whatever stands beside them come to; reckoned when they are first met. */
const ALONE: string[] = [];

/**
 * Latin letters with and without accents (but for accents by themselves), punctuation and spaces of all widths, currency
 * signs, arrows, boxes: nothing in them joins with what stands before or after it. Nearly all texts have no others, and
 * sign by sign is ten times as quick.
 */
const isAlone = (code: number): boolean =>
  code < 0x250 ||
  (code >= 0x2000 && code <= 0x206f) ||
  (code >= 0x20a0 && code <= 0x20bf) ||
  (code >= 0x2190 && code <= 0x27bf);

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKD')
    .replace(CASE_MARKS, '$1$2')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Whether a reader may find a letter of this text more often than it stands there: PDFium reads a sign again for
 * each part of it that is drawn apart. Fonts do that with marks (Thai vowels, Devanagari signs, an accent that
 * no letter has) and with the dots of Arabic.
 */
export function mayBeRepeated(text: string): (letter: string) => boolean {
  const marked = [...text.normalize('NFKC').matchAll(/(\p{L})\p{M}/gu)].map(([, letter]) =>
    letter!.toUpperCase(),
  );
  const letters = new Set(marked);
  return (letter) => letters.has(letter) || /\p{Script=Arabic}/u.test(letter);
}

/** True where letters of a text carry marks of their own. */
export const hasMarks = (text: string): boolean => /\p{L}\p{M}/u.test(text.normalize('NFKC'));

/**
 * True where a text has letters that are written from right to left (Hebrew, Arabic and their kin), or signs that turn
 * the others (UAX 9, 2.1 to 2.5).
 */
export const hasRightToLeft = (text: string): boolean =>
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\u202b\u202e\u2067]/u.test(text);
