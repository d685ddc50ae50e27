/** The few words that livret prints by itself, in the booklet's language, from `templates/words/`. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

export interface Words {
  colophon: string;
}

/** Falls back to English where a language has no file. */
export async function readWords(home: string, language: string): Promise<Words> {
  const folder = path.join(home, 'templates', 'words');
  const primary = new Intl.Locale(language).language;
  const names = await fs.readdir(folder);
  const name = names.includes(`${primary}.yaml`) ? primary : 'en';
  return parse(await fs.readFile(path.join(folder, `${name}.yaml`), 'utf8')) as Words;
}
