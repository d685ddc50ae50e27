/** The few words that livret prints by itself, in the booklet's language: one small file each in `templates/words/`. */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { HOME } from './home.ts';

export interface Words {
  /** Above who made the booklet and how to copy it. */
  colophon: string;
  /** Above the list of chapters. */
  contents: string;
  /** How a page is referred to: `{page}` stands for its number. */
  page: string;
  /** Above the addresses that the text links to. */
  addresses: string;
  /** Above pages left to write on. */
  notes: string;
  /** What boxes set apart from the text are called. */
  note: string;
  tip: string;
  important: string;
  warning: string;
  caution: string;
}

const FOLDER = path.join(HOME, 'templates', 'words');
const FALLBACK = 'en';
const known = new Map<string, Words>();

const languageOf = (language: string): string => new Intl.Locale(language).language;

/** Whether livret has its words in a language. @param language BCP 47 */
export const hasWords = (language: string): boolean =>
  fs.existsSync(path.join(FOLDER, `${languageOf(language)}.yaml`));

/** Falls back to English where a language has no file. @param language BCP 47 */
export function wordsOf(language: string): Words {
  const name = hasWords(language) ? languageOf(language) : FALLBACK;
  const words =
    known.get(name) ?? (parse(fs.readFileSync(path.join(FOLDER, `${name}.yaml`), 'utf8')) as Words);
  known.set(name, words);
  return words;
}
