/** Language tags (BCP 47, RFC 5646): what is one, and how it is written. */

/** The tag in its usual spelling (`pt-br` → `pt-BR`), or undefined if it is none. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    // The syntax also admits five to eight letters, but no such language is registered: «french» is a slip.
    return canonical !== undefined && /^[a-z]{2,3}(-|$)/.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** Languages by the names people write in place of a code. Enough for the common slips, not a registry. */
const NAMED = [
  'ar',
  'de',
  'el',
  'en',
  'es',
  'fa',
  'fr',
  'he',
  'it',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'tr',
  'uk',
];

/** The tag that was probably meant: `fr_FR` → `fr-FR`, `français` → `fr`; undefined if nothing is near. */
export function meantLanguage(text: string): string | undefined {
  const dashed = canonicalLanguage(text.trim().replaceAll('_', '-').replace(/\..*$/, ''));
  if (dashed !== undefined) return dashed;
  const name = plain(text);
  return NAMED.find((code) =>
    ['en', 'fr', code].some((inLanguage) => {
      const names = new Intl.DisplayNames([inLanguage], { type: 'language' });
      return plain(names.of(code) ?? '') === name;
    }),
  );
}

/** Without accents and capitals. */
const plain = (text: string): string => text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
