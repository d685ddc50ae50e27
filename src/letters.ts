/**
 * What counts as text when livret proves that no word was lost: letters and digits in order.
 *
 * Spaces, hyphens, soft hyphens, punctuation and combining marks are left aside: a line end may drop a space
 * or add a hyphen, and PDF readers disagree on them. Case is folded, because CSS may set capitals.
 */

/** `text` as a string of comparable letters and digits (Unicode NFKC, upper case, categories L and N only). */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** True where a text has letters that are written from right to left (Hebrew, Arabic and their kin). */
export const hasRightToLeft = (text: string): boolean =>
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
