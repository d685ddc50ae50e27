/** What a path given to `livret translated` is: a chapter in a language's folder of a booklet, or such a folder. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { refuse } from '../report/notice.ts';
import { Notices } from '../report/notices.ts';
import { readConfigFiles } from './config-files.ts';
import { isInside, slashed } from './paths.ts';
import { readSettings, type Settings } from './settings.ts';

export interface TranslatedPlace {
  /** The booklet's real folder. */
  root: string;
  /** Of the booklet, or of the group's edition that the path is in, in that language. */
  settings: Settings;
  language: string;
  /** What is left of the path below the language's folder, with slashes; empty for the folder itself. */
  name: string;
}

/**
 * @param real a real path
 * @param shown how messages name it
 * @param themes the names of the themes there are
 * @throws {Refusal} if it is no place for translations
 */
export async function translatedPlace(
  real: string,
  shown: string,
  themes: readonly string[],
): Promise<TranslatedPlace> {
  const root = bookletAbove(real) ?? refuse('translated-no-booklet', { path: shown }, { file: real });
  const parts = slashed(path.relative(root, real)).split('/');
  const [group, [language = '', ...rest]] =
    parts[0] === 'groups' && parts.length > 2 ? [parts[1], parts.slice(2)] : [undefined, parts];
  const notices = new Notices();
  const { languages } = await readConfigFiles(root, group, themes, notices);
  if (!languages) return refuse('translated-no-languages', { path: shown }, { file: root });
  const { all, original } = languages;
  if (language === original) refuse('translated-original', { path: shown, language }, { file: real });
  if (!all.includes(language)) {
    const others = all.filter((one) => one !== original).join(', ');
    refuse('translated-no-language', { path: shown, folders: others }, { file: real });
  }
  const settings = await readSettings(root, group, themes, notices, language);
  notices.refuseErrors();
  return { root, settings, language, name: rest.join('/') };
}

/** The nearest folder above, or the folder itself, that has a booklet.yaml which it itself contains. */
function bookletAbove(real: string): string | undefined {
  for (let each = real; ; each = path.dirname(each)) {
    const found = ['booklet.yaml', 'booklet.yml'].map((name) => path.join(each, name)).find(existsSync);
    if (found !== undefined && isInside(each, realpathSync.native(found))) return each;
    if (path.dirname(each) === each) return undefined;
  }
}
