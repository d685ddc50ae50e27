/** The sentences of the pages livret makes by itself: a file a language in `templates/`, English if there is none. */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { HOME } from '../home.ts';

export interface Sentences<T> {
  /** The language they are in. */
  language: string;
  words: T;
}

const FALLBACK = 'en';

/**
 * @param folder in `templates/`
 * @param language BCP 47
 */
export function sentencesOf<T>(folder: string, language: string): Sentences<T> {
  const wanted = new Intl.Locale(language).language;
  const fileOf = (name: string): string => path.join(HOME, 'templates', folder, `${name}.yaml`);
  const found = fs.existsSync(fileOf(wanted)) ? wanted : FALLBACK;
  return {
    language: found === wanted ? language : FALLBACK,
    words: parse(fs.readFileSync(fileOf(found), 'utf8')) as T,
  };
}
