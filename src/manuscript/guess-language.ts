/** The language of texts that do not say it. */
import { franc } from 'franc-min';

/** Languages that franc-min tells apart, with their BCP 47 tags (it answers in ISO 639-3). */
const TAGS: Record<string, string> = {
  arb: 'ar',
  bul: 'bg',
  ces: 'cs',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  fra: 'fr',
  heb: 'he',
  hun: 'hu',
  ind: 'id',
  ita: 'it',
  nld: 'nl',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rus: 'ru',
  spa: 'es',
  swe: 'sv',
  tur: 'tr',
  ukr: 'uk',
  vie: 'vi',
};

/** Scripts that one language has nearly to itself (and that franc-min does not all know). */
const BY_SCRIPT: readonly [RegExp, string][] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
];

/** What franc looks at, in characters (its own limit), and from how many chapters it is taken. */
const SAMPLE = 2048;
const CHAPTERS = 16;
/** Below this, any language is a guess. In characters. */
const SHORTEST = 60;

/**
 * @param texts Markdown
 * @returns a BCP 47 tag; undefined when there is too little text to tell
 */
export function guessLanguage(texts: readonly string[]): string | undefined {
  // Taken from chapters all over the booklet, so that a preface in another language does not decide.
  const step = Math.max(1, texts.length / CHAPTERS);
  const chosen = Array.from(
    { length: Math.min(texts.length, CHAPTERS) },
    (_, i) => texts[Math.floor(i * step)]!,
  );
  const share = Math.ceil(SAMPLE / Math.max(1, chosen.length));
  const sample = chosen.map((text) => prose(text).slice(0, share)).join('\n');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < SHORTEST / 2) return undefined;
  // Texts in such a script quote others; a quarter of its letters decide. Japanese comes before its Han letters.
  const script = BY_SCRIPT.find(([pattern]) => (sample.match(pattern)?.length ?? 0) * 4 > letters);
  return script?.[1] ?? TAGS[franc(sample, { only: Object.keys(TAGS), minLength: SHORTEST })];
}

/** Without what is written the same in every language: code, addresses, tags. */
const prose = (text: string): string =>
  text
    .slice(0, 20_000)
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, ' ')
    .replace(/`[^`\n]*`|<[^>\n]*>|\bhttps?:\S+|\]\([^)\n]*\)/g, ' ');
