/** Which way a language is written. */

/** Scripts written from right to left (Unicode, bidirectional class of their letters). */
const RIGHT_TO_LEFT = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

/**
 * By the script the language says, else the one it is usually written in (CLDR, likely subtags).
 *
 * @param language BCP 47; a text that is none counts as written from left to right
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    const { script } = new Intl.Locale(language).maximize();
    return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
