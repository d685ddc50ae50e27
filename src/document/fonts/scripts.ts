/**
 * Which npm package of fonts draws a script that the bundled ones do not. The names are those of Fontsource's
 * repository (https://github.com/fontsource/font-files, `fonts/google`).
 */

/** Scripts by their four letters (ISO 15924); Chinese, Japanese and Korean have words of their own below. */
const PACKAGES: Readonly<Record<string, string>> = {
  Thai: 'noto-sans-thai',
  Deva: 'noto-sans-devanagari',
  Beng: 'noto-sans-bengali',
  Taml: 'noto-sans-tamil',
  Telu: 'noto-sans-telugu',
  Knda: 'noto-sans-kannada',
  Mlym: 'noto-sans-malayalam',
  Gujr: 'noto-sans-gujarati',
  Guru: 'noto-sans-gurmukhi',
  Orya: 'noto-sans-oriya',
  Sinh: 'noto-sans-sinhala',
  Laoo: 'noto-sans-lao',
  Khmr: 'noto-sans-khmer',
  Mymr: 'noto-sans-myanmar',
  Tibt: 'noto-serif-tibetan',
  Geor: 'noto-sans-georgian',
  Armn: 'noto-sans-armenian',
  Ethi: 'noto-sans-ethiopic',
  Cher: 'noto-sans-cherokee',
  Cans: 'noto-sans-canadian-aboriginal',
  Nkoo: 'noto-sans-nko',
  Adlm: 'noto-sans-adlam',
  Vaii: 'noto-sans-vai',
  Tfng: 'noto-sans-tifinagh',
  Copt: 'noto-sans-coptic',
  Syrc: 'noto-sans-syriac',
  Thaa: 'noto-sans-thaana',
  Mong: 'noto-sans-mongolian',
  Olck: 'noto-sans-ol-chiki',
  Mtei: 'noto-sans-meetei-mayek',
  Rohg: 'noto-sans-hanifi-rohingya',
  Latn: 'noto-serif',
  Grek: 'noto-serif',
  Cyrl: 'noto-serif',
  // How East Asian languages are written, as one.
  Jpan: 'noto-sans-jp',
  Kore: 'noto-sans-kr',
  Hans: 'noto-sans-sc',
  Hant: 'noto-sans-tc',
  Hntl: 'noto-sans-hk',
};

/** @returns undefined where livret knows of none */
export const packageFor = (script: string): string | undefined =>
  PACKAGES[script] && `@fontsource/${PACKAGES[script]}`;

const TESTS = new Map(
  Object.keys(PACKAGES)
    .filter((code) => !/^(Jpan|Kore|Hans|Hant|Hntl)$/.test(code))
    .map((code) => [code, new RegExp(`^\\p{Script=${code}}`, 'u')] as const),
);
const [JAPANESE, KOREAN] = [/^[\p{Script=Hiragana}\p{Script=Katakana}]/u, /^\p{Script=Hangul}/u];
/** With the punctuation and the full-width letters that go with them. */
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Bopomofo}\p{scx=Han}\u3000-\u303f\uff00-\uffef]/u;

/** The script of a sign; empty where livret knows none for it. @param language of the text it stands in (BCP 47) */
export function scriptOf(sign: string, language: string): string {
  if (JAPANESE.test(sign)) return 'Jpan';
  if (KOREAN.test(sign)) return 'Kore';
  if (EAST_ASIAN.test(sign)) return eastAsian(language);
  for (const [code, test] of TESTS) if (test.test(sign)) return code;
  return '';
}

/** Chinese unless the language says otherwise (likely subtags of CLDR). */
function eastAsian(language: string): string {
  const { language: name, script = '', region } = new Intl.Locale(language).maximize();
  if (script === 'Jpan' || script === 'Kore') return script;
  if (name !== 'zh' && name !== 'yue') return 'Hans';
  if (region === 'HK' || region === 'MO') return 'Hntl';
  return script === 'Hant' ? 'Hant' : 'Hans';
}
