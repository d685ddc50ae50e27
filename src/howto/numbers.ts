/** Numbers as a language writes them, always in the digits that stand on the pages (0 to 9). */

const locale = (language: string): Intl.Locale => new Intl.Locale(language, { numberingSystem: 'latn' });

/** A count: 1 200. */
export const count = (value: number, language: string): string => value.toLocaleString(locale(language));

/** Money without a currency, which nobody told us: 18,00. */
export const money = (value: number, language: string): string =>
  value.toLocaleString(locale(language), { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A length to measure with the thumb, in whole centimetres: 5. */
export const centimetres = (mm: number, language: string): string =>
  count(Math.max(1, Math.round(mm / 10)), language);

/** Millimetres without the tails of floating point numbers, for drawings. */
export const round = (mm: number): number => Math.round(mm * 1000) / 1000;
