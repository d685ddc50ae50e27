/**
 * Which language a booklet is in, before anything else is known of it: so that what is wrong with its settings, or with
 * the command itself, can be told in it. A look at lines, not a reading: it costs nothing, and broken files answer too.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { canonicalLanguage, meantLanguage } from './language.ts';

/** What a booklet says of languages: that of messages, if it chooses one, and its own. */
export interface Spoken {
  lang?: 'fr' | 'en' | undefined;
  /** BCP 47; of a booklet in several languages the original's. */
  language?: string | undefined;
}

/** Beyond this the file is no configuration; bytes. */
const LARGEST = 256 * 1024;

/** A key at the beginning of a line and its value, or the first item of its list, without quotation marks. */
const valueIn = (text: string, key: string): string | undefined =>
  new RegExp(`^${key}:[ \\t]*(?:\\[\\s*|(?:#.*)?\\n\\s*-[ \\t]+)?["']?([^\\s"',#\\]]+)`, 'm').exec(text)?.[1];

/**
 * @param folder the booklet's
 * @returns undefined where there is no booklet.yaml that could be read; nothing is ever thrown
 */
export function spokenIn(folder: string): Spoken | undefined {
  const file = configIn(folder, 'booklet');
  if (file === undefined) return undefined;
  try {
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > LARGEST) return undefined;
    const text = readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
    const lang = valueIn(text, 'lang');
    // In a booklet of several languages the key `language` says nothing.
    const written = ['original', 'languages', 'language'].map((key) => valueIn(text, key));
    const said = written.find((each) => each !== undefined);
    const language = said === undefined ? undefined : (canonicalLanguage(said) ?? meantLanguage(said));
    return { lang: lang === 'fr' || lang === 'en' ? lang : undefined, language };
  } catch {
    return undefined;
  }
}

/** The path of `STEM.yaml` or `STEM.yml` in a folder, if one is there. */
export const configIn = (folder: string, stem: 'booklet' | 'group'): string | undefined =>
  [`${stem}.yaml`, `${stem}.yml`].map((name) => path.join(folder, name)).find(existsSync);

/** The nearest folder with a booklet.yaml at a path or above it, which need not exist itself. */
export function bookletAround(file: string): string | undefined {
  for (let each = path.resolve(file); ; each = path.dirname(each)) {
    if (configIn(each, 'booklet') !== undefined) return each;
    if (path.dirname(each) === each) return undefined;
  }
}
