/**
 * Where words may be parted, by language: the patterns of TeX (https://ctan.org/pkg/hyph-utf8) as the npm package
 * `hyphen` brings them. Only those of the languages in use are read.
 */

/** Places in a word, as counts of the letters before them. */
export type Parter = (word: string) => readonly number[];

/** The table is literal, so that a bundler sees each. */
const PATTERNS = {
  af: () => import('hyphen/af/index.js'),
  be: () => import('hyphen/be/index.js'),
  bg: () => import('hyphen/bg/index.js'),
  ca: () => import('hyphen/ca/index.js'),
  cs: () => import('hyphen/cs/index.js'),
  cy: () => import('hyphen/cy/index.js'),
  da: () => import('hyphen/da/index.js'),
  de: () => import('hyphen/de/index.js'),
  el: () => import('hyphen/el/index.js'),
  en: () => import('hyphen/en-us/index.js'),
  'en-gb': () => import('hyphen/en-gb/index.js'),
  es: () => import('hyphen/es/index.js'),
  et: () => import('hyphen/et/index.js'),
  eu: () => import('hyphen/eu/index.js'),
  fi: () => import('hyphen/fi/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  fur: () => import('hyphen/fur/index.js'),
  ga: () => import('hyphen/ga/index.js'),
  gl: () => import('hyphen/gl/index.js'),
  hr: () => import('hyphen/hr/index.js'),
  hsb: () => import('hyphen/hsb/index.js'),
  hu: () => import('hyphen/hu/index.js'),
  ia: () => import('hyphen/ia/index.js'),
  id: () => import('hyphen/id/index.js'),
  is: () => import('hyphen/is/index.js'),
  it: () => import('hyphen/it/index.js'),
  kmr: () => import('hyphen/kmr/index.js'),
  la: () => import('hyphen/la/index.js'),
  lt: () => import('hyphen/lt/index.js'),
  lv: () => import('hyphen/lv/index.js'),
  mk: () => import('hyphen/mk/index.js'),
  nb: () => import('hyphen/nb/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  nn: () => import('hyphen/nn/index.js'),
  no: () => import('hyphen/no/index.js'),
  oc: () => import('hyphen/oc/index.js'),
  pl: () => import('hyphen/pl/index.js'),
  pms: () => import('hyphen/pms/index.js'),
  pt: () => import('hyphen/pt/index.js'),
  rm: () => import('hyphen/rm/index.js'),
  ro: () => import('hyphen/ro/index.js'),
  ru: () => import('hyphen/ru/index.js'),
  bs: () => import('hyphen/sh-latn/index.js'),
  sk: () => import('hyphen/sk/index.js'),
  sl: () => import('hyphen/sl/index.js'),
  sq: () => import('hyphen/sq/index.js'),
  sr: () => import('hyphen/sr/index.js'),
  'sr-latn': () => import('hyphen/sh-latn/index.js'),
  sv: () => import('hyphen/sv/index.js'),
  tk: () => import('hyphen/tk/index.js'),
  tr: () => import('hyphen/tr/index.js'),
  uk: () => import('hyphen/uk/index.js'),
};

/** English outside America is parted by the origin of words, as in Britain. */
const SAME: Record<string, keyof typeof PATTERNS> = {
  'en-au': 'en-gb',
  'en-ie': 'en-gb',
  'en-in': 'en-gb',
  'en-nz': 'en-gb',
  'en-za': 'en-gb',
  ku: 'kmr',
};

/** Shorter words stay whole. In letters. */
export const SHORTEST = 6;
/** Longer than any word: made of such, nobody could read it, and it would take its time. */
const LONGEST = 80;
/** Letters before the first hyphen. Two are allowed in Romance languages, and look torn off in ragged lines. */
const FIRST = 3;
/** Letters after the last. */
const LAST = 3;

const loaded = new Map<string, Promise<Parter>>();

/** Undefined for languages without patterns. @param language BCP 47; `de-AT` is parted as `de` */
export function parterOf(language: string): Promise<Parter> | undefined {
  const parts = language.toLowerCase().split('-');
  for (; parts.length > 0; parts.pop()) {
    const tag = parts.join('-');
    const name = Object.hasOwn(SAME, tag) ? SAME[tag]! : tag;
    if (!isKnown(name)) continue;
    const parter = loaded.get(name) ?? load(name);
    loaded.set(name, parter);
    return parter;
  }
  return undefined;
}

const isKnown = (name: string): name is keyof typeof PATTERNS => Object.hasOwn(PATTERNS, name);

async function load(name: keyof typeof PATTERNS): Promise<Parter> {
  const { hyphenateSync } = (await PATTERNS[name]()).default;
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const lower = word.toLowerCase();
    let places = known.get(lower);
    if (places === undefined) {
      // Turkish İ has two letters when it is small: places would be wrong.
      const fits = lower.length === word.length && lower.length <= LONGEST;
      places = fits ? placesIn(hyphenateSync(lower, { minWordLength: SHORTEST })) : [];
      places = places.filter((at) => at >= FIRST && at <= lower.length - LAST);
      known.set(lower, places);
    }
    return places;
  };
}

function placesIn(parted: string): number[] {
  const places: number[] = [];
  let letters = 0;
  for (const sign of parted) {
    if (sign === '\u00ad') places.push(letters);
    else letters += sign.length;
  }
  return places;
}
